import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { ActButton } from '../../shared/forms/act-button';
import { PriorityBadge } from '../../shared/parts/priority-badge';
import { Section } from '../../shared/parts/section';
import { useSession } from '../../shared/session/use-session';
import { useOptions } from '../../shared/words/use-options';
import { useWords } from '../../shared/words/use-words';
import { priorityLevels } from '../../shared/words/value-lists';
import { caseKeys } from './case-people';
import { overridePriority } from './override-priority';

/** How pressing a case is and why; a supervisor may set another level with the reason. */
export function CasePriority({ found }: { found: Schema<'CaseDto'> }) {
  const { t } = useTranslation('cases');
  const word = useWords();
  const options = useOptions();
  const supervisor = useSession().data?.role === 'supervisor';
  const { priority } = found;
  const change = supervisor && found.status !== 'closed' && (
    <ActButton
      fields={[
        { name: 'level', kind: 'choice', label: t('priority.level'), options: options('priorityLevel', priorityLevels), needed: true },
        { name: 'why', kind: 'long', label: t('priority.why'), needed: true, maxLength: 500 },
      ]}
      initial={{ level: priority.level }}
      label={t('priority.change')}
      onAct={(values) => overridePriority(found.id, found.version, { level: values.level as Schema<'PriorityLevel'>, why: values.why ?? '' })}
      refresh={caseKeys}
    />
  );
  return (
    <Section actions={change} title={t('priority.title')}>
      <div>
        <PriorityBadge level={priority.level} /> <Text component="span">{t('priority.points', { points: priority.score })}</Text>
      </div>
      {priority.factors.length > 0 ? (
        <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
          {priority.factors.map((factor) => (
            <li key={factor}>{word('priorityFactor', factor)}</li>
          ))}
        </ul>
      ) : (
        <Text c="dimmed">{t('priority.none')}</Text>
      )}
      {priority.override && (
        <Text>
          {t('priority.override')} <bdi>{priority.override}</bdi>
        </Text>
      )}
    </Section>
  );
}
