import type {
  AccessBarrier, BirthNotice, BirthPlaceKind, ConsentMethod, ConsentPurpose, ContactChannel, ContactWords, Difficulty,
  DisplacementReason, DisplacementStatus, DocumentPurpose, EarlierRegistration, Education, ForbiddenContact, FunctionalDomain,
  HoldingState, IncomeBand, LegalBasis, LifeProof, MaritalStatus, MarriageEnd, MarriageKind, MarriageRegime, MissingReason,
  NameScript, OfficeReach, RecordProblem, RegisterArchive, Relation, SecurityCheck, Sex, SpecificNeed, SpokenLanguage,
  ToldLifeStatus, WrittenCalendar,
} from '../../shared/api/schema';

/** Every list of answers of the form in the order in which they are offered; the words are in the namespace `choices`. */
export interface ChoiceLists {
  spokenLanguage: SpokenLanguage;
  legalBasis: LegalBasis;
  displacementStatus: DisplacementStatus;
  archive: RegisterArchive;
  officeReach: OfficeReach;
  incomeBand: IncomeBand;
  securityCheck: SecurityCheck;
  relation: Relation;
  sex: Sex;
  script: NameScript;
  maritalStatus: MaritalStatus;
  recordProblem: RecordProblem;
  education: Education;
  lifeStatus: ToldLifeStatus;
  lifeProof: LifeProof;
  calendar: WrittenCalendar;
  birthPlaceKind: BirthPlaceKind;
  birthNotice: BirthNotice;
  earlierRegistration: EarlierRegistration;
  functionalDomain: FunctionalDomain;
  difficulty: Difficulty;
  marriageKind: MarriageKind;
  marriageRegime: MarriageRegime;
  marriageEnd: MarriageEnd;
  holdingState: HoldingState;
  missingReason: MissingReason;
  purpose: DocumentPurpose;
  displacementReason: DisplacementReason;
  barrier: AccessBarrier;
  need: SpecificNeed;
  channel: ContactChannel;
  words: ContactWords;
  forbidden: ForbiddenContact;
  consentPurpose: ConsentPurpose;
  consentMethod: ConsentMethod;
}

export const choices: { readonly [Name in keyof ChoiceLists]: readonly ChoiceLists[Name][] } = {
  spokenLanguage: ['arabic', 'sorani', 'kurmanji', 'turkmen', 'syriac'],
  legalBasis: ['consent', 'vital_interest', 'public_interest', 'legitimate_interest', 'request'],
  displacementStatus: [
    'in_camp_idp', 'out_of_camp_idp', 'idp_returnee', 'syria_returnee_in_centre', 'syria_returnee_out_of_centre', 'host', 'other',
  ],
  archive: ['unknown', 'intact', 'destroyed', 'page_torn'],
  officeReach: ['yes', 'central_section', 'mobile', 'no'],
  incomeBand: ['none', 'low', 'some'],
  securityCheck: ['none_expected', 'expected', 'refused'],
  relation: [
    'head', 'spouse_1', 'spouse_2', 'spouse_3', 'spouse_4', 'son', 'daughter', 'step_child', 'grandchild', 'father', 'mother',
    'brother', 'sister', 'in_law', 'nephew_niece', 'grandparent', 'foster_child', 'other_relative', 'not_related',
  ],
  sex: ['female', 'male', 'not_stated'],
  script: ['arabic', 'kurdish', 'latin'],
  maritalStatus: [
    'single', 'engaged', 'married_court', 'married_outside_court', 'widowed', 'separated', 'divorced_registered',
    'divorced_not_registered', 'spouse_missing',
  ],
  recordProblem: ['names_conflict', 'birth_date_wrong', 'double_entry', 'conflicting_entries'],
  education: ['none', 'school', 'primary', 'intermediate', 'secondary', 'higher'],
  lifeStatus: ['alive', 'dead', 'missing', 'detained', 'abroad', 'unknown'],
  lifeProof: [
    'none', 'death_certificate', 'death_deed', 'death_judgment', 'missing_declaration', 'prison_statement', 'court_judgment',
  ],
  calendar: ['gregorian', 'hijri'],
  birthPlaceKind: ['hospital', 'home_midwife', 'home_none', 'camp_iq', 'camp_sy', 'other_country'],
  birthNotice: ['none', 'hospital_note', 'midwife_note', 'camp_note', 'nonstate_paper'],
  earlierRegistration: ['none', 'unknown', 'double'],
  functionalDomain: ['seeing', 'hearing', 'walking', 'remembering', 'self_care', 'communicating'],
  difficulty: ['no', 'some', 'a_lot', 'cannot'],
  marriageKind: ['court', 'ratified', 'cleric_only', 'nonstate_paper'],
  marriageRegime: ['unknown', 'psl_188', 'jafari_code', 'kri_psl_188_as_amended', 'non_muslim'],
  marriageEnd: ['no', 'divorced_registered', 'divorced_unregistered', 'death'],
  holdingState: [
    'has_valid', 'has_expired', 'damaged', 'lost', 'never_had', 'copy_only', 'photo_only', 'held_by_other', 'confiscated',
    'issued_non_state', 'registered_not_collected', 'applied_waiting', 'not_applicable', 'unknown',
  ],
  missingReason: [
    'lost_in_flight', 'destroyed', 'confiscated', 'never_registered', 'office_closed', 'cost', 'distance', 'fear',
    'no_marriage_paper', 'other',
  ],
  purpose: [
    'school', 'checkpoint', 'ration', 'work', 'aid', 'health', 'inheritance', 'status', 'travel', 'correct_record', 'return',
    'compensation', 'housing', 'registration', 'other',
  ],
  displacementReason: ['conflict', 'eviction', 'camp_closure', 'arrest_of_relative', 'return', 'other'],
  barrier: [
    'cost', 'distance', 'movement_restriction', 'no_information', 'no_guardian_or_male_relative', 'office_closed',
    'disability_access', 'language', 'child_care', 'clearance', 'fear', 'corruption',
  ],
  need: ['CR', 'SC', 'WR', 'SP', 'ER', 'DS', 'SM', 'LP'],
  channel: ['call', 'sms', 'whatsapp', 'visit', 'none'],
  words: ['neutral', 'clinic'],
  forbidden: ['sms_case_words', 'calls_by_men', 'message_to_husband'],
  consentPurpose: [
    'keep_data', 'contact_me', 'share_civil_affairs', 'share_courts', 'share_migration', 'share_health_trade', 'share_partner',
    'anonymous_statistics', 'story_for_advocacy',
  ],
  consentMethod: ['signature', 'thumbprint', 'voice_note', 'oral_with_witness'],
};

/** Answers that are kept among the sealed facts (domain.md 4.7). */
export const sealedBarriers: ReadonlySet<AccessBarrier> = new Set(['clearance', 'fear', 'corruption']);
