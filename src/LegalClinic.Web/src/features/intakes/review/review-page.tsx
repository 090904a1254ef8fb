import { Alert, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Icon } from '../../../shared/parts/icon';
import { DateText } from '../../../shared/parts/date-text';
import { PageFrame } from '../../../shared/parts/page-frame';
import { StateBadge } from '../../../shared/parts/state-badge';
import { useWords } from '../../../shared/words/use-words';
import { ConflictSearch } from '../../../shared/conflicts/conflict-search';
import { Corrections } from './corrections';
import { CompareFamily } from './compare-family';
import { KnownFamilies } from './known-families';
import { LatePhotos } from './late-photos';
import { ReadForm } from './read-form';
import { ReviewActs } from './review-acts';
import { likelyMatches } from './same-or-not';
import { useFamilyFile } from './use-family-file';
import { useIntake } from './use-intake';

/** One intake: who may be the same, the whole form, and the decision, without leaving the queue. */
export function ReviewPage() {
  const { t } = useTranslation('review');
  const word = useWords();
  const { id = '' } = useParams();
  const query = useIntake(id);
  const intake = query.data;
  const [familyId, setFamilyId] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const family = useFamilyFile(familyId).data;
  const form = intake?.form;
  const [apart, setApart] = useState<readonly string[]>([]);
  const known = intake?.known;
  const matches = useMemo(
    () => (family && form ? settled({ ...likelyMatches(form, family, known?.files.find((file) => file.familyId === family.id)?.members), ...chosen }) : {}),
    [chosen, family, form, known],
  );
  const keepApart = (other: string) => setApart((now) => (now.includes(other) ? now.filter((one) => one !== other) : [...now, other]));
  const choose = (next: string | null) => {
    setFamilyId(next);
    setChosen({});
  };

  return (
    <PageFrame
      crumbs={[{ label: t('queue.title'), to: '/queue' }]}
      error={query.error}
      loading={query.isPending}
      onRetry={() => void query.refetch()}
      title={intake ? t('page.title', { number: intake.number }) : t('page.plain')}
    >
      {intake && (
        <Stack gap="md">
          <Group gap="xs">
            {intake.urgent && <StateBadge signal="problem">{t('queue.urgent')}</StateBadge>}
            <StateBadge signal={intake.can.review ? 'attention' : 'neutral'}>{word('intakeStatus', intake.status)}</StateBadge>
            {intake.rejectedFor && <Text>{word('rejectionReason', intake.rejectedFor)}</Text>}
            <Text c="dimmed">
              <DateText value={intake.receivedAt} withClock />
            </Text>
          </Group>
          {intake.authorEnded && (
            <Alert color="gray" icon={<Icon name="warning" />} variant="outline">
              {t('page.writerLeft')}
            </Alert>
          )}
          {intake.can.filePhotos && <LatePhotos intake={intake} />}
          {intake.can.review && <ReviewActs apart={apart} family={family ?? null} intake={intake} matches={matches} />}
          <Corrections intake={intake} />
          {known && <KnownFamilies apart={apart} chosen={familyId} form={intake.form} known={known} onApart={keepApart} onChoose={choose} />}
          {intake.can.review && <ConflictSearch about={{ intakeId: intake.id }} />}
          {family && familyId && (
            <CompareFamily
              family={family}
              form={intake.form}
              matches={matches}
              onMatch={(memberId, personId) => setChosen((kept) => ({ ...kept, [memberId]: personId }))}
            />
          )}
          <ReadForm intake={intake} />
        </Stack>
      )}
    </PageFrame>
  );
}

/** Without the members that are nobody of the file. */
function settled(matches: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(matches).filter(([, personId]) => personId));
}
