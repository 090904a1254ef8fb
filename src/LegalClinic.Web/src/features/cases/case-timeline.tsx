import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { ActButton } from '../../shared/forms/act-button';
import { DateText } from '../../shared/parts/date-text';
import { Section } from '../../shared/parts/section';
import { uuidV7 } from '../../shared/uuid-v7';
import { useDocumentName } from '../../shared/words/use-document-name';
import { useWords } from '../../shared/words/use-words';
import { addNote } from './add-note';
import { caseKeys, personLabel } from './case-people';
import classes from './case-timeline.module.css';

const lists: Record<string, string> = {
  case: 'caseStatus', application: 'applicationStatus', referral: 'referralStatus', letter: 'letterStatus', case_priority: 'priorityLevel',
};

/** What happened, the newest first: moves and notes. */
export function CaseTimeline({ found }: { found: Schema<'CaseDto'> }) {
  const { t, i18n } = useTranslation(['cases', 'words']);
  const word = useWords();
  const documentName = useDocumentName();
  const named = (subject: string, value: string) => {
    const list = lists[subject];
    return list && i18n.exists(`words:${list}.${value}`) ? word(list, value) : value;
  };
  const reason = (why: string) =>
    i18n.exists(`words:closureReason.${why}`) ? word('closureReason', why)
    : i18n.exists(`words:refusalReason.${why}`) ? word('refusalReason', why)
    : i18n.exists(`words:outcome.${why}`) ? word('outcome', why)
    : why;
  const subject = (entry: Schema<'TimelineEntry'>) => {
    const about = entry.subject === 'application' && found.applications.find((one) => one.id === entry.subjectId);
    return about ? `${documentName(about.documentType)} (${personLabel(found, about.personId)})` : word('subject', entry.subject);
  };
  const add = found.can.work && (
    <ActButton
      actLabel={t('cases:timeline.keepNote')}
      fields={[{ name: 'text', kind: 'long', label: t('cases:timeline.note'), hint: t('cases:timeline.noteHint'), needed: true, maxLength: 4000 }]}
      label={t('cases:timeline.addNote')}
      onAct={(values) => addNote(found.id, { noteId: uuidV7(), text: values.text ?? '' })}
      refresh={caseKeys}
    />
  );
  return (
    <Section actions={add} title={t('cases:timeline.title')}>
      <ol className={classes.line}>
        {found.timeline.map((entry, index) => (
          <li className={classes.entry} key={`${entry.subjectId}-${entry.at}-${index}`}>
            <Text c="dimmed" size="sm">
              <DateText value={entry.at} withClock /> · <bdi>{entry.by}</bdi>
            </Text>
            {entry.note ? (
              <Text className={classes.note}>
                <bdi>{entry.note}</bdi>
              </Text>
            ) : (
              <Text>
                {subject(entry)}: {named(entry.subject, entry.to)}
                {entry.why && (
                  <>
                    {' · '}
                    <bdi>{reason(entry.why)}</bdi>
                  </>
                )}
              </Text>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
