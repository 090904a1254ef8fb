import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Schema } from '../../shared/api/schema';
import { keepFile } from '../../shared/api/keep-file';
import { readPdf } from '../../shared/api/read-pdf';
import { ChoiceField } from '../../shared/fields/choice-field';
import { ActError } from '../../shared/forms/act-error';
import { useLanguage } from '../../shared/i18n/language-provider';
import { AddressFilter } from '../../shared/parts/address-filter';
import { CaseStateBadge } from '../../shared/parts/case-state-badge';
import { DataTable } from '../../shared/parts/data-table';
import { NumberText } from '../../shared/parts/number-text';
import { Pager } from '../../shared/parts/pager';
import { Section } from '../../shared/parts/section';
import { useSession } from '../../shared/session/use-session';
import { useOptions } from '../../shared/words/use-options';
import { caseStatuses, clinicLanguages } from '../../shared/words/value-lists';
import { useReportCases } from './use-report-cases';

/** A report on one case, in a language, with names or without. */
export function CaseReports() {
  const { t } = useTranslation('reports');
  const options = useOptions();
  const { language } = useLanguage();
  const mayName = useSession().data?.role !== 'manager';
  const [params] = useSearchParams();
  const query = useReportCases(Math.max(1, Number(params.get('page')) || 1), params.get('status') as Schema<'CaseStatus'> | null);
  const [paperLanguage, setPaperLanguage] = useState<string>(language);
  const [names, setNames] = useState(false);
  const download = useMutation({
    mutationFn: (one: { id: string; number: string }) => readPdf(`/api/cases/${one.id}/report?language=${paperLanguage}&names=${String(names)}`),
    onSuccess: (paper, one) => keepFile(paper, `${one.number}-${paperLanguage}.pdf`),
  });
  return (
    <Section title={t('case')}>
      <Stack gap="sm">
        <ChoiceField label={t('language')} onChange={setPaperLanguage} options={options('language', clinicLanguages)} path="report-language" value={paperLanguage} />
        {mayName && <Checkbox checked={names} description={t('namesHint')} label={t('names')} onChange={(event) => setNames(event.currentTarget.checked)} size="md" />}
        <div style={{ maxInlineSize: '20rem' }}>
          <AddressFilter label={t('status')} name="status" options={[{ value: '', label: t('all') }, ...options('caseStatus', caseStatuses)]} />
        </div>
        <ActError error={download.error ?? query.error} />
        {query.data?.items.length === 0 && <Text c="dimmed">{t('empty')}</Text>}
        <DataTable
          caption={t('case')}
          columns={[
            {
              key: 'case',
              header: t('caseNumber'),
              lead: true,
              cell: (row) => (
                <>
                  {row.headName && <bdi>{row.headName}</bdi>} <NumberText plain value={row.number} />
                </>
              ),
            },
            { key: 'status', header: t('status'), cell: (row) => <CaseStateBadge status={row.status} /> },
            {
              key: 'acts',
              header: t('acts'),
              cell: (row) => (
                <Button loading={download.isPending && download.variables.id === row.id} onClick={() => download.mutate(row)} variant="default">
                  {t('download')}
                </Button>
              ),
            },
          ]}
          rowKey={(row) => row.id}
          rows={query.data?.items ?? []}
        />
        <Pager size={50} total={query.data?.total ?? 0} />
      </Stack>
    </Section>
  );
}
