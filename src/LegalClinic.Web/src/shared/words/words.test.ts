import { readFileSync } from 'node:fs';

interface Schemas {
  components: { schemas: Record<string, { enum?: (string | null)[] }> };
}

/** The list in `words` or `choices` that names the values of a type of the API. */
const lists: Record<string, string> = {
  AccessBarrier: 'barrier', Answer: 'answer', ApplicationStatus: 'applicationStatus', BirthNotice: 'birthNotice',
  BirthPlaceKind: 'birthPlaceKind', CellState: 'cellState', CaseStatus: 'caseStatus', ClientMethod: 'clientMethod', ClinicLanguage: 'language',
  ClosureReason: 'closureReason', ConflictResult: 'conflictResult', ConsentAnswer: 'consentAnswer', ConsentMethod: 'consentMethod',
  ConsentPurpose: 'consentPurpose', ContactChannel: 'channel', ContactWords: 'words', DatePrecision: 'datePrecision',
  DisplacementReason: 'displacementReason', DisplacementStatus: 'displacementStatus', DocumentPurpose: 'purpose',
  EarlierRegistration: 'earlierRegistration', Education: 'education', ForbiddenContact: 'forbidden', HoldingState: 'holdingState',
  IncomeBand: 'incomeBand', IntakeStatus: 'intakeStatus', Jurisdiction: 'jurisdiction', LetterStatus: 'letterStatus', LifeProof: 'lifeProof',
  LifeStatus: 'life', MaritalStatus: 'maritalStatus', MarriageEnd: 'marriageEnd', MarriageKind: 'marriageKind', MarriageRegime: 'marriageRegime',
  MissingReason: 'missingReason', OfficeReach: 'officeReach', OutcomeCode: 'outcome', PriorityFactor: 'priorityFactor',
  PriorityLevel: 'priorityLevel', RecordProblem: 'recordProblem', ReferralResult: 'referralResult', ReferralStatus: 'referralStatus',
  RefusalReason: 'refusalReason', RegisterArchive: 'archive', RejectionReason: 'rejectionReason', Relation: 'relation', Role: 'role',
  SealedKind: 'sealedKind', SecurityCheck: 'securityCheck', ServiceLevel: 'serviceLevel', Sex: 'sex', SpecificNeed: 'need',
  SpokenLanguage: 'spokenLanguage', ToldLifeStatus: 'lifeStatus',
};

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

describe.each(['ar', 'ckb', 'en'])('words in %s', (language) => {
  const texts = ['words', 'choices'].map((name) => read(`src/locales/${language}/${name}.json`) as Record<string, Record<string, string>>);
  const { schemas } = (read('../../docs/api/openapi.json') as Schemas).components;

  test.each(Object.entries(lists))('name every value of %s', (type, list) => {
    const values = (schemas[type]?.enum ?? []).filter((value) => value !== null && value !== 'None');

    expect(values.length).toBeGreaterThan(0);
    expect(values.filter((value) => !texts.some((tree) => tree[list]?.[String(value)]))).toEqual([]);
  });
});
