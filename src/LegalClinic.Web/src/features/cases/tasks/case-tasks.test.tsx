import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schema } from '../../../shared/api/schema';
import { ActDesk } from '../../../shared/forms/act-desk';
import { renderPage } from '../../../testing/render-page';
import { stubApi } from '../../../testing/stub-api';
import { CaseTasks } from './case-tasks';

function opened(tasks: readonly Partial<Schema<'TaskDto'>>[], work = true) {
  const found = {
    id: 'c1', can: { work },
    tasks: tasks.map((task, index) => ({ id: `t${index}`, caseId: 'c1', title: 'مراجعة الدائرة', dueOn: '2020-01-01', stepKey: null, status: 'open', doneOn: null, version: 3, ...task })),
  } as unknown as Schema<'CaseDto'>;
  const calls = stubApi({
    'GET /api/cases/c1/plan': { body: { plan: { lines: [{ key: 'UNID:w', name: 'البطاقة الوطنية' }] }, canEdit: true } },
    'GET /api/session': { body: { displayName: 'محامي', role: 'lawyer' } },
    'POST /api/tasks/t0/completion': { body: {} },
    'POST /api/tasks/t0/reopening': { body: {} },
  });
  renderPage(
    <ActDesk>
      <CaseTasks found={found} />
    </ActDesk>,
  );
  return async (path: string) => {
    await waitFor(() => expect(calls.some((call) => call.url.endsWith(path))).toBe(true));
    return calls.find((call) => call.url.endsWith(path))?.headers.get('If-Match');
  };
}

describe('tasks of a case', () => {
  test('a step’s task has its name in the language of the page and is done by one press', async () => {
    const version = opened([{ stepKey: 'UNID:w', title: 'National card' }]);

    await userEvent.click(await screen.findByRole('button', { name: /تمت: .*البطاقة الوطنية/ }));

    expect(await version('/completion')).toBe('"3"');
  });

  test('what is late is said so, and what is done can be taken back', async () => {
    const version = opened([{ status: 'done', doneOn: '2026-11-20' }, {}]);

    expect(await screen.findByText(/متأخرة/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: /لم تتم بعد/ }));

    expect(await version('/reopening')).toBe('"3"');
  });

  test('a closed case offers nothing', async () => {
    opened([{}], false);

    expect(await screen.findByText('مراجعة الدائرة')).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});
