import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { keepFile } from '../../shared/api/keep-file';
import type { LetterRow } from '../../shared/api/schema';
import { readPdf } from '../../shared/api/read-pdf';
import { ActButton } from '../../shared/forms/act-button';
import { ActError } from '../../shared/forms/act-error';
import { todayIso } from '../../shared/i18n/dates';
import { showDigits } from '../../shared/i18n/digits';
import { useLanguage } from '../../shared/i18n/language-provider';
import { AddressFilter } from '../../shared/parts/address-filter';
import { DataTable } from '../../shared/parts/data-table';
import { DateText } from '../../shared/parts/date-text';
import { NumberText } from '../../shared/parts/number-text';
import { PageFrame } from '../../shared/parts/page-frame';
import { Pager } from '../../shared/parts/pager';
import { StateBadge } from '../../shared/parts/state-badge';
import { useSession } from '../../shared/session/use-session';
import { useWords } from '../../shared/words/use-words';
import { useLetters } from './use-letters';
import { voidLetter } from './void-letter';

/** The register of outgoing letters: number, date, recipient, subject, state. */
export function LettersPage() {
  const { t } = useTranslation('letters');
  const word = useWords();
  const { digits } = useLanguage();
  const [params] = useSearchParams();
  const thisYear = Number(todayIso().slice(0, 4));
  const query = useLetters(Math.max(1, Number(params.get('page')) || 1), Number(params.get('year')) || thisYear);
  const rows = query.data?.items ?? [];
  const years = [0, 1, 2, 3].map((back) => ({ value: back === 0 ? '' : String(thisYear - back), label: showDigits(thisYear - back, digits) }));
  return (
    <PageFrame error={query.error} loading={query.isPending} onRetry={() => void query.refetch()} title={t('title')}>
      <Stack>
        <div style={{ maxInlineSize: '12rem' }}>
          <AddressFilter label={t('year')} name="year" options={years} />
        </div>
        {rows.length === 0 ? (
          <Text>{t('empty')}</Text>
        ) : (
          <DataTable
            caption={t('title')}
            columns={[
              { key: 'reference', header: t('reference'), lead: true, cell: (row) => <NumberText plain value={row.reference} /> },
              { key: 'issuedOn', header: t('date'), cell: (row) => <DateText value={row.issuedOn} /> },
              { key: 'recipient', header: t('recipient'), cell: (row) => <bdi>{row.recipient}</bdi> },
              { key: 'subject', header: t('subject'), cell: (row) => <bdi>{row.subject}</bdi> },
              {
                key: 'case',
                header: t('case'),
                cell: (row) => (
                  <Anchor component={Link} to={`/cases/${row.caseId}`}>
                    <NumberText plain value={row.caseNumber} />
                  </Anchor>
                ),
              },
              { key: 'status', header: t('status'), cell: (row) => <StateBadge signal={row.status === 'void' ? 'problem' : 'good'}>{word('letterStatus', row.status)}</StateBadge> },
              { key: 'acts', header: t('acts'), cell: (row) => <Acts letter={row} /> },
            ]}
            rowKey={(row) => row.id}
            rows={rows}
          />
        )}
        <Pager size={50} total={query.data?.total ?? 0} />
      </Stack>
    </PageFrame>
  );
}

function Acts({ letter }: { letter: LetterRow }) {
  const { t } = useTranslation('letters');
  const role = useSession().data?.role;
  const download = useMutation({
    mutationFn: () => readPdf(`/api/letters/${letter.id}/pdf`),
    onSuccess: (paper) => keepFile(paper, `${letter.reference.replaceAll('/', '-')}.pdf`),
  });
  return (
    <>
      <Group gap="xs">
        <Button loading={download.isPending} onClick={() => download.mutate()} variant="default">
          {t('download')}
        </Button>
        {letter.status === 'issued' && role === 'supervisor' && (
          <ActButton
            fields={[{ name: 'reason', kind: 'long', label: t('voidWhy'), needed: true, maxLength: 500 }]}
            label={t('void')}
            onAct={(values) => voidLetter(letter.id, letter.version, values.reason ?? '')}
            refresh={['letters', 'case']}
            text={t('voidText')}
          />
        )}
      </Group>
      <ActError error={download.error} />
    </>
  );
}
