import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/i18n/language-provider';
import { useDocumentName } from '../../../shared/words/use-document-name';
import { useIntake } from '../intake-context';
import { memberName } from '../people';
import { useStillAsked } from './use-still-asked';

interface StillAskedListProps {
  onGo: (path: string) => void;
  /** What is said when nothing is left to ask. */
  empty?: string;
}

/** The questions that a lawyer will still ask, each with whom it is about and which document needs it. */
export function StillAskedList({ onGo, empty }: StillAskedListProps) {
  const { t } = useTranslation('intakes');
  const { language } = useLanguage();
  const { draft } = useIntake();
  const documentName = useDocumentName();
  const asked = useStillAsked(draft);
  const nameOf = (id?: string) => draft.members.filter((member) => member.id === id).map(memberName)[0] || (id ? t('people.unnamed') : '');
  if (!asked) return null;
  if (asked.items.length === 0) return empty ? <Text size="sm">{empty}</Text> : null;
  return (
    <ul style={{ margin: 0, paddingInlineStart: '1.1rem' }}>
      {asked.items.map(({ key, fact, path, personId, documents }) => {
        const text = [nameOf(personId), asked.questions.find((one) => one.fact === fact)?.question[language]].filter(Boolean).join(' · ');
        const needed = documents.map((one) => t('asked.document', { document: documentName(one.document), person: nameOf(one.personId) }));
        return (
          <li key={key}>
            {path ? (
              <Anchor component="button" mih={44} onClick={() => onGo(path)} ta="start" type="button">
                {text}
              </Anchor>
            ) : (
              <span>{text}</span>
            )}
            <Text c="dimmed" size="sm">
              {t('asked.neededFor', { documents: [...new Set(needed)].join(t('asked.and')) })}
            </Text>
          </li>
        );
      })}
    </ul>
  );
}
