import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/i18n/language-provider';
import type { CasePlan } from './use-case-plan';

/** Words for the key of a step: its number, what it is and for whom. A step that is not in the plan yet has no number. */
export function useStepName(plan: CasePlan): (key: string) => string | undefined {
  const { t } = useTranslation('plans');
  const { language } = useLanguage();
  const names = (ids: readonly string[]) => ids.map((id) => plan.people.find((one) => one.id === id)?.name ?? '').filter(Boolean).join(language === 'en' ? ', ' : '، ');
  return (key) => {
    const line = plan.lines.find((one) => one.key === key);
    if (line) return t('step.named', { number: line.number, name: line.name, people: names(line.people) });
    const added = plan.changes?.difference?.added.find((one) => one.key === key);
    return added && t('step.new', { name: added.name, people: names(added.people) });
  };
}
