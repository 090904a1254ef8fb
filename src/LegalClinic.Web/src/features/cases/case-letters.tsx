import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { DataTable } from '../../shared/parts/data-table';
import { DateText } from '../../shared/parts/date-text';
import { NumberText } from '../../shared/parts/number-text';
import { Section } from '../../shared/parts/section';
import { StateBadge } from '../../shared/parts/state-badge';
import { useSession } from '../../shared/session/use-session';
import { useWords } from '../../shared/words/use-words';
import { LetterActs } from './letter-acts';
import { LetterDesk } from './letter-desk';

/** Letters of a case, and the desk where a new one is written. */
export function CaseLetters({ found }: { found: Schema<'CaseDto'> }) {
  const { t } = useTranslation('cases');
  const word = useWords();
  const mayRead = useSession().data?.role !== 'manager';
  const [writing, setWriting] = useState(false);
  const add = found.can.work && !writing && (
    <Button onClick={() => setWriting(true)} variant="default">
      {t('letter.write')}
    </Button>
  );
  return (
    <Section actions={add} title={t('letter.title')}>
      {writing && <LetterDesk found={found} onClose={() => setWriting(false)} />}
      {found.letters.length === 0 && !writing && <Text c="dimmed">{t('letter.empty')}</Text>}
      {found.letters.length > 0 && (
        <DataTable
          caption={t('letter.title')}
          columns={[
            { key: 'reference', header: t('letter.reference'), lead: true, cell: (row) => <NumberText plain value={row.reference} /> },
            { key: 'code', header: t('letter.kind'), cell: (row) => word('letterCode', row.code) },
            { key: 'recipient', header: t('letter.recipient'), cell: (row) => <bdi>{row.recipient}</bdi> },
            { key: 'issuedOn', header: t('letter.issuedOn'), cell: (row) => <DateText value={row.issuedOn} /> },
            {
              key: 'status',
              header: t('letter.status'),
              cell: (row) => <StateBadge signal={row.status === 'void' ? 'problem' : 'good'}>{word('letterStatus', row.status)}</StateBadge>,
            },
            // A letter names the family: a manager sees that it went out, not what it says.
            ...(mayRead ? [{ key: 'acts', header: t('letter.acts'), cell: (row: Schema<'LetterDto'>) => <LetterActs letter={row} /> }] : []),
          ]}
          rowKey={(row) => row.id}
          rows={found.letters}
        />
      )}
    </Section>
  );
}
