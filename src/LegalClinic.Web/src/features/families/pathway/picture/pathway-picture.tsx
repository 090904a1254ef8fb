import { Text } from '@mantine/core';
import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PeopleNames } from '../people-names';
import type { Plan } from '../use-pathway';
import classes from './picture.module.css';
import { sharedLane, type PictureModel } from './picture-model';
import { StepMark } from './step-mark';
import { usePlacedPicture } from './use-placed-picture';

interface PathwayPictureProps {
  plan: Plan;
  model: PictureModel;
}

/** The way as a picture: a lane for each person, the way from the start of reading to its end. */
export function PathwayPicture({ plan, model }: PathwayPictureProps) {
  const { t } = useTranslation('pathways');
  const id = useId();
  const canvas = useRef<HTMLDivElement>(null);
  const { picture, failed } = usePlacedPicture(model, canvas);
  if (failed) return <Text>{t('picture.failed')}</Text>;
  return (
    <div
      aria-busy={!picture}
      className={classes.canvas}
      data-placed={picture ? true : undefined}
      ref={canvas}
      style={picture && { inlineSize: picture.width, blockSize: picture.height }}
    >
      {picture?.stripes.map((stripe, lane) => (
        <div className={classes.stripe} data-shared={model.lanes[lane]?.id === sharedLane || undefined} key={model.lanes[lane]?.id} style={{ insetBlockStart: stripe.top, blockSize: stripe.height }} />
      ))}
      {picture && (
        <svg aria-hidden="true" className={classes.arrows} height={picture.height} width={picture.width}>
          <marker id={`${id}-tip`} markerHeight="8" markerUnits="userSpaceOnUse" markerWidth="9" orient="auto" refX="8" refY="4">
            <path d="M0 0L9 4L0 8z" />
          </marker>
          {picture.arrows.map((arrow) => (
            <polyline
              data-critical={arrow.isCritical || undefined}
              key={arrow.id}
              markerEnd={`url(#${id}-tip)`}
              points={arrow.points.map((point) => `${point.x},${point.y}`).join(' ')}
            />
          ))}
        </svg>
      )}
      {model.lanes.map((lane, index) => (
        <div aria-labelledby={`${id}-${index}`} key={lane.id} role="group">
          <div className={classes.heading} data-heading style={{ insetBlockStart: picture?.stripes[index]?.top }}>
            <span id={`${id}-${index}`}>
              {lane.id === sharedLane ? t('picture.sharedLane') : <PeopleNames ids={[lane.id]} plan={plan} />}
            </span>
          </div>
          {lane.steps.map((one) => {
            const place = picture?.cards.get(one.step.key);
            // The places are already mirrored: left stays left in both directions.
            return <StepMark key={one.step.key} one={one} plan={plan} style={{ left: place?.left, top: place?.top }} />;
          })}
        </div>
      ))}
    </div>
  );
}
