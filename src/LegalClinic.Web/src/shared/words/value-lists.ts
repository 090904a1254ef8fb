import type { Schema } from '../api/schema';
import type { components } from '../api/schema.gen';

type Values<Name extends keyof components['schemas']> = readonly Exclude<Extract<Schema<Name>, string>, 'None'>[];

/** Values of the API's lists in the order in which they are offered; the words are in the namespace `words`. */
export const caseStatuses: Values<'CaseStatus'> = [
  'conflict_check', 'accepted', 'assigned', 'planning', 'active', 'wait_client', 'wait_gov', 'wait_court', 'suspended',
  'result_recorded', 'pending_closure', 'closed', 'reopened',
];
export const clientMethods: Values<'ClientMethod'> = ['in_person', 'phone', 'letter', 'message', 'through_contact'];
export const closureReasons: Values<'ClosureReason'> = [
  'C01', 'C02', 'C03', 'C04', 'C05', 'C06', 'C07', 'C08', 'C09', 'C10', 'C11', 'C12', 'C13', 'C14', 'C15',
];
export const conflictResults: Values<'ConflictResult'> = ['clear', 'possible', 'conflict'];
export const outcomeCodes: Values<'OutcomeCode'> = [
  'obtained', 'obtained_corrected', 'judgment_favourable', 'judgment_unfavourable', 'refused_admin', 'partly',
  'pending_at_closure', 'withdrawn', 'not_needed',
];
export const priorityLevels: Values<'PriorityLevel'> = ['urgent', 'high', 'normal'];
export const referralResults: Values<'ReferralResult'> = [
  'granted', 'partly_granted', 'refused', 'more_information_asked', 'wrong_body', 'no_answer',
];
export const referralStatuses: Values<'ReferralStatus'> = ['draft', 'delivered', 'reminded', 'replied', 'closed'];
export const refusalReasons: Values<'RefusalReason'> = [
  'R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R08', 'R09', 'R10', 'R11', 'R12', 'R13', 'R14', 'R15',
];
export const rejectionReasons: Values<'RejectionReason'> = [
  'out_of_area', 'out_of_scope', 'already_represented', 'conflict', 'no_legal_merit', 'duplicate', 'client_declined', 'capacity',
  'unsafe_to_proceed',
];
export const roles: Values<'Role'> = ['field_officer', 'lawyer', 'supervisor', 'manager', 'administrator'];
export const serviceLevels: Values<'ServiceLevel'> = ['info', 'couns', 'assist', 'repr', 'refer'];
export const holdingStates: Values<'HoldingState'> = [
  'has_valid', 'has_expired', 'damaged', 'lost', 'never_had', 'copy_only', 'photo_only', 'held_by_other', 'confiscated',
  'issued_non_state', 'registered_not_collected', 'applied_waiting', 'not_applicable', 'unknown',
];
export const missingReasons: Values<'MissingReason'> = [
  'lost_in_flight', 'destroyed', 'confiscated', 'never_registered', 'office_closed', 'cost', 'distance', 'fear', 'no_marriage_paper', 'other',
];
export const jurisdictions: Values<'Jurisdiction'> = ['federal', 'kri', 'both'];
export const clinicLanguages: Values<'ClinicLanguage'> = ['ar', 'ckb', 'en'];
/** Factors that only a person can know; the rest the records show (domain.md 3.6). */
export const knownFactors: Values<'PriorityFactor'> = [
  'detention_movement_or_eviction', 'medical_emergency', 'release_within14_days', 'statutory_clock_under7_days',
  'hearing_within10_days', 'older_person_alone',
];
export const relations: Values<'Relation'> = [
  'head', 'spouse_1', 'spouse_2', 'spouse_3', 'spouse_4', 'son', 'daughter', 'step_child', 'grandchild', 'father', 'mother', 'brother', 'sister',
  'in_law', 'nephew_niece', 'grandparent', 'foster_child', 'other_relative', 'not_related',
];
