import { act, screen, waitFor } from '@testing-library/react';
import { Link, Route, Routes } from 'react-router';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderPage } from '../../testing/render-page';
import { isQuiet } from './at-work';
import { announceNewerVersion } from './newer-version';
import { UpdateLine } from './update-line';

/** The locks of the browser, as far as they are used: one name, held together or alone, in the order of asking. */
function stubLocks() {
  const held = new Set<symbol>();
  const waiting: (() => void)[] = [];
  const wake = () => waiting.splice(0).forEach((look) => look());
  const request = async (_name: string, options: { mode?: string; signal?: AbortSignal }, run: () => Promise<void> | void) => {
    const mine = Symbol('lock');
    if (options.mode !== 'shared') {
      while (held.size > 0) {
        await new Promise<void>((look, stop) => {
          waiting.push(look);
          options.signal?.addEventListener('abort', () => stop(new DOMException('late', 'TimeoutError')));
        });
      }
    }
    held.add(mine);
    await run();
    held.delete(mine);
    wake();
  };
  vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { locks: { request } }));
}

const page = (
  <>
    <UpdateLine />
    <Routes>
      <Route element={<Link to="/intakes">قائمة</Link>} path="/intakes/new/1" />
      <Route element={<p>استماراتي</p>} path="/intakes" />
    </Routes>
  </>
);

beforeEach(stubLocks);

describe('a newer version of the program', () => {
  it('is not taken while a form is open: one line says that it is there', async () => {
    const take = vi.fn();
    renderPage(page, '/intakes/new/1');

    act(() => announceNewerVersion(take));

    expect(await screen.findByText(/إصدار جديد جاهز/)).toBeInTheDocument();
    expect(take).not.toHaveBeenCalled();
  });

  it('is taken once the form was left for a quiet page', async () => {
    const take = vi.fn();
    renderPage(page, '/intakes/new/1');
    act(() => announceNewerVersion(take));

    act(() => screen.getByText('قائمة').click());

    await waitFor(() => expect(take).toHaveBeenCalledOnce());
  });

  it('waits for a form in another window, and says so', async () => {
    const take = vi.fn();
    void navigator.locks.request('legalclinic-at-work', { mode: 'shared' }, () => new Promise<void>(() => undefined));
    renderPage(page, '/intakes');

    act(() => announceNewerVersion(take));

    expect(await screen.findByText(/نافذة أخرى/, undefined, { timeout: 3_000 })).toBeInTheDocument();
    expect(take).not.toHaveBeenCalled();
  });

  it.each([['/', true], ['/intakes', true], ['/intakes/', true], ['/sign-in', true], ['/intakes/new', false], ['/intakes/new/1', false], ['/cases/1', false]])(
    'knows whether %s is quiet: %s',
    (address, quiet) => {
      expect(isQuiet(address)).toBe(quiet);
    },
  );
});
