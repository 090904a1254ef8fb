/** Short names for the types of the API's description. Nothing is typed again here: all of it comes from schema.gen.ts. */
import type { components } from './schema.gen';

export type { paths } from './schema.gen';

type Schemas = components['schemas'];

/** A type of the API's description by its name. */
export type Schema<Name extends keyof Schemas> = Schemas[Name];

// A code that is only ever optional has null among its values.
type Named<Name extends keyof Schemas> = NonNullable<Schemas[Name]>;

export type AccessBarrier = Named<'AccessBarrier'>;
export type Answer = Named<'Answer'>;
export type BirthNotice = Named<'BirthNotice'>;
export type BirthPlaceKind = Named<'BirthPlaceKind'>;
export type BodyDto = Named<'BodyDto'>;
export type ConsentMethod = Named<'ConsentMethod'>;
export type ConsentPurpose = Named<'ConsentPurpose'>;
export type ConsentSection = Named<'ConsentSection'>;
export type ContactChannel = Named<'ContactChannel'>;
export type ContactWords = Named<'ContactWords'>;
export type DatePrecision = Named<'DatePrecision'>;
export type Difficulty = Named<'Difficulty'>;
export type DisplacementReason = Named<'DisplacementReason'>;
export type DisplacementStatus = Named<'DisplacementStatus'>;
export type DocumentPurpose = Named<'DocumentPurpose'>;
export type DocumentTypeDto = Named<'DocumentTypeDto'>;
export type EarlierRegistration = Named<'EarlierRegistration'>;
export type Education = Named<'Education'>;
export type ForbiddenContact = Named<'ForbiddenContact'>;
export type FieldPack = Named<'FieldPackDto'>;
export type FunctionalDomain = Named<'FunctionalDomain'>;
export type HoldingSection = Named<'HoldingSection'>;
export type HoldingState = Named<'HoldingState'>;
export type IncomeBand = Named<'IncomeBand'>;
export type IntakeForm = Named<'IntakeForm'>;
export type IntakeReceipt = Named<'IntakeReceipt'>;
export type IntakeRow = Named<'IntakeRow'>;
export type Language = Named<'ClinicLanguage'>;
export type LegalBasis = Named<'LegalBasis'>;
export type LifeProof = Named<'LifeProof'>;
export type MaritalStatus = Named<'MaritalStatus'>;
export type MarriageEnd = Named<'MarriageEnd'>;
export type MarriageKind = Named<'MarriageKind'>;
export type MarriageRegime = Named<'MarriageRegime'>;
export type MemberSection = Named<'MemberSection'>;
export type MissingReason = Named<'MissingReason'>;
export type NameScript = Named<'NameScript'>;
export type OfficeReach = Named<'OfficeReach'>;
export type PlaceDto = Named<'PlaceDto'>;
export type RecordProblem = Named<'RecordProblem'>;
export type RegisterArchive = Named<'RegisterArchive'>;
export type RegisterPageSection = Named<'RegisterPageSection'>;
export type Relation = Named<'Relation'>;
export type Role = Named<'Role'>;
export type SecurityCheck = Named<'SecurityCheck'>;
export type SessionDto = Named<'SessionDto'>;
export type SetUp = Named<'SetupBody'>;
export type Sex = Named<'Sex'>;
export type SignIn = Named<'SignInBody'>;
export type SiteDto = Named<'SiteDto'>;
export type SpecificNeed = Named<'SpecificNeed'>;
export type SpokenLanguage = Named<'SpokenLanguage'>;
export type ToldLifeStatus = Named<'ToldLifeStatus'>;
export type WrittenCalendar = Named<'WrittenCalendar'>;

/** Letters that the clinic writes so far. */
export type LetterCode = 'L1' | 'L2' | 'L7';

/** What is asked for when a letter is looked at or issued. */
export type LetterOrder = Omit<Schemas['PreviewLetterBody'], 'code'> & { code: LetterCode };
export type LetterPreview = Named<'LetterPreview'>;
export type LetterRow = Named<'LetterRow'>;

/** Anything of the reference data that has a name in the three languages. */
export type NamedThing = Pick<PlaceDto, 'code' | 'nameAr' | 'nameCkb' | 'nameEn'>;

/** What a refused request answers. */
export interface ProblemDetails {
  status?: number;
  /** Stable code, translated in the namespace `errors`. */
  code?: string;
  /** Faults by the path of the field. */
  errors?: Record<string, string[]>;
  /** What stands in the way, as codes. */
  details?: string[];
}
