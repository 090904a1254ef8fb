import { Button, Stack } from '@mantine/core';
import { Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTrouble } from '../../shared/parts/page-trouble';
import { FaultList } from '../../shared/fields/fault-list';
import { focusField } from '../../shared/fields/focus-field';
import { ApiError } from '../../shared/api/api-error';
import { faultText } from './fault-text';
import { useIntake } from './intake-context';
import { IntakeAside } from './intake-aside';
import classes from './intake.module.css';
import { mayBeKept, type MissingItem } from './missing';
import { groupsOfMember, groupsOfStep, loadLaterScreens, ReadBack } from './screens';
import { locate, stepIds, type StepId } from './steps';
import { useFieldText } from './use-field-text';
import { useIntakePlace } from './use-intake-place';

interface IntakeStepsProps {
  missing: readonly MissingItem[];
  /** Another tab writes on the form: it can be read here. */
  closed: boolean;
  tried: boolean;
  onTried: () => void;
  sending: boolean;
  sendError: unknown;
  onSend: () => void;
}

/** The screens of the form one after the other, what is missing beside them, the read-back at the end. */
export function IntakeSteps({ missing, closed, tried, onTried, sending, sendError, onSend }: IntakeStepsProps) {
  const { t } = useTranslation('intakes');
  const { draft } = useIntake();
  const { place, go, desk } = useIntakePlace();
  const fieldText = useFieldText();
  const wanted = useRef<{ path: string; step: StepId } | null>(null);
  const [, drawAgain] = useState(0);
  const stepIndex = stepIds.indexOf(place.step);
  const isReview = place.step === 'review';
  const memberGroups = place.memberId ? groupsOfMember(draft, place.memberId) : [];
  const inMember = place.step === 'people' && memberGroups.length > 0;
  const groupCount = isReview ? 1 : inMember ? memberGroups.length : groupsOfStep[place.step as keyof typeof groupsOfStep].length;
  const part = Math.min(place.part, groupCount - 1);
  const blocking = missing.filter((item) => item.kind !== 'open');

  const reveal = useCallback(
    (path: string) => {
      if (focusField(path)) return;
      const at = locate(path, draft);
      wanted.current = { path, step: at.step };
      go({ step: at.step, memberId: at.memberId ?? null, part: 0 });
      drawAgain((times) => times + 1);
    },
    [draft, go],
  );
  const findWanted = () => {
    const field = wanted.current;
    if (!field || field.step !== place.step) return;
    // On a phone the field may stand on a later screen of the step: turn the pages until it is there.
    if (focusField(field.path) || part + 1 >= groupCount) wanted.current = null;
    else if (!desk) go({ ...place, part: part + 1 });
  };
  useEffect(() => void loadLaterScreens(), []);
  useEffect(() => {
    if (!wanted.current) window.scrollTo?.({ top: 0 });
  }, [place.step, place.memberId, part]);

  const next = () => {
    if (!desk && part + 1 < groupCount) return go({ ...place, part: part + 1 });
    if (inMember) return go({ step: 'people' });
    const after = stepIds[stepIndex + 1];
    if (after) go({ step: after });
  };
  const back = () => {
    if (!desk && part > 0) return go({ ...place, part: part - 1 });
    if (inMember) return go({ step: 'people' });
    const before = stepIds[stepIndex - 1];
    if (before) go({ step: before });
  };
  const send = () => {
    onTried();
    const first = blocking[0];
    if (first) return reveal(first.path);
    if (mayBeKept(draft)) onSend();
  };
  const nameOf = (item: MissingItem) => [item.person, fieldText(item.path)].filter(Boolean).join(' · ');
  const refused = sendError instanceof ApiError ? Object.entries(sendError.fields) : [];
  const faults = [
    ...(tried ? blocking.map((item) => ({ path: item.path, text: nameOf(item) })) : []),
    ...refused.map(([path, codes]) => ({ path, text: `${fieldText(path)}: ${faultText(codes, t)}` })),
  ];

  return (
    <div className={classes.layout}>
      <div>
        <Stack gap="md">
          <FaultList faults={faults} onGo={reveal} title={t('new.faults')} />
          {Boolean(sendError) && <PageTrouble error={sendError} onRetry={onSend} />}
          <Suspense fallback={null}>
            {isReview ? (
              <ReadBack onGo={reveal} />
            ) : (
              <fieldset className={classes.groups} disabled={closed}>
                {inMember && place.memberId
                  ? memberGroups.map((MemberGroup, index) =>
                      desk || index === part ? <MemberGroup key={index} memberId={place.memberId ?? ''} /> : null,
                    )
                  : groupsOfStep[place.step as keyof typeof groupsOfStep].map((StepGroup, index) =>
                      desk || index === part ? <StepGroup key={index} /> : null,
                    )}
              </fieldset>
            )}
            <WhenDrawn act={findWanted} />
            {/* With its screen and not before: what is pressed does not move away, and nothing is sent that was not read back. */}
            <div className={classes.foot}>
              <Button disabled={stepIndex === 0 && (desk || part === 0)} onClick={back} variant="default">
                {inMember && (desk || part === 0) ? t('people.toList') : t('common:action.back')}
              </Button>
              {isReview ? (
                <Button disabled={closed || (!mayBeKept(draft) && blocking.length === 0)} loading={sending} onClick={send}>
                  {t('new.send')}
                </Button>
              ) : (
                <Button onClick={next}>{inMember && (desk || part + 1 >= groupCount) ? t('people.done') : t('common:action.next')}</Button>
              )}
            </div>
          </Suspense>
        </Stack>
      </div>
      <IntakeAside
        desk={desk}
        missing={missing}
        nameOf={nameOf}
        onGo={reveal}
        part={desk ? null : { now: part + 1, of: groupCount }}
        step={place.step}
      />
    </div>
  );
}

/** Acts whenever the screen beside it stands; a screen may come later than the page. */
function WhenDrawn({ act }: { act: () => void }) {
  useEffect(act);
  return null;
}
