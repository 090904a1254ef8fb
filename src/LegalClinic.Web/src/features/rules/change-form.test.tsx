import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schema } from '../../shared/api/schema';
import { renderPage } from '../../testing/render-page';
import { stubApi } from '../../testing/stub-api';
import { ChangeForm } from './change-form';

const rule: Schema<'RuleSheetDto'> = {
  code: 'D09', kind: 'dependency', changes: [], verifications: [], can: { propose: true, repeal: true, verify: true },
  columns: [{ name: 'requires', value: 'LOSS_REPORT(P)' }, { name: 'strength', value: 'H' }, { name: 'condition', value: 'previous_card_lost' }, { name: 'fallback', value: '' }],
  lines: [
    {
      code: 'D09', kind: 'dependency', jurisdiction: 'both', validFrom: '2024-01-01', validTo: null, sentences: { ar: 'يلزم محضر فقدان.', ckb: 'پێویستە.', en: 'Needs a report.' },
      source: 'domain.md', verifiedBy: null, verifiedOn: null, fingerprint: 'f', holdsToday: true,
    },
  ],
};
const after: Schema<'RulePreviewDto'> = { before: null, after: { ar: 'يطلب عادة محضر فقدان.', ckb: 'بە زۆری.', en: 'Usually needs a report.' }, faults: [] };
const faulty: Schema<'RulePreviewDto'> = { before: null, after: null, faults: [{ kind: 'unknown_token', rule: 'D09', column: 'requires', subject: 'MOON' }] };

const propose = () => screen.getByRole('button', { name: 'اقتراح' });

async function fillInTheDay(year: string) {
  const [day] = screen.getAllByLabelText('اليوم');
  const [month] = screen.getAllByLabelText('الشهر');
  const [years] = screen.getAllByLabelText('السنة');
  if (!day || !month || !years) throw new Error('The day is asked in three boxes.');
  await userEvent.type(day, '5');
  await userEvent.selectOptions(month, '3');
  await userEvent.type(years, year);
}

describe('a change of a rule', () => {
  test('is read aloud while it is written, and cannot be sent as long as nothing is changed', async () => {
    stubApi({ 'POST /api/rules/D09/checks': { body: after } });
    renderPage(<ChangeForm rule={rule} />);
    expect(propose()).toBeDisabled();

    await userEvent.click(screen.getByLabelText('يطلب عادة ويمكن الإعفاء منه'));

    expect(await screen.findByText('يطلب عادة محضر فقدان.')).toBeVisible();
    expect(propose()).toBeEnabled();
  });

  test('names a fault at its field and is not sent', async () => {
    stubApi({ 'POST /api/rules/D09/checks': { body: faulty } });
    renderPage(<ChangeForm rule={rule} />);

    const requires = screen.getByLabelText('ما يلزم');
    await userEvent.clear(requires);
    await userEvent.type(requires, 'MOON(P)');

    await waitFor(() => expect(requires).toHaveAccessibleDescription(/لا يوجد شيء باسم/));
    expect(propose()).toBeDisabled();
  });

  test('asks for its day and its circular before it goes out', async () => {
    const requests = stubApi({ 'POST /api/rules/D09/checks': { body: after } });
    renderPage(<ChangeForm rule={rule} />);
    await userEvent.click(screen.getByLabelText('يطلب عادة ويمكن الإعفاء منه'));
    await screen.findByText('يطلب عادة محضر فقدان.');

    await userEvent.click(propose());
    await fillInTheDay('2016');
    await userEvent.type(screen.getByLabelText(/^المصدر/), 'تعميم 12');
    await userEvent.click(propose());

    expect(screen.getByText('اختر يوماً ابتداءً من الغد.')).toBeVisible();
    expect(requests.some((request) => new URL(request.url).pathname.endsWith('/changes'))).toBe(false);
  });

  test('goes out with everything the rule says from its day on', async () => {
    const requests = stubApi({ 'POST /api/rules/D09/checks': { body: after }, 'POST /api/rules/D09/changes': { status: 201, body: { id: 'c', status: 'proposed', version: 1 } } });
    renderPage(<ChangeForm rule={rule} />);
    await userEvent.click(screen.getByLabelText('يطلب عادة ويمكن الإعفاء منه'));
    await fillInTheDay('2090');
    await userEvent.type(screen.getByLabelText(/^المصدر/), 'تعميم 12');
    await screen.findByText('يطلب عادة محضر فقدان.');

    await userEvent.click(propose());

    await waitFor(() => expect(requests.some((request) => new URL(request.url).pathname.endsWith('/changes'))).toBe(true));
    const sent: unknown = await requests.find((request) => new URL(request.url).pathname.endsWith('/changes'))?.json();
    expect(sent).toMatchObject({
      change: {
        validFrom: '2090-03-05', validTo: null, source: 'تعميم 12', jurisdiction: 'both', repeals: false,
        values: { requires: 'LOSS_REPORT(P)', strength: 'S', condition: 'previous_card_lost', fallback: '' },
      },
    });
  });
});
