import { useTranslation } from 'react-i18next';
import { ActButton } from '../../shared/forms/act-button';
import { orNull } from '../../shared/forms/act-field';
import { showDigits } from '../../shared/i18n/digits';
import { useLanguage } from '../../shared/i18n/language-provider';
import { useSession } from '../../shared/session/use-session';
import { assignCase } from './assign-case';
import { caseKeys } from './case-people';
import { useLawyers } from './use-lawyers';

interface AssignButtonProps {
  caseId: string;
  version: number;
  lawyerId: string | null;
}

/** Gives a case to a lawyer of the office; what each carries stands beside the name. */
export function AssignButton({ caseId, version, lawyerId }: AssignButtonProps) {
  const { t } = useTranslation('cases');
  const { digits } = useLanguage();
  const office = useSession().data?.office.id;
  const staff = useLawyers(true);
  const lawyers = (staff.data ?? []).filter((one) => one.active && one.role === 'lawyer' && one.officeId === office);
  const full = (id: string | undefined) => lawyers.some((one) => one.id === id && one.caseload >= one.caseloadCap);
  return (
    <ActButton
      fields={[
        {
          name: 'lawyerId',
          kind: 'choice',
          label: t('assign.lawyer'),
          needed: true,
          options: lawyers.map((one) => ({
            value: one.id,
            label: t('assign.carries', {
              name: one.displayName,
              now: showDigits(one.caseload, digits),
              cap: showDigits(one.caseloadCap, digits),
            }),
          })),
        },
        { name: 'overCapReason', kind: 'long', label: t('assign.overCap'), needed: true, when: (values) => full(values.lawyerId), maxLength: 500 },
        {
          name: 'handover',
          kind: 'long',
          label: t('assign.handover'),
          needed: true,
          when: (values) => lawyerId !== null && Boolean(values.lawyerId) && values.lawyerId !== lawyerId,
          maxLength: 500,
        },
      ]}
      initial={lawyerId ? {} : lawyers.length === 1 ? { lawyerId: lawyers[0]?.id ?? '' } : {}}
      label={lawyerId ? t('assign.again') : t('assign.act')}
      onAct={(values) =>
        assignCase(caseId, version, {
          lawyerId: values.lawyerId ?? '',
          overCapReason: orNull(values.overCapReason),
          handover: orNull(values.handover),
        })
      }
      refresh={caseKeys}
      text={staff.isSuccess && lawyers.length === 0 ? t('assign.none') : undefined}
      variant={lawyerId ? 'default' : 'filled'}
    />
  );
}
