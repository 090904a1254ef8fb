import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../../shared/api/schema';
import { ActButton } from '../../../shared/forms/act-button';
import { todayIso } from '../../../shared/i18n/dates';
import { finishDeadline } from './finish-deadline';
import { reopenDeadline } from './reopen-deadline';
import { deadlineKeys } from './use-case-deadlines';
import { withdrawDeadline } from './withdraw-deadline';

/** What can be done with a deadline in its state. */
export function DeadlineActs({ deadline, name }: { deadline: Schema<'DeadlineDto'>; name: string }) {
  const { t } = useTranslation('deadlines');
  const { id, version, isWait } = deadline;
  const why = { name: 'why', kind: 'long', label: t('why'), needed: true, maxLength: 500 } as const;
  if (deadline.state === 'done' || deadline.state === 'withdrawn') {
    return (
      <Group gap="xs">
        <ActButton fields={[why]} label={t('reopen')} onAct={(values) => reopenDeadline(id, version, values.why ?? '')} refresh={deadlineKeys} text={name} />
      </Group>
    );
  }
  return (
    <Group gap="xs">
      <ActButton
        fields={[
          { name: 'receiptNumber', kind: 'number', label: isWait ? t('answerNumber') : t('receipt'), hint: t('receiptHint'), needed: true, maxLength: 40 },
          { name: 'on', kind: 'date', label: isWait ? t('answerOn') : t('receiptOn'), needed: true },
        ]}
        initial={{ on: todayIso() }}
        label={isWait ? t('finishWait') : t('finish')}
        onAct={(values) => finishDeadline(id, version, { receiptNumber: values.receiptNumber ?? '', on: values.on ?? '' })}
        refresh={deadlineKeys}
        text={name}
        variant="filled"
      />
      <ActButton fields={[why]} label={t('withdraw')} onAct={(values) => withdrawDeadline(id, version, values.why ?? '')} refresh={deadlineKeys} text={name} />
    </Group>
  );
}
