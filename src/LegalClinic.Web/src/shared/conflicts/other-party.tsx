import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../api/schema';
import { toWesternDigits } from '../i18n/digits';
import { Icon } from '../parts/icon';

/** A party who is not of the family, as typed. */
export interface PartyDraft {
  key: string;
  role: NonNullable<Schema<'PartyRole'>>;
  name: string;
  mother: string;
  year: string;
}

const roles: readonly PartyDraft['role'][] = ['opposite_party', 'spouse', 'curator', 'heir', 'kin'];

/** A party nothing was typed of yet. */
export function emptyParty(): PartyDraft {
  return { key: crypto.randomUUID(), role: 'opposite_party', name: '', mother: '', year: '' };
}

interface OtherPartyProps {
  party: PartyDraft;
  number: number;
  onChange: (party: PartyDraft) => void;
  onRemove: () => void;
}

/** Names a party who is not of the family. */
export function OtherParty({ party, number, onChange, onRemove }: OtherPartyProps) {
  const { t } = useTranslation(['conflicts', 'common']);
  return (
    <Group align="flex-end" aria-label={t('conflicts:party', { number })} component="fieldset" gap="xs" m={0} p={0} style={{ border: 0 }}>
      <NativeSelect
        data={roles.map((role) => ({ value: role, label: t(`conflicts:role.${role}`) }))}
        label={t('conflicts:field.role')}
        onChange={(event) => onChange({ ...party, role: event.currentTarget.value as PartyDraft['role'] })}
        value={party.role}
      />
      <TextInput label={t('conflicts:field.name')} maxLength={200} onChange={(event) => onChange({ ...party, name: event.currentTarget.value })} value={party.name} />
      <TextInput label={t('conflicts:field.mother')} maxLength={200} onChange={(event) => onChange({ ...party, mother: event.currentTarget.value })} value={party.mother} />
      <TextInput
        inputMode="numeric"
        label={t('conflicts:field.year')}
        maxLength={4}
        onChange={(event) => onChange({ ...party, year: toWesternDigits(event.currentTarget.value) })}
        value={party.year}
        w={110}
      />
      <Button leftSection={<Icon name="remove" />} onClick={onRemove} variant="subtle">
        {t('common:action.delete')}
      </Button>
    </Group>
  );
}
