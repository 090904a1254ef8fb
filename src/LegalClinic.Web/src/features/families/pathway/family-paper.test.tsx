import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { keepFile } from '../../../shared/api/keep-file';
import { readPdf } from '../../../shared/api/read-pdf';
import { renderPage } from '../../../testing/render-page';
import { stubApi } from '../../../testing/stub-api';
import { FamilyPaper } from './family-paper';

vi.mock('../../../shared/api/read-pdf', () => ({ readPdf: vi.fn() }));
vi.mock('../../../shared/api/keep-file', () => ({ keepFile: vi.fn() }));

describe('the page for the family', () => {
  beforeEach(() => {
    stubApi({});
    vi.mocked(readPdf).mockResolvedValue(new Blob(['paper']));
  });

  test('comes in the language that the file has for the family', async () => {
    renderPage(<FamilyPaper family="f1" />);

    await userEvent.click(await screen.findByRole('button', { name: 'تنزيل الورقة' }));

    await waitFor(() => expect(keepFile).toHaveBeenCalled());
    expect(readPdf).toHaveBeenLastCalledWith('/api/families/f1/pathway.pdf');
  });

  test('comes in another language when one is chosen', async () => {
    renderPage(<FamilyPaper family="f1" />);

    await userEvent.click(await screen.findByLabelText(/الكردية/));
    await userEvent.click(screen.getByRole('button', { name: 'تنزيل الورقة' }));

    await waitFor(() => expect(readPdf).toHaveBeenLastCalledWith('/api/families/f1/pathway.pdf?language=ckb'));
  });
});
