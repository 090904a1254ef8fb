import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { ActDesk } from '../../../shared/forms/act-desk';
import type { Schema } from '../../../shared/api/schema';
import { renderPage } from '../../../testing/render-page';
import { stubApi } from '../../../testing/stub-api';
import { MergePage } from './merge-page';

const person = (id: string, name: string): Schema<'PersonInComparison'> => ({
  id, name, motherGiven: null, sex: 'female', bornOn: null, birthPrecision: 'day', relation: 'head',
});
const file = (id: string, number: string, one: Schema<'PersonInComparison'>): Schema<'FileInComparison'> => ({
  id, number, version: 3, receivedOn: '2026-01-05', headId: one.id, people: [one], papers: 1, cases: 1,
});
const compared: Schema<'FilesCompared'> = {
  kept: file('k', 'F-AAAAA-1', person('a', 'أميرة جاسم')),
  other: file('o', 'F-BBBBB-2', person('b', 'اميره جاسم')),
  proposed: [], pairs: [{ kept: 'a', absorbed: 'b' }],
  differences: [
    { about: 'person', keptId: 'a', field: 'given', kept: '"أميرة"', other: '"اميره"', personId: 'a' },
    { about: 'person', keptId: 'a', field: 'marital_status', kept: 'null', other: '"widowed"', personId: 'a' },
  ],
  same: [{ about: 'person', keptId: 'a', field: 'father', kept: '"جاسم"', other: '"جاسم"', personId: 'a' }],
};

function open() {
  const requests = stubApi({
    'POST /api/families/k/same-as/o/comparison': { body: compared },
    'POST /api/families/k/same-as/o': { body: { id: 'm', keptId: 'k', absorbedId: 'o', version: 4 } },
    'GET /api/reference/document-types': { body: [] },
  });
  renderPage(
    <ActDesk>
      <Routes>
        <Route element={<MergePage />} path="/families/:id/same-as/:other" />
        <Route element={<p>الملف الباقي</p>} path="/families/:id" />
      </Routes>
    </ActDesk>,
    '/families/k/same-as/o',
  );
  return requests;
}

const label = 'جعل الملفين ملفاً واحداً';

describe('two files side by side', () => {
  test('choose nothing, fold away what is equal and cannot be merged while something is open', async () => {
    open();

    expect(await screen.findByText('اختلافان بلا قرار')).toBeInTheDocument();
    expect(screen.getAllByRole('radio').every((one) => !(one as HTMLInputElement).checked)).toBe(true);
    expect(screen.queryByText('جاسم')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: label })).not.toBeInTheDocument();
  });

  test('are merged with every choice and the reason once all is decided', async () => {
    const requests = open();
    await userEvent.click(await screen.findByRole('radio', { name: /اميره/ }));
    expect(await screen.findByText('اختلاف واحد بلا قرار')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: /أرمل/ }));

    await userEvent.click(await screen.findByRole('button', { name: label }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(dialog.getByRole('textbox'), 'ذكرت الأم الرقمين');
    await userEvent.click(dialog.getByRole('button', { name: 'دمج الملفين' }));

    await waitFor(() => expect(screen.getByText('الملف الباقي')).toBeInTheDocument());
    const sent = requests.find((one) => new URL(one.url).pathname === '/api/families/k/same-as/o');
    expect(sent?.headers.get('If-Match')).toBe('"3"');
    expect(await sent?.json()).toMatchObject({
      otherVersion: 3,
      pairs: [{ kept: 'a', absorbed: 'b' }],
      choices: [{ keptId: 'a', field: 'given', side: 'absorbed' }, { keptId: 'a', field: 'marital_status', side: 'absorbed' }],
      why: 'ذكرت الأم الرقمين',
    });
  });
});
