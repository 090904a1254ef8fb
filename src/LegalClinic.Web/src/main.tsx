import '@fontsource-variable/vazirmatn';
import '@mantine/core/styles.css';
import './app/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AppRoutes } from './app/app-routes';
import { Providers } from './app/providers';
import { startTranslations } from './shared/i18n/i18n';

const root = document.getElementById('root');
if (root) {
  await startTranslations();
  createRoot(root).render(
    <StrictMode>
      <Providers>
        <AppRoutes />
      </Providers>
    </StrictMode>,
  );
}
