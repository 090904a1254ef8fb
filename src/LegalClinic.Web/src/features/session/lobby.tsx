import { Container, Paper, Text } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '../../shared/i18n/language-switch';

/** The frame of the pages before the sign-in. */
export function Lobby({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('app.short')}`;
  }, [title, t]);
  return (
    <Container component="main" py="lg" size={520}>
      <LanguageSwitch />
      <Text c="light-dark(#0b4f52, #a6d1d2)" fw={650} my="md">
        {t('app.title')}
      </Text>
      <Paper p="lg" withBorder>
        {children}
      </Paper>
    </Container>
  );
}
