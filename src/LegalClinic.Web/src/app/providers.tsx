import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { makeQueryClient } from '../shared/api/query-client';
import { LanguageProvider } from '../shared/i18n/language-provider';
import { cssVariables, theme } from './theme';

/** What every page stands on; tests use the same. */
export function Providers({ children }: { children: ReactNode }) {
  const [queryClient] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <MantineProvider cssVariablesResolver={cssVariables} defaultColorScheme="auto" theme={theme}>
          {children}
        </MantineProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
