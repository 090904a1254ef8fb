import { Anchor, Progress, Text, Title, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../shared/parts/icon';
import { NumberText } from '../../shared/parts/number-text';
import { StillAskedList } from './asked/still-asked-list';
import { useStillAsked } from './asked/use-still-asked';
import { useIntake } from './intake-context';
import classes from './intake.module.css';
import type { MissingItem } from './missing';
import { SavedState } from './saved-state';
import { locate, stepIds, type StepId } from './steps';

interface IntakeAsideProps {
  step: StepId;
  part: { now: number; of: number } | null;
  desk: boolean;
  missing: readonly MissingItem[];
  nameOf: (item: MissingItem) => string;
  onGo: (path: string) => void;
}

/** How far the form is, what is still missing, and whether it is kept: always in sight. */
export function IntakeAside({ step, part, desk, missing, nameOf, onGo }: IntakeAsideProps) {
  const { t } = useTranslation('intakes');
  const { draft } = useIntake();
  const [opened, { toggle }] = useDisclosure(false);
  const number = stepIds.indexOf(step) + 1;
  const countOf = (id: StepId) => missing.filter((item) => item.kind !== 'open' && locate(item.path, draft).step === id).length;
  const asked = useStillAsked(draft)?.items ?? [];
  const needed = missing.filter((item) => item.kind !== 'open');
  const open = missing.filter((item) => item.kind === 'open');
  const list = (items: readonly MissingItem[]) => (
    <ul style={{ margin: 0, paddingInlineStart: '1.1rem' }}>
      {items.map((item) => (
        <li key={item.path}>
          <Anchor component="button" mih={32} onClick={() => onGo(item.path)} size="sm" ta="start" type="button">
            {nameOf(item)}
          </Anchor>
        </li>
      ))}
    </ul>
  );

  return (
    <aside aria-label={t('new.progress')} className={classes.aside}>
      <div>
        <Text fw={600} role="status">
          {t('new.step', { now: number, of: stepIds.length })} · {t(`steps.${step}`)}
          {part && part.of > 1 && (
            <Text c="dimmed" component="span" size="sm">
              {' '}
              (<NumberText value={`${part.now}/${part.of}`} />)
            </Text>
          )}
        </Text>
        <Progress aria-label={t('new.progress')} mt={4} size="sm" transitionDuration={0} value={(number / stepIds.length) * 100} />
        <SavedState />
      </div>
      {!desk && (
        <UnstyledButton aria-expanded={opened} className={classes.step} onClick={toggle}>
          <Icon name="menu" />
          {t('new.overview')}
          <span className={classes.stepCount}>{needed.length > 0 && t('new.missingCount', { count: needed.length })}</span>
        </UnstyledButton>
      )}
      {(desk || opened) && (
        <div>
          <ol className={classes.steps}>
            {stepIds.map((id) => {
              const count = countOf(id);
              return (
                <li key={id}>
                  <Link aria-current={id === step ? 'step' : undefined} className={classes.step} to={`?step=${id}`}>
                    {t(`steps.${id}`)}
                    {count > 0 && (
                      <span className={classes.stepCount} title={t('new.missingCount', { count })}>
                        <NumberText value={count} />
                      </span>
                    )}
                  </Link>
                </li>
              );
            })}
          </ol>
          {needed.length > 0 && (
            <>
              <Title fz="md" mt="md" order={2}>
                {t('new.needed')}
              </Title>
              {list(needed)}
            </>
          )}
          {open.length > 0 && (
            <>
              <Title fz="md" mt="md" order={2}>
                {t('new.open')}
              </Title>
              {list(open)}
            </>
          )}
          {asked.length > 0 && (
            <>
              <Title fz="md" mt="md" order={2}>
                {t('asked.aside')}
              </Title>
              <StillAskedList onGo={onGo} />
            </>
          )}
        </div>
      )}
    </aside>
  );
}
