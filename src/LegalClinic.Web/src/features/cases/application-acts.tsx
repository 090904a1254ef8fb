import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { ActButton } from '../../shared/forms/act-button';
import { orNull, type Values } from '../../shared/forms/act-field';
import { todayIso } from '../../shared/i18n/dates';
import { useDocumentName } from '../../shared/words/use-document-name';
import { useOptions } from '../../shared/words/use-options';
import { outcomeCodes, refusalReasons } from '../../shared/words/value-lists';
import { caseKeys } from './case-people';
import { collectDocument } from './collect-document';
import { prepareApplication } from './prepare-application';
import { recordOutcome } from './record-outcome';
import { submitApplication } from './submit-application';
import { waitForDecision } from './wait-for-decision';

const refused = (values: Values) => values.outcome === 'refused_admin' || values.outcome === 'judgment_unfavourable';
const obtained = (values: Values) => ['obtained', 'obtained_corrected', 'judgment_favourable', 'partly'].includes(values.outcome ?? '');

/** The next steps of one application; only those that its state allows. */
export function ApplicationActs({ application }: { application: Schema<'ApplicationDto'> }) {
  const { t } = useTranslation('cases');
  const options = useOptions();
  const documentName = useDocumentName();
  const { id, version, status, outcome } = application;
  const open = ['planned', 'preparing', 'submitted', 'waiting'].includes(status);
  const unfiled = status === 'planned' || status === 'preparing';
  const codes = unfiled ? outcomeCodes.filter((code) => ['partly', 'pending_at_closure', 'withdrawn', 'not_needed'].includes(code)) : outcomeCodes;
  const common = { refresh: caseKeys, title: documentName(application.documentType) };
  return (
    <Group gap="xs">
      {status === 'planned' && (
        <ActButton {...common} label={t('application.prepare')} onAct={() => prepareApplication(id, version)} text={t('application.prepareText')} />
      )}
      {unfiled && (
        <ActButton
          {...common}
          fields={[
            { name: 'bodyCode', kind: 'body', label: t('application.body'), needed: true },
            { name: 'officeName', kind: 'text', label: t('application.office'), maxLength: 120 },
            { name: 'on', kind: 'date', label: t('application.submittedOn'), needed: true },
            { name: 'receiptNumber', kind: 'number', label: t('application.receipt'), hint: t('application.receiptHint'), maxLength: 40 },
          ]}
          initial={{ on: todayIso() }}
          label={t('application.submit')}
          onAct={(values) =>
            submitApplication(id, version, {
              bodyCode: values.bodyCode ?? '',
              officeName: orNull(values.officeName),
              on: values.on ?? '',
              receiptNumber: orNull(values.receiptNumber),
            })
          }
          variant="filled"
        />
      )}
      {status === 'submitted' && (
        <ActButton {...common} label={t('application.wait')} onAct={() => waitForDecision(id, version)} text={t('application.waitText')} />
      )}
      {(open || status === 'decided') && (
        <ActButton
          {...common}
          fields={[
            { name: 'outcome', kind: 'select', label: t('application.outcome'), options: options('outcome', codes), needed: true },
            { name: 'on', kind: 'date', label: t('application.outcomeOn'), needed: true },
            { name: 'documentNumber', kind: 'number', label: t('application.number'), when: obtained, maxLength: 40 },
            { name: 'refusalReason', kind: 'select', label: t('application.refusal'), options: options('refusalReason', refusalReasons), needed: true, when: refused },
            { name: 'inWriting', kind: 'check', label: t('application.inWriting'), when: refused },
            {
              name: 'note', kind: 'long', label: t('application.note'), maxLength: 300,
              hint: t('application.oralHint'), needed: true, when: (values) => refused(values) && !values.inWriting,
            },
          ]}
          initial={{ on: todayIso() }}
          label={outcome ? t('application.correctOutcome') : t('application.recordOutcome')}
          onAct={(values) =>
            recordOutcome(id, version, {
              outcome: values.outcome as Schema<'OutcomeCode'>,
              on: values.on ?? '',
              documentNumber: obtained(values) ? orNull(values.documentNumber) : null,
              refusalReason: refused(values) ? ((values.refusalReason || null) as Schema<'RecordOutcomeBody'>['refusalReason']) : null,
              inWriting: values.inWriting === 'yes',
              note: refused(values) ? orNull(values.note) : null,
            })
          }
          variant={status === 'waiting' ? 'filled' : 'default'}
        />
      )}
      {status === 'decided' && outcome?.isSuccess && (
        <ActButton
          {...common}
          fields={[{ name: 'on', kind: 'date', label: t('application.collectedOn'), needed: true }]}
          initial={{ on: todayIso() }}
          label={t('application.collect')}
          onAct={(values) => collectDocument(id, version, { on: values.on ?? '' })}
          variant="filled"
        />
      )}
    </Group>
  );
}
