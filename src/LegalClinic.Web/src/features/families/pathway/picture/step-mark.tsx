import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../shared/parts/icon';
import { NumberText } from '../../../../shared/parts/number-text';
import { StateBadge } from '../../../../shared/parts/state-badge';
import { namesOf } from '../plan-people';
import type { Plan } from '../use-pathway';
import classes from './picture.module.css';
import type { PictureStep } from './picture-model';

/** A step in the picture: leads to the same step of the list. */
export function StepMark({ plan, one, style }: { plan: Plan; one: PictureStep; style: React.CSSProperties }) {
  const { t } = useTranslation('pathways');
  const { step, number } = one;
  const isShared = step.people.length > 1;
  return (
    <a
      className={classes.card}
      data-frontier={step.isFrontier || undefined}
      data-shared={isShared || undefined}
      data-step={step.key}
      href={`#step-${number}`}
      style={style}
    >
      <span className={classes.name}>
        <NumberText value={number} />. {step.name}
      </span>
      {isShared && (
        <span className={classes.shared}>
          <Icon name="families" size={16} />
          <span>
            {t('picture.sharedBy', { people: step.people.length })}
            {namesOf(plan, step.people).map((name, index) => (
              <bdi className={classes.person} key={`${name}-${index}`}>
                {name}
              </bdi>
            ))}
          </span>
        </span>
      )}
      {step.isFrontier && <StateBadge signal="good">{t('step.today')}</StateBadge>}
      {step.isInProcess && <StateBadge signal="waiting">{t('step.inProcess')}</StateBadge>}
      {!step.isFrontier && !step.isInProcess && <StateBadge signal="neutral">{t('picture.later')}</StateBadge>}
      {step.priority === 'urgent' && <StateBadge signal="problem">{t('step.urgent')}</StateBadge>}
    </a>
  );
}
