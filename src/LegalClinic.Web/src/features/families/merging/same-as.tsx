import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ApiError, answered } from '../../../shared/api/api-error';
import { api } from '../../../shared/api/client';
import type { Schema } from '../../../shared/api/schema';
import { ActButton } from '../../../shared/forms/act-button';

/** Asks for the number of the other file of the same family, and puts both side by side. */
export function SameAs({ family }: { family: Schema<'FamilyDto'> }) {
  const { t } = useTranslation('merges');
  const navigate = useNavigate();
  return (
    <ActButton
      actLabel={t('sameAs.act')}
      fields={[{ name: 'number', kind: 'text', label: t('sameAs.number'), hint: t('sameAs.hint'), needed: true, maxLength: 12 }]}
      label={t('sameAs.label')}
      onAct={(values) => fileOf(values.number ?? '')}
      onDone={(found) => void navigate(`/families/${family.id}/same-as/${String(found)}`)}
      refresh={[]}
    />
  );
}

/** The file with a number, found as the search box finds it. */
async function fileOf(number: string): Promise<string> {
  const found = await answered(api.GET('/api/people', { params: { query: { text: number.trim(), limit: 1 } } }));
  const [person] = found.people;
  if (!person) throw new ApiError(404, { code: 'family.not_found' });
  return person.familyId;
}
