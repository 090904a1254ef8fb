import { useQuery } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { ApiError } from '../api/api-error';
import { renderPage } from '../../testing/render-page';
import { stubApi } from '../../testing/stub-api';
import { ActButton } from './act-button';
import { ActDesk } from './act-desk';
import { LastChange } from './last-change';

interface Kept {
  version: number;
  reason: string;
  note: string;
  mayChange: boolean;
}

const theirs = { by: 'هيفين', at: '2026-11-23T08:00:00Z' };

/** A thing that is read from the server, and the act that changes it. */
function Thing({ read, write }: { read: () => Kept; write: (version: number, values: Record<string, string>) => Promise<unknown> }) {
  const { data } = useQuery({ queryKey: ['thing'], queryFn: () => Promise.resolve(read()) });
  if (!data) return null;
  return (
    <LastChange value={theirs}>
      <p>{data.reason}</p>
      {data.mayChange && (
        <ActButton
          fields={[
            { name: 'reason', kind: 'text', label: 'السبب' },
            { name: 'note', kind: 'text', label: 'ملاحظة' },
          ]}
          initial={{ reason: data.reason, note: data.note }}
          label="تعديل"
          onAct={(values) => write(data.version, values)}
          refresh={['thing']}
        />
      )}
    </LastChange>
  );
}

function setUp(after: Partial<Kept>) {
  stubApi({ 'GET /api/session': { body: { displayName: 'دلشاد', role: 'lawyer', language: 'ar' } } });
  let kept: Kept = { version: 1, reason: 'قديم', note: '', mayChange: true };
  const write = vi.fn<(version: number, values: Record<string, string>) => Promise<unknown>>((version) => {
    if (version === kept.version && version > 1) return Promise.resolve({});
    kept = { ...kept, ...after, version: 2 };
    return Promise.reject(new ApiError(412, { code: 'version.stale' }));
  });
  renderPage(
    <ActDesk>
      <Thing read={() => kept} write={write} />
    </ActDesk>,
  );
  return write;
}

async function sendMine() {
  await userEvent.click(await screen.findByRole('button', { name: 'تعديل' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.clear(within(dialog).getByRole('textbox', { name: 'السبب' }));
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'السبب' }), 'لي');
  await userEvent.click(within(dialog).getByRole('button', { name: 'تعديل' }));
  await within(dialog).findByRole('alert');
  return dialog;
}

describe('two people change the same thing', () => {
  test('both values stand side by side with their authors, nothing is chosen, and the choice is sent at the new version', async () => {
    const write = setUp({ reason: 'لهم' });

    const dialog = await sendMine();
    const act = within(dialog).getByRole('button', { name: 'تعديل' });
    const sides = await within(dialog).findAllByRole('radio');

    expect(sides).toHaveLength(2);
    expect(within(dialog).queryAllByRole('radio', { checked: true })).toHaveLength(0);
    expect(act).toBeDisabled();
    expect(sides[0]).toHaveTextContent(/لي.*دلشاد/);
    expect(sides[1]).toHaveTextContent(/لهم.*هيفين.*23 تشرين الثاني 2026/);

    await userEvent.click(sides[1] as HTMLElement);
    await userEvent.click(act);

    await waitFor(() => expect(write).toHaveBeenLastCalledWith(2, { reason: 'لهم', note: '' }));
  });

  test('a field that only one of them changed is not asked about', async () => {
    setUp({ note: '' });

    const dialog = await sendMine();

    await waitFor(() => expect(within(dialog).getByRole('button', { name: 'تعديل' })).toBeEnabled());
    expect(within(dialog).queryAllByRole('radio')).toHaveLength(0);
    expect(within(dialog).getByRole('textbox', { name: 'السبب' })).toHaveValue('لي');
  });

  test('what was typed stays in sight when the step is no longer possible', async () => {
    setUp({ mayChange: false });

    const dialog = await sendMine();

    expect(await within(dialog).findByText(/لم تعد هذه الخطوة ممكنة/)).toBeVisible();
    expect(within(dialog).getByRole('textbox', { name: 'السبب' })).toHaveValue('لي');
    expect(within(dialog).queryByRole('button', { name: 'تعديل' })).toBeNull();
  });
});
