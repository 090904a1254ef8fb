import type { HoldingSection, IntakeForm, PlaceDto, RegisterPageSection, SiteDto } from '../../shared/api/schema';
import { fromIso, noDate, type PartialDate } from '../../shared/fields/partial-date';
import type { ConsentSheetDraft, IntakeDraft, MarriageDraft, PaperDraft, RegisterPageDraft } from './draft';
import { memberDraft } from './member-of-form';
import { newContact, newDraft, newMarriage, newPaper, newRegisterPage, newSheet, newStay } from './new-draft';

/** Places and sites of the kept lists, by their codes. */
export interface Known {
  place: (code: string | null | undefined) => PlaceDto | null;
  site: (code: string | null | undefined) => SiteDto | null;
}

export const typed = (value: string | null | undefined): string => value ?? '';
export const told = (iso: string | null | undefined): PartialDate => (iso ? fromIso(iso) : noDate);
const yesNo = (value: boolean | undefined) => (value ? 'yes' : 'no');

/** A form that was handed in, as the pages write on it: the other way round of `intake-form.ts`. */
export function draftOfForm(form: IntakeForm, known: Known, now: Date): IntakeDraft {
  const draft = newDraft(now);
  const papers = papersOf(form);
  return {
    ...draft,
    createdAt: form.header.createdAt,
    header: headerOf(form, known),
    household: householdOf(form, known, draft.household),
    members: form.members.map((member) => memberDraft(member, known)),
    marriages: (form.marriages ?? []).map((one) => marriageOf(one, known)),
    paperTypes: [...new Set([...draft.paperTypes, ...papers.map((paper) => paper.documentType)])],
    papers,
    displacement: (form.displacement ?? []).map((one) => ({
      ...newStay(),
      from: known.place(one.fromPlaceCode),
      fromSite: known.site(one.fromSiteCode),
      to: known.place(one.toPlaceCode),
      toSite: known.site(one.toSiteCode),
      arrivedOn: told(one.arrivedOn),
      leftOn: told(one.leftOn),
      reason: one.reason ?? '',
      returnProof: typed(one.returnProof),
      obstacleToReturn: typed(one.obstacleToReturn),
    })),
    barriers: [...(form.barriers ?? [])],
    needs: (form.needs ?? []).map(({ personId, need }) => ({ personId, need })),
    contacts: (form.contacts ?? []).map((one) => ({
      ...newContact(),
      personId: typed(one.personId),
      phone: typed(one.phone),
      whose: typed(one.whose),
      whatsapp: one.whatsapp ?? false,
      safeToCall: one.safeToCall ?? false,
      safeToMessage: one.safeToMessage ?? false,
      channel: one.channel ?? '',
      words: one.words ?? 'neutral',
      hours: typed(one.hours),
      forbidden: [...(one.forbidden ?? [])],
    })),
    sheets: sheetsOf(form),
  };
}

function headerOf({ header }: IntakeForm, known: Known): IntakeDraft['header'] {
  return {
    interviewedOn: fromIso(header.interviewedOn),
    site: known.site(header.siteCode),
    language: header.language,
    interpreter: typed(header.interpreter),
    referredBy: typed(header.referredBy),
    privateSpace: yesNo(header.privateSpace),
    informantId: header.informantId ?? 'outside',
    informantRelation: typed(header.informantRelation),
    legalBasis: header.legalBasis ?? 'consent',
    note: typed(header.note),
  };
}

