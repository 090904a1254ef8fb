import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Schema } from '../../../shared/api/schema';
import { ActButton } from '../../../shared/forms/act-button';
import { orNull, type Values } from '../../../shared/forms/act-field';
import { useOptions } from '../../../shared/words/use-options';
import { conflictResults, rejectionReasons } from '../../../shared/words/value-lists';
import { acceptIntake } from './accept-intake';
import { rejectIntake } from './reject-intake';
import { waitlistIntake } from './waitlist-intake';

interface ReviewActsProps {
  intake: Schema<'IntakeDto'>;
  /** The family chosen for comparison; null opens a new file. */
  family: Schema<'FamilyDto'> | null;
  matches: Record<string, string>;
  /** Files that the reviewer says are of other families. */
  apart: readonly string[];
}

const refresh = ['intakes', 'family', 'families', 'people'] as const;

/** Accept, attach, put on the waiting list, turn down. */
export function ReviewActs({ intake, family, matches, apart }: ReviewActsProps) {
  const { t } = useTranslation(['review', 'common']);
  const options = useOptions();
  const navigate = useNavigate();
  const toQueue = (done: string) => void navigate('/queue', { state: { done, number: intake.number } });
  const check = {
    name: 'conflictCheck', kind: 'choice', label: t('act.conflict'), hint: t('act.conflictHint'), needed: true,
    options: options('conflictResult', conflictResults),
  } as const;
  const undecided = intake.known?.files.filter((file) => file.band === 'same' && file.familyId !== family?.id && !apart.includes(file.familyId)) ?? [];
  const asked = {
    name: 'elsewhereAsked', kind: 'choice', label: t('act.elsewhereAsked'), hint: t('act.elsewhereHint'), needed: true,
    options: [{ value: 'yes', label: t('common:answer.yes') }, { value: 'no', label: t('common:answer.no') }],
  } as const;
  const fields = intake.known?.elsewhere === 'same' ? [asked, check] : [check];
  const warning = undecided.length > 0 ? t('act.undecided', { numbers: undecided.map((file) => file.familyNumber).join(' · ') }) : null;
  const accept = (values: Values, attach: boolean) =>
    acceptIntake(intake.id, intake.version, {
      apart: apart.filter((one) => !attach || one !== family?.id),
      elsewhereAsked: values.elsewhereAsked === 'yes',
      conflictCheck: values.conflictCheck as Schema<'AcceptIntakeBody'>['conflictCheck'],
      attachTo: attach ? family?.id : undefined,
      matches: attach ? Object.entries(matches).map(([memberId, personId]) => ({ memberId, personId })) : [],
    });
  return (
    <Group gap="xs">
      {family ? (
        <ActButton
          fields={fields}
          label={t('act.attach', { number: family.number })}
          onAct={(values) => accept(values, true)}
          onDone={() => toQueue('attached')}
          refresh={refresh}
          text={warning ?? t('act.attachText', { matched: Object.keys(matches).length, all: intake.form.members.length })}
          variant="filled"
        />
      ) : (
        <ActButton
          fields={fields}
          label={t('act.accept')}
          onAct={(values) => accept(values, false)}
          onDone={(answer) => void navigate(`/families/${(answer as Schema<'AcceptedIntake'>).familyId}`)}
          refresh={refresh}
          text={warning ?? t('act.acceptText')}
          variant="filled"
        />
      )}
      {intake.status !== 'waitlist' && (
        <ActButton
          fields={[{ name: 'why', kind: 'long', label: t('act.why'), needed: true, maxLength: 500 }]}
          label={t('act.waitlist')}
          onAct={(values) => waitlistIntake(intake.id, intake.version, { why: values.why ?? '' })}
          onDone={() => toQueue('waitlisted')}
          refresh={refresh}
        />
      )}
      <ActButton
        fields={[
          { name: 'reason', kind: 'select', label: t('act.reason'), options: options('rejectionReason', rejectionReasons), needed: true },
          { name: 'note', kind: 'long', label: t('act.note'), maxLength: 500 },
        ]}
        label={t('act.reject')}
        onAct={(values) =>
          rejectIntake(intake.id, intake.version, { reason: values.reason as Schema<'RejectIntakeBody'>['reason'], note: orNull(values.note) })
        }
        onDone={() => toQueue('rejected')}
        refresh={refresh}
        text={t('act.rejectText')}
      />
    </Group>
  );
}
