import { Group, Paper, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { PaperState } from '../../../shared/deadlines/paper-state';
import { DateText } from '../../../shared/parts/date-text';
import { Section } from '../../../shared/parts/section';
import { useDocumentName } from '../../../shared/words/use-document-name';
import { personLabel } from '../case-people';

type Term = Schema<'PaperTermDto'>;

/** Papers of the family whose end is known: powers of attorney, clearances, decisions of courts, cards. */
export function CasePapers({ found, papers }: { found: Schema<'CaseDto'>; papers: readonly Term[] }) {
  const { t } = useTranslation('deadlines');
  const documentName = useDocumentName();
  return (
    <Section title={t('papers.title')}>
      {papers.map((term) => (
        <Paper key={term.holdingId} p="sm" withBorder>
          <Group gap="xs" justify="space-between">
            <div>
              <Text fw={600}>
                <bdi>{documentName(term.documentType)}</bdi> · <bdi>{personLabel(found, term.personId)}</bdi>
              </Text>
              <Text c="dimmed" size="sm">
                {t('papers.until')} <DateText value={term.validUntil} /> ({term.isWritten ? t('papers.written') : t('papers.counted')})
              </Text>
            </div>
            <PaperState term={term} />
          </Group>
        </Paper>
      ))}
    </Section>
  );
}
