import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { DateText } from '../../shared/parts/date-text';
import { Facts } from '../../shared/parts/facts';
import { StateBadge } from '../../shared/parts/state-badge';
import { useWords } from '../../shared/words/use-words';

/** Where a line comes from, from when to when and where it holds, and who verified it. */
export function RuleLineFacts({ line }: { line: Schema<'RuleLineDto'> }) {
  const { t } = useTranslation('rules');
  const word = useWords();
  return (
    <Facts
      facts={[
        [t('line.source'), <bdi key="source">{line.source}</bdi>],
        [t('line.from'), <DateText key="from" value={line.validFrom} />],
        [t('line.to'), line.validTo && <DateText value={line.validTo} />],
        [t('line.where'), word('jurisdiction', line.jurisdiction)],
        [t('line.verified'), <Stamp key="stamp" line={line} />],
      ]}
    />
  );
}

function Stamp({ line }: { line: Schema<'RuleLineDto'> }) {
  const { t } = useTranslation('rules');
  if (!line.verifiedBy) return <StateBadge signal="attention">{t('line.unverified')}</StateBadge>;
  return (
    <>
      <bdi>{line.verifiedBy}</bdi>
      {line.verifiedOn && (
        <>
          {' · '}
          <DateText value={line.verifiedOn} />
        </>
      )}
    </>
  );
}
