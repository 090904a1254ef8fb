import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { ActButton } from '../../shared/forms/act-button';
import { orNull } from '../../shared/forms/act-field';
import { DateText } from '../../shared/parts/date-text';
import { Facts } from '../../shared/parts/facts';
import { Section } from '../../shared/parts/section';
import { useOptions } from '../../shared/words/use-options';
import { useWords } from '../../shared/words/use-words';
import { clientMethods, closureReasons } from '../../shared/words/value-lists';
import { caseKeys } from './case-people';
import { closeCase } from './close-case';
import { prepareClosure } from './prepare-closure';
import { signOffClosure } from './sign-off-closure';

/** What closing takes, what of it lacks, and the signatures. */
export function CaseClosure({ found }: { found: Schema<'CaseDto'> }) {
  const { t } = useTranslation(['cases', 'errors', 'common']);
  const word = useWords();
  const options = useOptions();
  const { can, closure, id, version } = found;
  const yes = (value: boolean | undefined) => t(`common:answer.${value ? 'yes' : 'no'}`);
  return (
    <Section title={t('cases:closure.title')}>
      {closure ? (
        <Facts
          facts={[
            [t('cases:closure.reason'), closure.reason && word('closureReason', closure.reason)],
            [t('cases:closure.informedOn'), closure.clientInformedOn && <DateText value={closure.clientInformedOn} />],
            [t('cases:closure.informedHow'), closure.clientInformedHow && word('clientMethod', closure.clientInformedHow)],
            [t('cases:closure.papers'), yes(closure.papersReturned)],
            [t('cases:closure.followUpOn'), closure.followUpOn && <DateText value={closure.followUpOn} />],
            [t('cases:closure.waiver'), closure.followUpWaiver && <bdi>{closure.followUpWaiver}</bdi>],
            [t('cases:closure.harm'), yes(closure.harm)],
            [t('cases:closure.signed'), yes(Boolean(closure.signedOffBy))],
            [t('cases:closure.closedOn'), found.closedOn && <DateText value={found.closedOn} />],
          ]}
        />
      ) : (
        <Text c="dimmed">{t('cases:closure.empty')}</Text>
      )}
      {found.lacksForClosure.length > 0 && (
        <div>
          <Text fw={600}>{t('cases:closure.lacks')}</Text>
          <ul style={{ margin: 0, paddingInlineStart: '1.25rem' }}>
            {found.lacksForClosure.map((code) => (
              <li key={code}>{t(`errors:lacking.${code}`)}</li>
            ))}
          </ul>
        </div>
      )}
      <Group gap="xs">
        {can.work && (
          <ActButton
            fields={[
              { name: 'reason', kind: 'select', label: t('cases:closure.reason'), options: options('closureReason', closureReasons), needed: true },
              { name: 'clientInformedOn', kind: 'date', label: t('cases:closure.informedOn') },
              { name: 'clientInformedHow', kind: 'choice', label: t('cases:closure.informedHow'), options: options('clientMethod', clientMethods) },
              { name: 'papersReturned', kind: 'check', label: t('cases:closure.papersCheck') },
              { name: 'followUpOn', kind: 'date', label: t('cases:closure.followUpOn') },
              { name: 'followUpWaiver', kind: 'long', label: t('cases:closure.waiver'), when: (values) => !values.followUpOn, maxLength: 500 },
              { name: 'harm', kind: 'check', label: t('cases:closure.harmCheck'), hint: t('cases:closure.harmHint') },
            ]}
            initial={{
              reason: closure?.reason ?? '',
              clientInformedOn: closure?.clientInformedOn ?? '',
              clientInformedHow: closure?.clientInformedHow ?? '',
              papersReturned: closure?.papersReturned ? 'yes' : '',
              followUpOn: closure?.followUpOn ?? '',
              followUpWaiver: closure?.followUpWaiver ?? '',
              harm: closure?.harm ? 'yes' : '',
            }}
            actLabel={t('common:action.save')}
            label={closure ? t('cases:closure.change') : t('cases:closure.prepare')}
            onAct={(values) =>
              prepareClosure(id, version, {
                reason: values.reason as Schema<'ClosureReason'>,
                clientInformedOn: orNull(values.clientInformedOn),
                clientInformedHow: (values.clientInformedHow || null) as Schema<'PrepareClosureBody'>['clientInformedHow'],
                papersReturned: values.papersReturned === 'yes',
                followUpOn: orNull(values.followUpOn),
                followUpWaiver: values.followUpOn ? null : orNull(values.followUpWaiver),
                harm: values.harm === 'yes',
              })
            }
            refresh={caseKeys}
            text={t('cases:closure.text')}
          />
        )}
        {can.signOff && !closure?.signedOffBy && (
          <ActButton
            label={t('cases:closure.signOff')}
            onAct={() => signOffClosure(id, version)}
            refresh={caseKeys}
            text={t('cases:closure.signOffText')}
            variant={can.close ? 'default' : 'filled'}
          />
        )}
        {can.close && (
          <ActButton label={t('cases:closure.close')} onAct={() => closeCase(id, version)} refresh={caseKeys} text={t('cases:closure.closeText')} variant="filled" />
        )}
      </Group>
    </Section>
  );
}
