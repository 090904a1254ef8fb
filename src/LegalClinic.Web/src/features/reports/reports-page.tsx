import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { todayIso } from '../../shared/i18n/dates';
import { showDigits } from '../../shared/i18n/digits';
import { useLanguage } from '../../shared/i18n/language-provider';
import { recentMonths } from '../../shared/i18n/recent-months';
import { useName } from '../../shared/i18n/use-name';
import { MonthlyReport } from '../../shared/parts/monthly-report';
import { PageFrame } from '../../shared/parts/page-frame';
import { Section } from '../../shared/parts/section';
import { useSession } from '../../shared/session/use-session';
import { CaseReports } from './case-reports';
import { useOfficeList } from './use-office-list';

/** Papers for meetings: the month, and single cases. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  const nameOf = useName();
  const { language, digits } = useLanguage();
  const role = useSession().data?.role;
  const offices = useOfficeList().data ?? [];
  const [month, setMonth] = useState(() => todayIso().slice(0, 7));
  const [office, setOffice] = useState('');
  const monthly = role === 'manager' || role === 'supervisor';
  return (
    <PageFrame title={t('title')}>
      <Stack gap="md">
        {monthly && (
          <Section title={t('monthly')}>
            <Text>{t('monthlyText')}</Text>
            <Group align="end" gap="sm">
              <NativeSelect
                data={recentMonths(todayIso(), 24, language).map((one) => ({ ...one, label: showDigits(one.label, digits) }))}
                label={t('month')}
                onChange={(event) => setMonth(event.currentTarget.value)}
                value={month}
              />
              {role === 'manager' && (
                <NativeSelect
                  data={[{ value: '', label: t('allOffices') }, ...offices.map((one) => ({ value: one.id, label: nameOf(one) }))]}
                  label={t('office')}
                  onChange={(event) => setOffice(event.currentTarget.value)}
                  value={office}
                />
              )}
            </Group>
            <MonthlyReport month={month} officeId={office || undefined} />
          </Section>
        )}
        <CaseReports />
      </Stack>
    </PageFrame>
  );
}
