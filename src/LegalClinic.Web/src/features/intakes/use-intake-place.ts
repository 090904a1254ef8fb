import { useMediaQuery } from '@mantine/hooks';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { isStep, stepIds, type StepId } from './steps';

export interface IntakePlace {
  step: StepId;
  memberId: string | null;
  /** Which group is on the screen of a phone. */
  part: number;
}

/** Where in the form the person is: it lives in the address, so that back and forward work. */
export function useIntakePlace() {
  const [params, setParams] = useSearchParams();
  const desk = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false }) ?? false;
  const named = params.get('step');
  const place: IntakePlace = {
    step: isStep(named) ? named : stepIds[0],
    memberId: params.get('member'),
    part: Math.max(0, Number(params.get('part')) || 0),
  };
  const go = useCallback(
    (next: Partial<IntakePlace> & { step: StepId }) => {
      const address: Record<string, string> = { step: next.step };
      if (next.memberId) address.member = next.memberId;
      if (next.part) address.part = String(next.part);
      setParams(address);
    },
    [setParams],
  );
  return { place, go, desk };
}
