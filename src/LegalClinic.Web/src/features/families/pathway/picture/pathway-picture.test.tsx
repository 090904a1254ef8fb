import { screen, within } from '@testing-library/react';
import ELK from 'elkjs/lib/elk.bundled.js';
import { renderPage } from '../../../../testing/render-page';
import { samplePlan } from '../../../../testing/sample-plan';
import { layOut } from './lay-out';
import { PathwayPicture } from './pathway-picture';
import { pictureOf } from './picture-model';

// jsdom has no workers: the same library, on the spot.
vi.mock('./lay-out', () => ({ layOut: vi.fn() }));

describe('the picture on the page', () => {
  beforeEach(() => {
    vi.mocked(layOut).mockImplementation((graph) => new ELK().layout(graph));
  });

  test('names the lanes, and each step with its state leads to the list', async () => {
    renderPage(<PathwayPicture model={pictureOf(samplePlan)} plan={samplePlan} />);

    const mother = await screen.findByRole('group', { name: 'أميرة عبد الرزاق' });
    expect(within(mother).getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['#step-1', '#step-2', '#step-6', '#step-7']);
    expect(within(mother).getByRole('link', { name: /^1\s*\. خطوة extract.*يمكن تقديمها اليوم/ })).toBeInTheDocument();
    expect(within(mother).getByRole('link', { name: /^7\s*\. خطوة ration.*تنتظر خطوات أخرى/ })).toBeInTheDocument();
  });

  test('says of a shared step for whom it is', async () => {
    renderPage(<PathwayPicture model={pictureOf(samplePlan)} plan={samplePlan} />);

    const shared = await screen.findByRole('group', { name: 'عدة أشخاص معاً' });
    expect(within(shared).getByRole('link')).toHaveTextContent(/لأشخاص عددهم 3:.*أميرة عبد الرزاق.*فائز وليد.*رنا وليد/);
  });

  test('says so when it cannot be drawn', async () => {
    vi.mocked(layOut).mockRejectedValue(new Error('no worker'));

    renderPage(<PathwayPicture model={pictureOf(samplePlan)} plan={samplePlan} />);

    expect(await screen.findByText(/تعذر رسم الصورة/)).toBeVisible();
  });
});
