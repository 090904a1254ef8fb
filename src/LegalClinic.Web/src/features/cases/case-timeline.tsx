import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { ActButton } from '../../shared/forms/act-button';
import { DateText } from '../../shared/parts/date-text';
import { Icon } from '../../shared/parts/icon';
import { Section } from '../../shared/parts/section';
import { useSession } from '../../shared/session/use-session';
import { uuidV7 } from '../../shared/uuid-v7';
import { useDocumentName } from '../../shared/words/use-document-name';
import { useWords } from '../../shared/words/use-words';
import { addNote } from './add-note';
import { caseKeys, personLabel } from './case-people';
import classes from './case-timeline.module.css';
import { useCasePlan } from './plan/use-case-plan';

const lists: Record<string, string> = {
  case: 'caseStatus', application: 'applicationStatus', referral: 'referralStatus', letter: 'letterStatus', case_priority: 'priorityLevel',
  plan: 'planState', plan_step: 'planLineState', task: 'taskStatus', deadline: 'deadlineStatus', file_merge: 'fileMerge',
};

/** What happened, the newest first: moves and notes. */
export function CaseTimeline({ found }: { found: Schema<'CaseDto'> }) {
  const { t, i18n } = useTranslation(['cases', 'words']);
  const word = useWords();
  const documentName = useDocumentName();
  const mayPlan = useSession().data?.role !== 'manager';
  const plan = useCasePlan(found.id, mayPlan).data?.plan;
  const named = (subject: string, value: string) => {
    const list = lists[subject];
    return list && i18n.exists(`words:${list}.${value}`) ? word(list, value) : value;
  };
  const reason = (why: string) =>
    i18n.exists(`words:closureReason.${why}`) ? word('closureReason', why)
    : i18n.exists(`words:refusalReason.${why}`) ? word('refusalReason', why)
    : i18n.exists(`words:outcome.${why}`) ? word('outcome', why)
    : why;
  // Moves of a plan name steps by their codes; acts are no documents, and only the plan knows their names.
  const stepName = (code: string) => plan?.lines.find((line) => line.procedure === code)?.name ?? documentName(code);
  const steps = (text: string) => text.replace(/\b[A-Z][A-Z0-9_]{2,}\b/g, stepName);
  const why = (entry: Schema<'TimelineEntry'>) => (entry.subject.startsWith('plan_') ? steps(entry.why ?? '') : reason(entry.why ?? ''));
  const subject = (entry: Schema<'TimelineEntry'>) => {
    const about = entry.subject === 'application' && found.applications.find((one) => one.id === entry.subjectId);
    const task = entry.subject === 'task' && found.tasks.find((one) => one.id === entry.subjectId);
    if (task) return `${word('subject', 'task')} · ${plan?.lines.find((line) => line.key === task.stepKey)?.name ?? task.title}`;
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
                {subject(entry)}: {entry.subject === 'deadline_day' ? <MovedDay entry={entry} /> : entry.subject.startsWith('plan_') ? steps(named(entry.subject, entry.to)) : named(entry.subject, entry.to)}
                {entry.why && (
                  <>
                    {' · '}
                    <bdi>{why(entry)}</bdi>
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

// The last day of a deadline before and after the calendar was changed.
function MovedDay({ entry }: { entry: Schema<'TimelineEntry'> }) {
  return (
    <>
      <DateText short value={entry.from} /> <Icon name="forward" size={14} /> <DateText short value={entry.to} />
    </>
  );
}
