import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { kindWords } from '../../../shared/deadlines/use-kind-words';
import { useDeadlineKinds } from '../../../shared/deadlines/use-deadline-kinds';
import { ActButton } from '../../../shared/forms/act-button';
import { orNull } from '../../../shared/forms/act-field';
import { useLanguage } from '../../../shared/i18n/language-provider';
import { useName } from '../../../shared/i18n/use-name';
import { useBodies } from '../../../shared/pickers/use-bodies';
import { uuidV7 } from '../../../shared/uuid-v7';
import { useBodyName } from '../../../shared/words/use-body-name';
import { useDocumentName } from '../../../shared/words/use-document-name';
import { useWords } from '../../../shared/words/use-words';
import { personLabel } from '../case-people';
import { openDeadline } from './open-deadline';
import { deadlineKeys } from './use-case-deadlines';

const usual = { side: 'office', about: 'case' };

/** Opens a deadline from the day of an event, about the case, one application or one referral. */
export function OpenDeadlineButton({ found }: { found: Schema<'CaseDto'> }) {
  const { t } = useTranslation(['deadlines', 'words']);
  const { language } = useLanguage();
  const word = useWords();
  const nameOf = useName();
  const bodyName = useBodyName();
  const documentName = useDocumentName();
  const bodies = useBodies().data ?? [];
  const kinds = useDeadlineKinds().data ?? [];
  const kindOption = (kind: Schema<'DeadlineKindDto'>) => ({
    value: kind.code,
    label: t('deadlines:kindOption', { ...kindWords(kind, language), time: t('words:days', { count: kind.federalDays ?? kind.kriDays ?? 0 }) }),
  });
  const about = [
    { value: 'case', label: t('deadlines:aboutCase') },
    ...found.applications.map((one) => ({ value: `application ${one.id}`, label: `${documentName(one.documentType)} · ${personLabel(found, one.personId)}` })),
    ...found.referrals.map((one) => ({ value: `referral ${one.id}`, label: t('deadlines:aboutReferral', { body: bodyName(one.bodyCode) }) })),
  ];
  return (
    <ActButton
      fields={[
        { name: 'kind', kind: 'select', label: t('deadlines:kind'), options: kinds.map(kindOption), needed: true },
        { name: 'eventOn', kind: 'date', label: t('deadlines:eventOn'), hint: t('deadlines:eventHint'), needed: true },
        { name: 'bodyCode', kind: 'select', label: t('deadlines:body'), options: bodies.map((one) => ({ value: one.code, label: nameOf(one) })), needed: true },
        { name: 'officeName', kind: 'text', label: t('deadlines:office'), hint: t('deadlines:officeHint'), maxLength: 120 },
        {
          name: 'side',
          kind: 'select',
          label: t('deadlines:side'),
          hint: t('deadlines:sideHint'),
          options: [{ value: 'office', label: t('deadlines:sideOffice') }, ...['federal', 'kri'].map((side) => ({ value: side, label: word('jurisdiction', side) }))],
        },
        { name: 'about', kind: 'select', label: t('deadlines:about'), options: about },
      ]}
      initial={usual}
      label={t('deadlines:add')}
      onAct={(values) => {
        const [thing, id] = (values.about ?? '').split(' ');
        return openDeadline({
          id: uuidV7(),
          caseId: found.id,
          kind: values.kind ?? '',
          bodyCode: values.bodyCode ?? '',
          officeName: orNull(values.officeName),
          side: values.side === 'federal' || values.side === 'kri' ? values.side : null,
          eventOn: values.eventOn ?? '',
          applicationId: thing === 'application' ? id : undefined,
          referralId: thing === 'referral' ? id : undefined,
        });
      }}
      refresh={deadlineKeys}
      text={t('deadlines:addText')}
    />
  );
}
