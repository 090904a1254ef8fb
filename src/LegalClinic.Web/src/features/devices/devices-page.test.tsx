import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Schema } from '../../shared/api/schema';
import { ActDesk } from '../../shared/forms/act-desk';
import { renderPage } from '../../testing/render-page';
import { stubApi } from '../../testing/stub-api';
import { DevicesPage } from './devices-page';
import { possibleOrders } from './order-device';

function opened(device: Partial<Schema<'DeviceDto'>>) {
  const row: Schema<'DeviceDto'> = {
    id: 'd1', label: 'لوحي ٣', officeCode: 'MOS', registeredBy: 'زهراء', registeredAt: '2026-11-20T08:00:00Z', state: 'in_use', lastContactAt: '2026-11-22T08:00:00Z',
    clockOffMinutes: 0, programVersion: '0.1.0', unsent: 0, oldestUnsentMinutes: null, stopped: 0, usedBytes: null, quotaBytes: null, version: 4, ...device,
  };
  const calls = stubApi({
    'GET /api/devices': { body: [row] },
    'GET /api/session': { body: { displayName: 'مشرف', role: 'supervisor' } },
    'POST /api/devices/d1/wipe': { body: { version: 5 } },
  });
  renderPage(
    <ActDesk>
      <DevicesPage />
    </ActDesk>,
  );
  return calls;
}

describe('devices', () => {
  test('say what is unsent, how old it is, and that a clock is years wrong', async () => {
    opened({ unsent: 3, oldestUnsentMinutes: 3 * 24 * 60, stopped: 1, clockOffMinutes: -5 * 366 * 24 * 60 });

    expect(await screen.findByText('3 استمارات')).toBeVisible();
    expect(screen.getByText(/الأقدم/)).toHaveTextContent('3 أيام');
    expect(screen.getByText('واحدة منها تنتظر كاتبها')).toBeVisible();
    expect(screen.getByText(/متأخرة/)).toHaveTextContent('1830 يوم');
  });

  test('are ordered about with a reason, on the version that was read', async () => {
    const calls = opened({});

    await userEvent.click(await screen.findByRole('button', { name: 'محو' }));
    await userEvent.type(await screen.findByRole('textbox', { name: /السبب/ }), 'ترك الموظف العمل');
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'محو' }));

    await waitFor(() => expect(calls.some((call) => call.url.endsWith('/wipe'))).toBe(true));
    const sent = calls.find((call) => call.url.endsWith('/wipe'));
    expect(sent?.headers.get('If-Match')).toBe('"4"');
    await expect(sent?.json()).resolves.toEqual({ why: 'ترك الموظف العمل' });
  });

  test('offer only what their state allows', () => {
    expect(possibleOrders('stolen')).toEqual(['readmission']);
    expect(possibleOrders('in_use')).not.toContain('readmission');
    expect(possibleOrders('wiped')).toEqual(['theft']);
  });
});
