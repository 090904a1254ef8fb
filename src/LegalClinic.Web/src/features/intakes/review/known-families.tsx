import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { KnownFile } from '../../../shared/parts/known-file';
import { Section } from '../../../shared/parts/section';
import { nameOfMember } from './member-name';

interface KnownFamiliesProps {
  form: Schema<'IntakeForm'>;
  known: Schema<'KnownFilesDto'>;
  chosen: string | null;
  onChoose: (familyId: string | null) => void;
  /** Files that the reviewer says are of other families. */
  apart: readonly string[];
  onApart: (familyId: string) => void;
}

/** Files in which members of the form may stand already; the reviewer compares and decides. */
export function KnownFamilies({ form, known, chosen, onChoose, apart, onApart }: KnownFamiliesProps) {
  const { t } = useTranslation(['review', 'people']);
  const nameOf = (memberId: string) => {
    const member = form.members.find((one) => one.id === memberId);
    return member ? nameOfMember(member) : '';
  };
  return (
    <Section title={t('candidates.title')}>
      <Text>{known.files.length === 0 ? t('candidates.none') : t('candidates.text')}</Text>
      {known.elsewhere !== 'new' && (
        <Alert color="gray" variant="outline">
          {t(`candidates.elsewhere.${known.elsewhere}`)}
        </Alert>
      )}
      {known.bounded && <Text c="dimmed">{t('people:known.bounded')}</Text>}
      <Stack gap="xs">
        {known.files.map((file) => (
          <KnownFile file={file} key={file.familyId} nameOf={nameOf}>
            <Button
              aria-pressed={chosen === file.familyId}
              onClick={() => onChoose(chosen === file.familyId ? null : file.familyId)}
              variant={chosen === file.familyId ? 'filled' : 'default'}
            >
              {chosen === file.familyId ? t('candidates.comparing') : t('candidates.compare')}
            </Button>
            <Button aria-pressed={apart.includes(file.familyId)} onClick={() => onApart(file.familyId)} variant={apart.includes(file.familyId) ? 'filled' : 'default'}>
              {t('candidates.apart')}
            </Button>
          </KnownFile>
        ))}
      </Stack>
    </Section>
  );
}
