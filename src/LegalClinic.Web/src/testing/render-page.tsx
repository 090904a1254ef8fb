import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { Providers } from '../app/providers';

/** Draws a page as the product does, at an address. */
export function renderPage(page: ReactNode, address = '/') {
  return render(
    <Providers>
      <MemoryRouter initialEntries={[address]}>{page}</MemoryRouter>
    </Providers>,
  );
}
