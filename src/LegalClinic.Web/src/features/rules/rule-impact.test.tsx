import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schema } from '../../shared/api/schema';
import { renderPage } from '../../testing/render-page';
import { stubApi } from '../../testing/stub-api';
import { RuleImpact } from './rule-impact';

const altered: Schema<'CaseImpactDto'> = {
  id: 'k', number: 'C-7Q3K9-4', added: ['محضر فقدان', 'محضر فقدان'], dropped: [], changed: [{ name: 'البطاقة الوطنية', changes: ['fee', 'days'] }], opened: [], closed: [],
  finishBefore: '2027-01-01', finishAfter: '2027-02-01',
};

describe('the impact of a change', () => {
  test('goes on until every open case was looked at, and says in words what differs', async () => {
    const requests = stubApi({
      'GET /api/rule-changes/x/impact': (request) => {
        const page = Number(new URL(request.url).searchParams.get('page'));
        const body: Schema<'RuleImpactDto'> = { openCases: 30, checked: page === 1 ? 25 : 30, cases: page === 1 ? [] : [altered], unplanned: [] };
        return { body };
      },
    });
    renderPage(<RuleImpact id="x" />);
    expect(requests).toHaveLength(0);

    await userEvent.click(screen.getByRole('button', { name: 'فحص القضايا المفتوحة' }));

    expect(await screen.findByRole('link', { name: 'C-7Q3K9-4' })).toHaveAttribute('href', '/cases/k');
    expect(screen.getByText('محضر فقدان × 2')).toBeVisible();
    expect(screen.getByText('البطاقة الوطنية (الرسم، الأيام)')).toBeVisible();
    expect(screen.getByText(/فُحصت 30 من 30/)).toBeVisible();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  test('says when no case would change', async () => {
    stubApi({ 'GET /api/rule-changes/x/impact': { body: { openCases: 2, checked: 2, cases: [], unplanned: [] } } });
    renderPage(<RuleImpact id="x" />);

    await userEvent.click(screen.getByRole('button', { name: 'فحص القضايا المفتوحة' }));

    expect(await screen.findByText('لا تتغير أي قضية مفتوحة.')).toBeVisible();
  });
});
