import { Alert, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../../shared/parts/icon';
import { Section } from '../../../shared/parts/section';
import { OpenEdit } from './open-edit';
import { useEdits } from './use-edits';

/** Where two people say different things: before everything else of the file. */
export function OpenEdits({ family }: { family: string }) {
  const { t } = useTranslation('corrections');
  const { query, nameOf } = useEdits(family);
  if (!query.data || query.data.open.length === 0) return null;
  const { open, canDecide } = query.data;
  return (
    <Section title={t('open.title')}>
      <Alert color="yellow" icon={<Icon name="warning" />} role="status" variant="outline">
        {t('open.text', { count: open.length })}
      </Alert>
      <Stack gap="sm">
        {open.map((edit) => (
          <OpenEdit canDecide={canDecide} edit={edit} family={family} key={`${edit.id} ${edit.present}`} nameOf={nameOf} />
        ))}
      </Stack>
    </Section>
  );
}
