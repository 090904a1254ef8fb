import { Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { DateText } from '../../../shared/parts/date-text';
import { Section } from '../../../shared/parts/section';
import { StateBadge, type Signal } from '../../../shared/parts/state-badge';
import { useDocumentName } from '../../../shared/words/use-document-name';
import { personLabel } from '../case-people';

type Term = Schema<'PaperTermDto'>;

const signals: Record<Term['state'], Signal> = { valid: 'good', soon: 'attention', expired: 'problem' };

/** Papers of the family whose end is known: powers of attorney, clearances, decisions of courts, cards. */
export function CasePapers({ found, papers }: { found: Schema<'CaseDto'>; papers: readonly Term[] }) {
  const { t } = useTranslation(['deadlines', 'words']);
  const documentName = useDocumentName();
  const state = (term: Term) =>
    term.state === 'soon' && term.daysLeft === 0
      ? t('deadlines:papers.soonToday')
      : t(`deadlines:papers.${term.state}`, { time: t(term.state === 'valid' ? 'words:days' : 'deadlines:sinceDays', { count: Math.abs(term.daysLeft) }) });
  return (
    <Section title={t('deadlines:papers.title')}>
      {papers.map((term) => (
        <Paper key={term.holdingId} p="sm" withBorder>
          <Group gap="xs" justify="space-between">
            <div>
              <Text fw={600}>
                <bdi>{documentName(term.documentType)}</bdi> · <bdi>{personLabel(found, term.personId)}</bdi>
              </Text>
              <Text c="dimmed" size="sm">
                {t('deadlines:papers.until')} <DateText value={term.validUntil} /> ({term.isWritten ? t('deadlines:papers.written') : t('deadlines:papers.counted')})
              </Text>
            </div>
            <StateBadge signal={signals[term.state]}>{state(term)}</StateBadge>
          </Group>
        </Paper>
      ))}
    </Section>
  );
}
