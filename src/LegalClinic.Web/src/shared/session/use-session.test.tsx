import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { signIn } from '../../features/session/sign-in';
import { renderPage } from '../../testing/render-page';
import { stubApi } from '../../testing/stub-api';
import { endSession } from './end-session';
import { owedSignOut, rememberedPerson } from './remembered-person';
import { useSession } from './use-session';

const office = { code: 'MOS', nameAr: 'مكتب الموصل', nameCkb: '', nameEn: '' };
const person = { staffId: '1', displayName: 'سعاد', role: 'field_officer', language: 'ar', office, trainingMode: true };

const noNetwork = () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));

function Who() {
  const session = useSession();
  if (session.isPending) return <p>wait</p>;
  if (session.isError) return <p>unreached</p>;
  return (
    <button onClick={() => void session.refetch()} type="button">
      {session.data ? `${session.data.displayName} ${session.data.offline ? 'offline' : 'online'}` : 'nobody'}
    </button>
  );
}

beforeEach(() => {
  localStorage.clear();
  document.cookie = 'XSRF-TOKEN=abc';
});

describe('the person at this browser', () => {
  it('is remembered where there is no network, and known again when it is back', async () => {
    stubApi({ 'GET /api/session': { body: person } });
    const first = renderPage(<Who />);
    await screen.findByText('سعاد online');
    first.unmount();

    noNetwork();
    renderPage(<Who />);
    const shown = await screen.findByText('سعاد offline');

    stubApi({ 'GET /api/session': { body: person } });
    await userEvent.click(shown);
    expect(await screen.findByText('سعاد online')).toBeInTheDocument();
  });

  it('is nobody, and forgotten, when the server says that the session has ended', async () => {
    localStorage.setItem('legalclinic.person', JSON.stringify(person));
    stubApi({ 'GET /api/session': { status: 401, body: { code: 'session.none' } } });
    renderPage(<Who />);

    expect(await screen.findByText('nobody')).toBeInTheDocument();
    expect(rememberedPerson.find()).toBeNull();
  });

  it('is not made up where nobody signed in before', async () => {
    noNetwork();
    renderPage(<Who />);

    expect(await screen.findByText('unreached')).toBeInTheDocument();
  });

  it('signs out without a network: forgotten here at once, ended at the server before anything else is asked', async () => {
    localStorage.setItem('legalclinic.person', JSON.stringify(person));
    noNetwork();
    await endSession();
    expect(rememberedPerson.find()).toBeNull();

    const requests = stubApi({ 'DELETE /api/session': { status: 204 }, 'GET /api/session': { status: 401 } });
    renderPage(<Who />);

    expect(await screen.findByText('nobody')).toBeInTheDocument();
    expect(requests.map((request) => request.method)).toEqual(['DELETE', 'GET']);
    await waitFor(() => expect(owedSignOut.is()).toBe(false));
  });

  it('signs the one before out before the next one signs in', async () => {
    noNetwork();
    await endSession();

    const requests = stubApi({ 'DELETE /api/session': { status: 204 }, 'POST /api/session': { body: { ...person, staffId: '2' } } });
    await signIn({ userName: 'fo08', password: 'x' });

    expect(requests.map((request) => request.method)).toEqual(['DELETE', 'POST']);
    expect(rememberedPerson.find()?.staffId).toBe('2');
  });
});
