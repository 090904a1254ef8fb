import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { thisDevice } from '../shared/device/this-device';
import { lockWhenIdle } from '../shared/device/work-in-page';
import type { FakeClinic } from '../testing/fake-clinic';
import { renderPage } from '../testing/render-page';
import { stubApi } from '../testing/stub-api';
import { unlockedDevice } from '../testing/unlocked-device';
import { KeptWork } from './kept-work';

function open(staffId: string) {
  stubApi({ 'GET /api/session': { body: { staffId, role: 'field_officer', language: 'ar' } }, 'POST /api/session': { body: { staffId, role: 'field_officer', language: 'ar' } } });
  renderPage(
    <Routes>
      <Route element={<KeptWork />}>
        <Route element={<p>ما كتبته</p>} path="/" />
      </Route>
    </Routes>,
  );
}

describe('what is kept on the device', () => {
  let clinic: FakeClinic;
  beforeEach(async () => {
    clinic = await unlockedDevice();
    await thisDevice.saveDraft({ id: crypto.randomUUID() });
  });
  afterEach(() => vi.useRealTimers());

  it('opens with the PIN without a network, and says how many tries are left', async () => {
    await thisDevice.lock();
    clinic.line = () => 'cutBefore';
    open('s1');

    await userEvent.type(await screen.findByLabelText('رمزك السري'), '111222{Enter}');
    expect(await screen.findByText(/بقيت 4 محاولات/)).toBeInTheDocument();
    expect(screen.queryByText('ما كتبته')).not.toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('رمزك السري'), '٤٨٢٩١٥{Enter}');

    expect(await screen.findByText('ما كتبته')).toBeInTheDocument();
  });

  it('asks another person for a PIN of their own', async () => {
    open('s2');

    await userEvent.type(await screen.findByLabelText(/^الرمز السري الجديد/), '739164');
    await userEvent.type(screen.getByLabelText(/^الرمز نفسه/), '739165');
    await userEvent.click(screen.getByRole('button', { name: 'وضع الرمز' }));
    expect(await screen.findByText('الرمزان غير متطابقين.')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText(/^الرمز نفسه/), '{Backspace}4');
    await userEvent.click(screen.getByRole('button', { name: 'وضع الرمز' }));

    expect(await screen.findByText('ما كتبته')).toBeInTheDocument();
    expect(await thisDevice.drafts()).toEqual([]);
  });

  it('warns with the number before a new PIN makes forms unreadable, and offers to wait', async () => {
    await thisDevice.lock();
    open('s1');

    await userEvent.click(await screen.findByRole('button', { name: 'نسيت رمزي السري' }));
    await userEvent.type(await screen.findByLabelText('اسم المستخدم'), 'fo07');
    await userEvent.type(screen.getByLabelText('كلمة المرور'), 'secret{Enter}');

    expect(await screen.findByText(/استمارة واحدة محفوظة هنا/)).toBeInTheDocument();
    expect(await thisDevice.formsUnderKey('s1')).toBe(1);
    await userEvent.click(screen.getByRole('button', { name: 'الانتظار وإبقاء الاستمارات' }));
    await userEvent.type(await screen.findByLabelText('رمزك السري'), '482915{Enter}');
    expect(await screen.findByText('ما كتبته')).toBeInTheDocument();
    expect(await thisDevice.drafts()).toHaveLength(1);
  });

  it('closes when nobody has touched the page for two minutes', () => {
    vi.useFakeTimers();
    const stop = lockWhenIdle(thisDevice);
    vi.advanceTimersByTime(115_000);
    window.dispatchEvent(new Event('pointerdown'));
    vi.advanceTimersByTime(119_000);
    expect(thisDevice.status().unlockedBy).toBe('s1');

    vi.advanceTimersByTime(6_000);

    expect(thisDevice.status().unlockedBy).toBeNull();
    stop();
  });
});
