import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DocumentTypeDto, Schema } from '../../shared/api/schema';
import { ActButton } from '../../shared/forms/act-button';
import { useName } from '../../shared/i18n/use-name';
import { Section } from '../../shared/parts/section';
import { useDocumentTypes } from '../../shared/pickers/use-document-types';
import { uuidV7 } from '../../shared/uuid-v7';
import { addApplication } from './add-application';
import { ApplicationCard } from './application-card';
import { caseKeys, personLabel } from './case-people';

/** The documents a case is about, person by person. */
export function CaseApplications({ found }: { found: Schema<'CaseDto'> }) {
  const { t } = useTranslation('cases');
  const nameOf = useName();
  const types = (useDocumentTypes().data ?? []).filter((type) => (type as DocumentTypeDto & { canBeTarget?: boolean }).canBeTarget !== false);
  const people = found.people.filter((person) => found.applications.some((one) => one.personId === person.id));
  const add = found.can.work && (
    <ActButton
      fields={[
        { name: 'personId', kind: 'select', label: t('application.person'), needed: true, options: found.people.map((one) => ({ value: one.id, label: personLabel(found, one.id) })) },
        { name: 'documentType', kind: 'select', label: t('application.document'), needed: true, options: types.map((one) => ({ value: one.code, label: nameOf(one) })) },
      ]}
      label={t('application.add')}
      onAct={(values) => addApplication({ id: uuidV7(), caseId: found.id, personId: values.personId ?? '', documentType: values.documentType ?? '' })}
      refresh={caseKeys}
    />
  );
  return (
    <Section actions={add} title={t('application.title')}>
      {people.length === 0 && <Text c="dimmed">{t('application.empty')}</Text>}
      {people.map((person) => (
        <Stack gap="xs" key={person.id}>
          <Title order={3}>
            <bdi>{person.name ?? person.code}</bdi>
          </Title>
          {found.applications
            .filter((one) => one.personId === person.id)
            .map((one) => (
              <ApplicationCard application={one} key={one.id} mayWork={found.can.work} person={personLabel(found, person.id)} />
            ))}
        </Stack>
      ))}
    </Section>
  );
}
