import '@fontsource-variable/vazirmatn';
import './app/mantine-styles';
import './app/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppRoutes } from './app/app-routes';
import { Providers } from './app/providers';
import { watchParts } from './app/update/missing-part';
import { takeAtStart } from './app/update/take-at-start';
import { startTranslations } from './shared/i18n/i18n';

const root = document.getElementById('root');
if (root && !(await takeAtStart())) {
  watchParts();
  await startTranslations();
  createRoot(root).render(
    <StrictMode>
      <Providers>
        <AppRoutes />
      </Providers>
    </StrictMode>,
  );
  const { registerWorker } = await import('./app/update/register-worker');
  registerWorker();
}
