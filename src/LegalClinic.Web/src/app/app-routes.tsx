import { Suspense } from 'react';
import { BrowserRouter, useRoutes } from 'react-router';
import { PageBoundary } from './page-boundary';
import { routes } from './routes';

/** All addresses. Routing without data loaders: the smaller half of the router, within the form's weight. */
export function AppRoutes() {
  return (
    <BrowserRouter>
      <PageBoundary>
        <Suspense fallback={null}>
          <Matched />
        </Suspense>
      </PageBoundary>
    </BrowserRouter>
  );
}

function Matched() {
  return useRoutes(routes);
}
