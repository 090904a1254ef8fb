import type { Schema } from '../shared/api/schema';

type Step = Schema<'PathwayStepDto'>;

/** A step of a plan about which only what is given matters. */
export function sampleStep(key: string, people: string[], given: Partial<Step> = {}): Step {
  return {
    key, procedure: key, name: `خطوة ${key}`, people, body: null, variant: null, legalBasis: '', feeIqd: null, visits: 1, risk: 0, expectedDays: 7, remindDays: 7,
    escalateDays: 14, startsAfterDays: 0, expectedFinish: '2027-03-01', deadline: null, isTooLate: false, priority: 'normal', after: [], filedWith: null,
    isInProcess: false, isTarget: false, isFrontier: (given.after ?? []).length === 0, isCritical: false, needsSupervisor: false, isClientDecision: false,
    isForSpecialist: false, papers: [], warnings: [], waivers: [], because: [], alternatives: [], unblocks: { people: [], documents: [] }, unverified: [],
    ...given,
  };
}

/** The plan of a mother and two children: one ratification that all three share, and a paper that nothing else waits for. */
export const samplePlan: Schema<'PathwayDto'> = {
  id: 'f', day: '2026-11-24', expectedFinish: '2027-12-01', isComplex: false,
  people: [{ id: 'c1', name: 'فائز وليد' }, { id: 'c2', name: 'رنا وليد' }, { id: 'm', name: 'أميرة عبد الرزاق' }, { id: 'x', name: 'سالم وليد' }],
  steps: [
    sampleStep('extract', ['m']),
    sampleStep('loss', ['m']),
    sampleStep('marriage', ['m', 'c1', 'c2'], { after: ['extract'] }),
    sampleStep('birth1', ['c1'], { after: ['marriage', 'extract'] }),
    sampleStep('birth2', ['c2'], { after: ['extract', 'marriage'] }),
    sampleStep('card', ['m'], { after: ['marriage', 'loss', 'elsewhere'] }),
    sampleStep('ration', ['m'], { after: ['birth1', 'birth2', 'card', 'extract'] }),
  ],
  frontier: ['extract', 'loss'], criticalPath: ['extract', 'marriage', 'birth1', 'ration'], alreadyHeld: [], noPlans: [], offers: [], notices: [],
};
