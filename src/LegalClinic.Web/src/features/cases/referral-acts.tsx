import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { ActButton } from '../../shared/forms/act-button';
import { orNull } from '../../shared/forms/act-field';
import { todayIso } from '../../shared/i18n/dates';
import { useOptions } from '../../shared/words/use-options';
import { referralResults } from '../../shared/words/value-lists';
import { caseKeys } from './case-people';
import { closeReferral } from './close-referral';
import { deliverReferral } from './deliver-referral';
import { recordReply } from './record-reply';
import { remindReferral } from './remind-referral';

/** The next steps of a referral; only those that its state allows. */
export function ReferralActs({ referral }: { referral: Schema<'ReferralDto'> }) {
  const { t } = useTranslation('cases');
  const options = useOptions();
  const { id, version, status } = referral;
  const awaited = status === 'delivered' || status === 'reminded';
  return (
    <Group gap="xs">
      {status === 'draft' && (
        <ActButton
          fields={[
            { name: 'on', kind: 'date', label: t('referral.deliveredOn'), needed: true },
            { name: 'deliveredBy', kind: 'text', label: t('referral.deliveredBy'), maxLength: 300 },
            { name: 'receivedBy', kind: 'text', label: t('referral.receivedBy'), maxLength: 300 },
            { name: 'registerNumber', kind: 'number', label: t('referral.registerNumber'), hint: t('referral.registerHint'), maxLength: 40 },
          ]}
          initial={{ on: todayIso() }}
          label={t('referral.deliver')}
          onAct={(values) =>
            deliverReferral(id, version, {
              on: values.on ?? '',
              deliveredBy: orNull(values.deliveredBy),
              receivedBy: orNull(values.receivedBy),
              registerNumber: orNull(values.registerNumber),
            })
          }
          refresh={caseKeys}
          variant="filled"
        />
      )}
      {awaited && (
        <ActButton
          fields={[
            { name: 'result', kind: 'choice', label: t('referral.result'), options: options('referralResult', referralResults), needed: true },
            { name: 'on', kind: 'date', label: t('referral.repliedOn'), needed: true },
            { name: 'number', kind: 'number', label: t('referral.replyNumber'), maxLength: 40 },
            { name: 'text', kind: 'long', label: t('referral.replyText'), maxLength: 2000 },
            { name: 'nextStep', kind: 'text', label: t('referral.nextStep'), maxLength: 300 },
          ]}
          initial={{ on: todayIso() }}
          label={t('referral.reply')}
          onAct={(values) =>
            recordReply(id, version, {
              on: values.on ?? '',
              result: values.result as Schema<'ReferralResult'>,
              number: orNull(values.number),
              text: orNull(values.text),
              nextStep: orNull(values.nextStep),
            })
          }
          refresh={caseKeys}
          variant="filled"
        />
      )}
      {awaited && (
        <ActButton
          fields={[{ name: 'on', kind: 'date', label: t('referral.remindedOn'), needed: true }]}
          initial={{ on: todayIso() }}
          label={t('referral.remind')}
          onAct={(values) => remindReferral(id, version, { on: values.on ?? '' })}
          refresh={caseKeys}
        />
      )}
      <ActButton
        fields={[{ name: 'why', kind: 'long', label: t('referral.closeWhy'), needed: status !== 'replied', maxLength: 500 }]}
        label={t('referral.close')}
        onAct={(values) => closeReferral(id, version, { why: orNull(values.why) })}
        refresh={caseKeys}
      />
    </Group>
  );
}
