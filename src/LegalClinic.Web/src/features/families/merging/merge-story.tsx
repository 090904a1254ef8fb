import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { DateText } from '../../../shared/parts/date-text';

type Told = Pick<Schema<'FileMergeRow'>, 'mergedBy' | 'mergedAt' | 'why' | 'splitBy' | 'splitAt' | 'splitWhy'>;

/** Who merged two files, when and why, and who split them again. */
export function MergeStory({ merge }: { merge: Told }) {
  const { t } = useTranslation('merges');
  return (
    <div>
      <Text>
        {t('story.merged', { name: merge.mergedBy })} <DateText value={merge.mergedAt} withClock /> · <bdi>{merge.why}</bdi>
      </Text>
      {merge.splitAt && (
        <Text>
          {t('story.split', { name: merge.splitBy ?? '' })} <DateText value={merge.splitAt} withClock /> · <bdi>{merge.splitWhy}</bdi>
        </Text>
      )}
    </div>
  );
}
