import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { dateInWords, readDay, todayIso } from '../../shared/i18n/dates';
import { showDigits } from '../../shared/i18n/digits';
import { useLanguage } from '../../shared/i18n/language-provider';
import { useBodyName } from '../../shared/words/use-body-name';
import { useDocumentName } from '../../shared/words/use-document-name';
import { personLabel } from './case-people';
import { holdUp } from './hold-up';

/** What holds the case up, in one sentence. */
export function HoldUpLine({ found }: { found: Schema<'CaseDto'> }) {
  const { t } = useTranslation(['cases', 'words', 'errors']);
  const { language, digits } = useLanguage();
  const bodyName = useBodyName();
  const documentName = useDocumentName();
  const now = holdUp(found, todayIso());
  const day = now.on ? readDay(now.on) : null;
  const comma = language === 'en' ? ', ' : '، ';
  return (
    <Text fw={600} size="lg">
      {t(`cases:holdUp.${now.key}`, {
        body: now.bodyCode ? bodyName(now.bodyCode) : '',
        document: now.documentType ? documentName(now.documentType) : '',
        person: now.personId ? personLabel(found, now.personId) : '',
        date: day ? showDigits(dateInWords(day, language), digits) : '',
        time: t('words:days', { count: Math.max(0, now.days ?? 0) }),
        lacking: (now.lacking ?? []).map((code) => t(`errors:lacking.${code}`)).join(comma),
      })}
    </Text>
  );
}
