import type {
  AccessBarrier, Answer, BirthNotice, BirthPlaceKind, ConsentMethod, ContactChannel, ContactWords, DisplacementReason,
  DisplacementStatus, DocumentPurpose, EarlierRegistration, Education, FunctionalDomain, Difficulty, ForbiddenContact,
  HoldingState, IncomeBand, IntakeForm, LegalBasis, LifeProof, MaritalStatus, MarriageEnd, MarriageKind, MarriageRegime, MissingReason,
  NameScript, OfficeReach, PlaceDto, RecordProblem, RegisterArchive, Relation, SecurityCheck, Sex, SiteDto, SpecificNeed,
  SpokenLanguage, ToldLifeStatus, WrittenCalendar, ConsentPurpose,
} from '../../shared/api/schema';
import type { PartialDate } from '../../shared/fields/partial-date';
import type { YesNo } from '../../shared/fields/yes-no-field';

/*
 * The form while it is being filled in: one plain object without functions or dates, so that it can be kept as it is.
 * '' and null mean "not answered yet". `intake-form.ts` makes of it what the server takes.
 */
export interface IntakeDraft {
  id: string;
  /** Set when it is a received form taken along to be corrected. */
  corrects?: Corrects;
  /** Instant in UTC by this device's clock. */
  createdAt: string;
  header: HeaderDraft;
  household: HouseholdDraft;
  members: MemberDraft[];
  marriages: MarriageDraft[];
  /** Columns of the matrix of papers: codes of document types. */
  paperTypes: string[];
  papers: PaperDraft[];
  /** What the documents are mostly needed for; a single document can differ. */
  mainPurpose: DocumentPurpose | '';
  displacement: StayDraft[];
  barriers: AccessBarrier[];
  needs: { personId: string; need: SpecificNeed }[];
  contacts: ContactDraft[];
  sheets: ConsentSheetDraft[];
}

/** The form that is corrected. What was not changed goes back exactly as it came. */
export interface Corrects {
  intakeId: string;
  basedOn: string;
  number: string;
  /** Instant by this device's clock, in milliseconds, at which it was taken along. */
  takenAt: number;
  /** As the server gave it. */
  original: IntakeForm;
  /** As these pages would write it without a change. */
  before: IntakeForm;
}

export interface HeaderDraft {
  interviewedOn: PartialDate;
  site: SiteDto | null;
  language: SpokenLanguage | '';
  interpreter: string;
  referredBy: string;
  privateSpace: YesNo;
  informantId: string;
  informantRelation: string;
  legalBasis: LegalBasis;
  note: string;
}

export interface RegisterPageDraft {
  governorate: PlaceDto | null;
  district: PlaceDto | null;
  registerNumber: string;
  pageNumber: string;
  familyNumber: string;
  archive: RegisterArchive;
}

export interface HouseholdDraft {
  headId: string;
  sizeDeclared: string;
  displacementStatus: DisplacementStatus | '';
  governorate: PlaceDto | null;
  district: PlaceDto | null;
  subdistrict: string;
  quarter: string;
  mahalla: string;
  zuqaq: string;
  dar: string;
  landmark: string;
  site: SiteDto | null;
  block: string;
  tent: string;
  registerPage: RegisterPageDraft;
  officeReach: OfficeReach | '';
  relativeDocument: string;
  ration: { number: string; centreNumber: string; agent: string };
  residence: { number: string; issuedOn: PartialDate; informationOffice: string };
  migration: { number: string; registeredOn: PartialDate; branch: string; hasQCard: YesNo };
  incomeBand: IncomeBand | '';
  securityCheck: SecurityCheck | '';
  movePlannedOn: PartialDate;
  movePlannedTo: PlaceDto | null;
  kriResidency: string;
}

export interface NameDraft {
  script: NameScript;
  given: string;
  father: string;
  grandfather: string;
  greatGrandfather: string;
  laqab: string;
  motherGiven: string;
  motherFather: string;
  motherGrandfather: string;
  kunya: string;
  latin: string;
  onOldId: string;
}

