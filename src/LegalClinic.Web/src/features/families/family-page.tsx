import { SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageFrame } from '../../shared/parts/page-frame';
import { EditHistory } from './corrections/edit-history';
import { OpenEdits } from './corrections/open-edits';
import { FamilyCases } from './family-cases';
import { FamilyConsents } from './family-consents';
import { FamilyContacts } from './family-contacts';
import { FamilyHousehold } from './family-household';
import { FamilyMembers } from './family-members';
import { FamilyMoves } from './family-moves';
import { FamilyPapers } from './family-papers';
import { FamilySeals } from './family-seals';
import { FamilyNext } from './pathway/family-next';
import { MergeBanner } from './merging/merge-banner';
import { MergeHistory } from './merging/merge-history';
import { useFamily } from './use-family';

/** A family's file on one page: who they are, what they lack, how to reach them, what goes on. */
export function FamilyPage() {
  const { t } = useTranslation('families');
  const { id = '' } = useParams();
  const query = useFamily(id);
  const family = query.data;
  return (
    <PageFrame
      crumbs={[{ label: t('list.title'), to: '/families' }]}
      error={query.error}
      loading={query.isPending}
      onRetry={() => void query.refetch()}
      title={family ? t('page.title', { number: family.number }) : t('page.plain')}
    >
      {family && (
        <Stack gap="md">
          <MergeBanner family={family} />
          <OpenEdits family={family.id} />
          <FamilyCases family={family} />
          <FamilyMembers family={family} />
          <FamilyPapers id={family.id} />
          <FamilyNext id={family.id} />
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <FamilyContacts family={family} />
            <FamilySeals family={family} />
            <FamilyHousehold family={family} />
            <FamilyMoves family={family} />
          </SimpleGrid>
          <FamilyConsents family={family} />
          <EditHistory family={family.id} />
          <MergeHistory family={family} />
        </Stack>
      )}
    </PageFrame>
  );
}