function householdOf({ household: from }: IntakeForm, known: Known, empty: IntakeDraft['household']): IntakeDraft['household'] {
  const { address } = from;
  return {
    ...empty,
    headId: from.headId,
    sizeDeclared: from.sizeDeclared === null || from.sizeDeclared === undefined ? '' : String(from.sizeDeclared),
    displacementStatus: from.displacementStatus,
    governorate: known.place(address.governorateCode),
    district: known.place(address.districtCode),
    subdistrict: typed(address.subdistrict),
    quarter: typed(address.quarter),
    mahalla: typed(address.mahalla),
    zuqaq: typed(address.zuqaq),
    dar: typed(address.dar),
    landmark: typed(address.landmark),
    site: known.site(address.siteCode),
    block: typed(address.block),
    tent: typed(address.tent),
    registerPage: pageOf(from.registerPage, known),
    officeReach: from.officeReach ?? '',
    relativeDocument: typed(from.relativeDocument),
    ration: { number: typed(from.rationCard?.number), centreNumber: typed(from.rationCard?.centreNumber), agent: typed(from.rationCard?.agent) },
    residence: { number: typed(from.residenceCard?.number), issuedOn: told(from.residenceCard?.issuedOn), informationOffice: typed(from.residenceCard?.informationOffice) },
    migration: {
      number: typed(from.migrationFile?.number),
      registeredOn: told(from.migrationFile?.registeredOn),
      branch: typed(from.migrationFile?.branch),
      hasQCard: from.migrationFile ? yesNo(from.migrationFile.hasQCard) : '',
    },
    incomeBand: from.incomeBand ?? '',
    securityCheck: from.securityCheck ?? '',
    movePlannedOn: told(from.movePlannedOn),
    movePlannedTo: known.place(from.movePlannedToPlace),
    kriResidency: typed(from.kriResidency),
  };
}

export function pageOf(from: RegisterPageSection | null | undefined, known: Known): RegisterPageDraft {
  if (!from) return newRegisterPage();
  return {
    governorate: known.place(from.governorateCode),
    district: known.place(from.districtCode),
    registerNumber: typed(from.registerNumber),
    pageNumber: typed(from.pageNumber),
    familyNumber: typed(from.familyNumber),
    archive: from.archive ?? 'unknown',
  };
}

function marriageOf(from: NonNullable<IntakeForm['marriages']>[number], known: Known): MarriageDraft {
  const on = told(from.on);
  return {
    ...newMarriage(),
    husbandId: from.husbandId,
    wifeId: from.wifeId,
    order: String(from.order ?? 1),
    kind: from.kind,
    on: from.precision === 'day' ? on : { ...on, day: '', month: from.precision === 'month' ? on.month : '' },
    place: known.place(from.placeCode),
    placeText: typed(from.placeText),
    registered: yesNo(from.registered),
    registeredOn: told(from.registeredOn),
    decisionNumber: typed(from.decisionNumber),
    decisionOn: told(from.decisionOn),
    regime: from.regime ?? 'unknown',
    witnesses: from.witnesses ?? 'unknown',
    paperHeld: yesNo(from.paperHeld),
    medicalTestDone: yesNo(from.medicalTestDone),
    ended: from.ended ?? 'no',
    endedOn: told(from.endedOn),
  };
}

function papersOf(form: IntakeForm): PaperDraft[] {
  const papers = (form.documents ?? []).map(paperOf);
  for (const want of form.wants ?? []) {
    let paper = papers.find((one) => one.personId === want.personId && one.documentType === want.documentType);
    if (!paper) papers.push((paper = newPaper(want.personId, want.documentType)));
    Object.assign(paper, { wanted: true, purpose: want.purpose, neededBy: told(want.neededBy) });
  }
  return papers;
}

function paperOf(from: HoldingSection): PaperDraft {
  return {
    ...newPaper(from.personId, from.documentType),
    state: from.state,
    otherPersonId: typed(from.otherPersonId),
    number: typed(from.number),
    issuedOn: told(from.issuedOn),
    expiresOn: told(from.expiresOn),
    issuedAt: typed(from.issuedAt),
    nameAsWritten: typed(from.nameAsWritten),
    reasonMissing: from.reasonMissing ?? '',
    lostWhere: typed(from.lostWhere),
    lostWhen: typed(from.lostWhen),
    lostHow: typed(from.lostHow),
    confiscatedBy: typed(from.confiscatedBy),
  };
}

function sheetsOf(form: IntakeForm): ConsentSheetDraft[] {
  const sheets = new Map<string, ConsentSheetDraft>();
  for (const one of form.consents ?? []) {
    const sheet = sheets.get(one.personId) ?? newSheet(one.personId, one.language);
    sheets.set(one.personId, sheet);
    if (one.answer === 'yes' || one.answer === 'no') sheet.answers[one.purpose] = one.answer;
    if (one.purpose === 'story_for_advocacy') sheet.storyMethod = one.method;
    else sheet.method = one.method;
    sheet.explainedBy = typed(one.explainedBy);
    sheet.guardianId = typed(one.guardianId);
    sheet.childAssent = one.childAssent ?? 'unknown';
  }
  return [...sheets.values()];
}
