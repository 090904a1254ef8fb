import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { DataTable } from '../../shared/parts/data-table';
import { DateText } from '../../shared/parts/date-text';
import { Section } from '../../shared/parts/section';
import { StateBadge } from '../../shared/parts/state-badge';
import { useWords } from '../../shared/words/use-words';

const signals = { yes: 'good', no: 'problem', withdrawn: 'problem' } as const;

/** Who agreed to what, person by person. */
export function FamilyConsents({ family }: { family: Schema<'FamilyDto'> }) {
  const { t } = useTranslation('families');
  const word = useWords();
  const name = (id: string | null) => family.members.find((one) => one.id === id)?.name.display ?? '';
  const order = (id: string) => family.members.findIndex((one) => one.id === id);
  const rows = [...family.consents].sort((one, other) => order(one.personId) - order(other.personId));
  return (
    <Section title={t('consent.title')}>
      <DataTable
        caption={t('consent.title')}
        columns={[
          { key: 'person', header: t('consent.person'), lead: true, cell: (one) => <bdi>{name(one.personId)}</bdi> },
          { key: 'purpose', header: t('consent.purpose'), cell: (one) => word('consentPurpose', one.purpose) },
          { key: 'answer', header: t('consent.answer'), cell: (one) => <StateBadge signal={signals[one.answer]}>{word('consentAnswer', one.answer)}</StateBadge> },
          { key: 'on', header: t('consent.on'), cell: (one) => <DateText value={one.withdrawnOn ?? one.givenOn} /> },
          { key: 'how', header: t('consent.how'), cell: (one) => word('consentMethod', one.method) },
          { key: 'guardian', header: t('consent.guardian'), cell: (one) => one.guardianId && <bdi>{name(one.guardianId)}</bdi> },
        ]}
        rowKey={(one) => one.id}
        rows={rows}
      />
    </Section>
  );
}