export interface MemberDraft {
  id: string;
  relation: Relation | '';
  livesWithFamily: boolean;
  name: NameDraft;
  sex: Sex | '';
  birth: BirthDraft;
  maritalStatus: MaritalStatus | '';
  nationality: string;
  nationalNumber: string;
  registered: Answer;
  hasOwnPage: boolean;
  ownPage: RegisterPageDraft;
  recordProblems: RecordProblem[];
  fatherId: string;
  motherId: string;
  occupation: string;
  education: Education | '';
  languages: SpokenLanguage[];
  life: LifeDraft;
  difficulties: Partial<Record<FunctionalDomain, Difficulty>>;
}

export interface BirthDraft {
  date: PartialDate;
  /** "About N years old" when not even the year is known. */
  aboutYears: string;
  calendar: WrittenCalendar;
  asWritten: string;
  country: string;
  place: PlaceDto | null;
  placeText: string;
  placeKind: BirthPlaceKind | '';
  site: SiteDto | null;
  notice: BirthNotice | '';
  noticeNumber: string;
  witnesses: Answer;
  fatherKnownByMother: Answer;
  paternalKinCooperate: Answer;
  earlierRegistration: EarlierRegistration | '';
  dateUncertain: boolean;
}

export interface LifeDraft {
  status: ToldLifeStatus;
  since: PartialDate;
  place: PlaceDto | null;
  placeText: string;
  proof: LifeProof | '';
  reported: Answer;
  declaredOn: PartialDate;
  witnesses: Answer;
  deathLikely: Answer;
  contact: Answer;
  sentenceYears: string;
}

export interface MarriageDraft {
  id: string;
  husbandId: string;
  wifeId: string;
  order: string;
  kind: MarriageKind | '';
  on: PartialDate;
  place: PlaceDto | null;
  placeText: string;
  registered: YesNo;
  registeredOn: PartialDate;
  decisionNumber: string;
  decisionOn: PartialDate;
  regime: MarriageRegime;
  witnesses: Answer;
  paperHeld: YesNo;
  medicalTestDone: YesNo;
  ended: MarriageEnd;
  endedOn: PartialDate;
}

export interface PaperDraft {
  personId: string;
  documentType: string;
  state: HoldingState | '';
  wanted: boolean;
  purpose: DocumentPurpose | '';
  neededBy: PartialDate;
  otherPersonId: string;
  number: string;
  issuedOn: PartialDate;
  expiresOn: PartialDate;
  issuedAt: string;
  nameAsWritten: string;
  reasonMissing: MissingReason | '';
  lostWhere: string;
  lostWhen: string;
  lostHow: string;
  confiscatedBy: string;
}

export interface StayDraft {
  id: string;
  from: PlaceDto | null;
  fromSite: SiteDto | null;
  to: PlaceDto | null;
  toSite: SiteDto | null;
  arrivedOn: PartialDate;
  leftOn: PartialDate;
  reason: DisplacementReason | '';
  returnProof: string;
  obstacleToReturn: string;
}

export interface ContactDraft {
  id: string;
  personId: string;
  phone: string;
  whose: string;
  whatsapp: boolean;
  safeToCall: boolean;
  safeToMessage: boolean;
  channel: ContactChannel | '';
  words: ContactWords;
  hours: string;
  forbidden: ForbiddenContact[];
}

export interface ConsentSheetDraft {
  personId: string;
  answers: Partial<Record<ConsentPurpose, 'yes' | 'no'>>;
  method: ConsentMethod | '';
  /** Purpose 9 stands on a sheet of its own, with its own way of answering. */
  storyMethod: ConsentMethod | '';
  language: SpokenLanguage | '';
  explainedBy: string;
  guardianId: string;
  childAssent: Answer;
}
