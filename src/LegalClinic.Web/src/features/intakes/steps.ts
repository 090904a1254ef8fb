import type { IntakeDraft } from './draft';

export const stepIds = [
  'interview', 'household', 'people', 'links', 'papers', 'numbers', 'displacement', 'needs', 'contact', 'consent', 'review',
] as const;

export type StepId = (typeof stepIds)[number];

/** Where a field stands: its step, and for a member's field the member. */
export interface Location {
  step: StepId;
  memberId?: string;
}

const stepOfPath: readonly (readonly [RegExp, StepId])[] = [
  [/^header\.(informant|headId)/, 'links'],
  [/^header\.legalBasis/, 'consent'],
  [/^header/, 'interview'],
  [/^household\.headId/, 'links'],
  [/^household\.(registerPage|rationCard|residenceCard|migrationFile|officeReach|relativeDocument)/, 'numbers'],
  [/^household/, 'household'],
  [/^members\[\d+\]\.(nationalNumber|ownRegisterPage|recordProblems)/, 'numbers'],
  [/^members/, 'people'],
  [/^marriages/, 'links'],
  [/^(documents|wants|mainPurpose)/, 'papers'],
  [/^(displacement|barriers)/, 'displacement'],
  [/^needs/, 'needs'],
  [/^contacts/, 'contact'],
  [/^(consents|sheets)/, 'consent'],
];

/** The step that holds a field of the form; the read-back when nothing else does. */
export function locate(path: string, draft: IntakeDraft): Location {
  const step = stepOfPath.find(([pattern]) => pattern.test(path))?.[1] ?? 'review';
  const index = /^members\[(\d+)\]/.exec(path)?.[1];
  return { step, memberId: step === 'people' && index ? draft.members[Number(index)]?.id : undefined };
}

export function isStep(value: string | null): value is StepId {
  return stepIds.some((id) => id === value);
}
