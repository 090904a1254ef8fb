import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Schema } from '../../../shared/api/schema';
import { ActButton } from '../../../shared/forms/act-button';
import { Icon } from '../../../shared/parts/icon';
import { PageFrame } from '../../../shared/parts/page-frame';
import { Section } from '../../../shared/parts/section';
import { uuidV7 } from '../../../shared/uuid-v7';
import { asChoices, byPerson, choose, headComing, undecided, type Choices } from './decisions';
import { DifferenceRows } from './difference-rows';
import { useFieldName } from '../../../shared/file-fields/field-name';
import classes from './merging.module.css';
import { mergeFiles } from './merge-files';
import { PairList } from './pair-list';
import { SameFields } from './same-fields';
import { useComparison } from './use-comparison';

/** Two files side by side: who is who, what differs, and one file of both once a person has decided everything. */
export function MergePage() {
  const { t } = useTranslation('merges');
  const { id = '', other = '' } = useParams();
  const [pairs, setPairs] = useState<readonly Schema<'SamePerson'>[] | null>(null);
  const query = useComparison(id, other, pairs);
  const compared = query.data;
  return (
    <PageFrame
      crumbs={[{ label: t('crumb'), to: '/families' }, ...(compared ? [{ label: t('file', { number: compared.kept.number }), to: `/families/${id}` }] : [])]}
      error={query.error}
      loading={query.isPending}
      onRetry={() => void query.refetch()}
      title={t('title')}
    >
      {compared && <Comparison compared={compared} onPair={setPairs} />}
    </PageFrame>
  );
}

function Comparison({ compared, onPair }: { compared: Schema<'FilesCompared'>; onPair: (pairs: Schema<'SamePerson'>[]) => void }) {
  const { t } = useTranslation('merges');
  const navigate = useNavigate();
  const fieldName = useFieldName();
  const [choices, setChoices] = useState<Choices>(new Map());
  const [relation, setRelation] = useState('');
  const { kept, other, pairs, differences } = compared;
  const open = undecided(differences, choices);
  const head = headComing(other, pairs);
  const personName = (id: string) => [...kept.people, ...other.people].find((one) => one.id === id)?.name;
  const isReady = pairs.length > 0 && open.length === 0 && (!head || relation !== '');
  const takeAll = (fields: readonly Schema<'ComparedField'>[], side: Schema<'FileSide'>) =>
    setChoices((before) => fields.reduce((chosen, field) => choose(chosen, field, side), before));
  return (
    <Stack gap="md">
      <Alert color="gray" icon={<Icon name="warning" />} variant="outline">
        <Text>{t('intro', { kept: kept.number, other: other.number })}</Text>
        <Text>{t('introBack')}</Text>
      </Alert>
      <PairList compared={compared} onPair={onPair} onRelate={setRelation} relation={relation} />
      {byPerson(differences, kept.people).map(({ person, fields }) => (
        <Section key={person?.id ?? 'household'} title={person?.name ?? t('household')}>
          <Group gap="xs">
            <Button onClick={() => takeAll(fields, 'kept')} size="compact-md" variant="default">
              {t('takeAll', { number: kept.number })}
            </Button>
            <Button onClick={() => takeAll(fields, 'absorbed')} size="compact-md" variant="default">
              {t('takeAll', { number: other.number })}
            </Button>
          </Group>
          <DifferenceRows
            choices={choices}
            fields={fields}
            numbers={{ kept: kept.number, other: other.number }}
            onChoose={(field, side) => setChoices((before) => choose(before, field, side))}
            personName={personName}
          />
        </Section>
      ))}
      <SameFields compared={compared} personName={personName} />
      <Group className={classes.bar} justify="space-between">
        <Text aria-live="polite" fw={600}>
          {pairs.length === 0 ? t('noPair') : open.length > 0 ? t('open', { count: open.length }) : head && !relation ? t('headOpen') : t('allDecided')}
        </Text>
        {isReady && (
          <ActButton
            actLabel={t('merge.act')}
            detailName={(detail) => {
              const field = differences.find((one) => detail === `${one.keptId} ${one.field}`);
              return field ? fieldName(field.about, field.field) : undefined;
            }}
            fields={[{ name: 'why', kind: 'long', label: t('merge.why'), hint: t('merge.whyHint'), needed: true, maxLength: 500 }]}
            label={t('merge.label')}
            onAct={(values) =>
              mergeFiles(kept, other.id, {
                id: uuidV7(),
                otherVersion: other.version,
                pairs: [...pairs],
                choices: asChoices(differences, choices),
                why: values.why ?? '',
                relations: head ? [{ personId: head.id, relation: relation as Schema<'Relation'> }] : [],
              })
            }
            onDone={() => void navigate(`/families/${kept.id}`)}
            refresh={['family', 'families', 'matrix', 'case', 'cases', 'people', 'comparison']}
            title={t('merge.title', { kept: kept.number, other: other.number })}
            variant="filled"
          />
        )}
      </Group>
    </Stack>
  );
}
