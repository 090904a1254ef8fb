import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { ActButton } from '../../shared/forms/act-button';
import { orNull } from '../../shared/forms/act-field';
import { useOptions } from '../../shared/words/use-options';
import { conflictResults } from '../../shared/words/value-lists';
import { AssignButton } from './assign-button';
import { caseKeys } from './case-people';
import { checkConflict } from './check-conflict';
import { moveCase } from './move-case';
import { reopenCase } from './reopen-case';

/** The steps the person may take with the whole case now. */
export function CaseMoves({ found }: { found: Schema<'CaseDto'> }) {
  const { t } = useTranslation(['cases', 'common']);
  const options = useOptions();
  const { can, id, version } = found;
  return (
    <Group gap="xs">
      {can.checkConflict && (
        <ActButton
          fields={[
            { name: 'result', kind: 'choice', label: t('cases:conflict.result'), options: options('conflictResult', conflictResults), needed: true },
            { name: 'note', kind: 'long', label: t('cases:conflict.note'), maxLength: 500 },
          ]}
          label={t('cases:conflict.act')}
          onAct={(values) => checkConflict(id, version, { result: values.result as Schema<'CheckConflictBody'>['result'], note: orNull(values.note) })}
          refresh={caseKeys}
          text={t('cases:conflict.text')}
          variant="filled"
        />
      )}
      {can.assign && <AssignButton caseId={id} lawyerId={found.lawyerId ?? null} version={version} />}
      {can.moveTo.length > 0 && (
        <ActButton
          fields={[
            { name: 'to', kind: 'choice', label: t('cases:move.to'), options: options('caseStatus', can.moveTo), needed: true },
            { name: 'why', kind: 'long', label: t('cases:move.why'), maxLength: 500 },
          ]}
          label={t('cases:move.act')}
          onAct={(values) => moveCase(id, version, { to: values.to as Schema<'CaseStatus'>, why: orNull(values.why) })}
          refresh={caseKeys}
        />
      )}
      {can.reopen && (
        <ActButton
          fields={[{ name: 'why', kind: 'long', label: t('cases:reopen.why'), needed: true, maxLength: 500 }]}
          label={t('cases:reopen.act')}
          onAct={(values) => reopenCase(id, version, { why: values.why ?? '' })}
          refresh={caseKeys}
        />
      )}
    </Group>
  );
}
