import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { ActButton } from '../../shared/forms/act-button';
import { several } from '../../shared/forms/act-field';
import { Section } from '../../shared/parts/section';
import { uuidV7 } from '../../shared/uuid-v7';
import { useDocumentName } from '../../shared/words/use-document-name';
import { caseKeys, personLabel } from './case-people';
import { draftReferral } from './draft-referral';
import { OfficeTimes } from './office-times';
import { ReferralCard } from './referral-card';

/** Requests to government offices with the day the reply is expected. */
export function CaseReferrals({ found }: { found: Schema<'CaseDto'> }) {
  const { t } = useTranslation('cases');
  const documentName = useDocumentName();
  const add = found.can.work && found.applications.length > 0 && (
    <ActButton
      actLabel={t('referral.keep')}
      fields={[
        { name: 'bodyCode', kind: 'body', label: t('referral.body'), needed: true },
        {
          name: 'officeName',
          kind: 'text',
          label: t('referral.office'),
          needed: true,
          maxLength: 120,
          note: (values) => <OfficeTimes bodyCode={values.bodyCode ?? ''} officeName={values.officeName ?? ''} />,
        },
        { name: 'purpose', kind: 'long', label: t('referral.purpose'), hint: t('referral.purposeHint'), needed: true, maxLength: 300 },
        {
          name: 'applications',
          kind: 'chips',
          label: t('referral.applications'),
          needed: true,
          options: found.applications.map((one) => ({
            value: one.id,
            label: `${documentName(one.documentType)} · ${personLabel(found, one.personId)}`,
          })),
        },
      ]}
      label={t('referral.draft')}
      onAct={(values) =>
        draftReferral({
          id: uuidV7(),
          caseId: found.id,
          bodyCode: values.bodyCode ?? '',
          officeName: values.officeName ?? '',
          purpose: values.purpose ?? '',
          applications: several(values.applications),
        })
      }
      refresh={caseKeys}
    />
  );
  return (
    <Section actions={add} title={t('referral.title')}>
      {found.referrals.length === 0 && <Text c="dimmed">{t('referral.empty')}</Text>}
      {found.referrals.map((one) => (
        <ReferralCard found={found} key={one.id} referral={one} />
      ))}
    </Section>
  );
}
