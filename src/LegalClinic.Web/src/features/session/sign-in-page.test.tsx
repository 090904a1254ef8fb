import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { renderPage } from '../../testing/render-page';
import { stubApi } from '../../testing/stub-api';
import { safeNext } from './safe-next';
import { SignInPage } from './sign-in-page';

const page = (
  <Routes>
    <Route element={<SignInPage />} path="/sign-in" />
    <Route element={<p>استماراتي</p>} path="/intakes" />
  </Routes>
);

describe('signing in', () => {
  it('leads back to the address one came for, with the token in the header', async () => {
    document.cookie = 'XSRF-TOKEN=abc';
    const requests = stubApi({ 'POST /api/session': { body: { staffId: '1', role: 'lawyer', language: 'ar' } } });
    renderPage(page, '/sign-in?next=%2Fintakes');

    await userEvent.type(screen.getByLabelText('اسم المستخدم'), 'fo07');
    await userEvent.type(screen.getByLabelText('كلمة المرور'), 'secret{Enter}');

    expect(await screen.findByText('استماراتي')).toBeInTheDocument();
    expect(requests[0]?.headers.get('X-XSRF-TOKEN')).toBe('abc');
  });

  it('says in Arabic that it was refused', async () => {
    stubApi({ 'POST /api/session': { status: 401, body: { code: 'session.refused' } } });
    renderPage(page, '/sign-in');

    await userEvent.type(screen.getByLabelText('اسم المستخدم'), 'fo07');
    await userEvent.type(screen.getByLabelText('كلمة المرور'), 'x{Enter}');

    expect(await screen.findByRole('alert')).toHaveTextContent('اسم المستخدم أو كلمة المرور غير صحيحة');
  });

  it('focuses the first empty field and names it', async () => {
    stubApi({});
    renderPage(page, '/sign-in');

    await userEvent.click(screen.getByRole('button', { name: 'تسجيل الدخول' }));

    expect(screen.getByLabelText('اسم المستخدم')).toHaveFocus();
    expect(screen.getAllByText('هذا الحقل مطلوب.')).toHaveLength(2);
  });

  it.each(['//evil.example', 'https://evil.example', '/\\evil.example', null])('never leads to another site: %s', (next) => {
    expect(safeNext(next)).toBe('/');
  });
});
