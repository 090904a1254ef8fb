import { Alert, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { KnownFile } from '../../shared/parts/known-file';
import { useIntake } from './intake-context';
import { memberSection } from './member-section';
import { memberName } from './people';
import { useMemberCheck } from './use-member-check';

/** Tells, while a member is being entered, that he or she may be known already: as much of it as the person asking may see. */
export function MemberKnown({ memberId }: { memberId: string }) {
  const { t } = useTranslation(['intakes', 'people']);
  const { draft } = useIntake();
  const member = draft.members.find((one) => one.id === memberId);
  // A given name alone fits too many; the chain needs the father, and the mother or the birth.
  const told = member?.name.given && member.name.father && member.sex && (member.name.motherGiven || member.birth.date.year) ? member : null;
  const [settled] = useDebouncedValue(told, 600);
  const known = useMemberCheck(settled && memberSection(settled, draft)).data;
  if (!known || (known.files.length === 0 && known.elsewhere === 'new')) return null;
  return (
    <Alert color="gray" role="status" title={t('known.title')} variant="outline">
      <Stack gap="xs">
        {known.files.map((file) => (
          <KnownFile file={file} key={file.familyId} nameOf={() => (member && memberName(member)) || ''} />
        ))}
        {known.elsewhere !== 'new' && <Text>{t(`known.elsewhere.${known.elsewhere}`)}</Text>}
        <Text c="dimmed">{t('known.goOn')}</Text>
      </Stack>
    </Alert>
  );
}
