import type { ConsentSection, HoldingSection, IntakeForm, RegisterPageSection } from '../../shared/api/schema';
import { fullDay, toldDate } from '../../shared/fields/partial-date';
import { consentTextVersion } from './consent-text';
import type { ConsentSheetDraft, IntakeDraft, MarriageDraft, PaperDraft, RegisterPageDraft, StayDraft } from './draft';
import { isHeld, isWanted } from './papers';
import { memberSection } from './member-section';

/** Text as typed without blanks at its ends; undefined when empty. */
export function text(value: string): string | undefined {
  return value.trim() || undefined;
}

export function whole(value: string): number | undefined {
  return /^\d+$/.test(value.trim()) ? Number(value) : undefined;
}

/** The form as the server takes it (IntakeForm.cs), with the device that it was written on. */
export function intakeForm(draft: IntakeDraft, deviceId?: string): IntakeForm {
  return {
    header: { ...header(draft), deviceId },
    household: household(draft),
    members: draft.members.map((member) => memberSection(member, draft)),
    marriages: draft.marriages.map(marriage),
    documents: draft.papers.filter(isHeld).map(holding),
    wants: draft.papers.filter(isWanted).map((paper) => ({
      personId: paper.personId,
      documentType: paper.documentType,
      purpose: paper.purpose || draft.mainPurpose || 'other',
      neededBy: fullDay(paper.neededBy),
    })),
    displacement: draft.displacement.map(stay),
    barriers: draft.barriers,
    needs: draft.needs,
    contacts: draft.contacts.map((contact) => ({
      personId: text(contact.personId),
      phone: text(contact.phone),
      whose: text(contact.whose),
      hours: text(contact.hours),
      whatsapp: contact.whatsapp,
      safeToCall: contact.safeToCall,
      safeToMessage: contact.safeToMessage,
      channel: contact.channel || 'none',
      words: contact.words,
      forbidden: contact.forbidden,
    })),
    consents: draft.sheets.flatMap((sheet) => consents(sheet, draft)),
  };
}

function header({ header: from, createdAt }: IntakeDraft): IntakeForm['header'] {
  return {
    createdAt,
    interviewedOn: fullDay(from.interviewedOn) ?? '',
    siteCode: from.site?.code,
    language: from.language || 'arabic',
    interpreter: text(from.interpreter),
    referredBy: text(from.referredBy),
    privateSpace: from.privateSpace === 'yes',
    informantId: from.informantId === 'outside' ? undefined : text(from.informantId),
    informantRelation: from.informantId === 'outside' ? text(from.informantRelation) : undefined,
    legalBasis: from.legalBasis,
    note: text(from.note),
  };
}

function household({ household: from }: IntakeDraft): IntakeForm['household'] {
  const { ration, residence, migration } = from;
  const hasRation = ration.number || ration.centreNumber || ration.agent;
  const hasResidence = residence.number || residence.informationOffice || fullDay(residence.issuedOn);
  const hasMigration = migration.number || migration.branch || migration.hasQCard || fullDay(migration.registeredOn);
  return {
    headId: from.headId,
    sizeDeclared: whole(from.sizeDeclared),
    displacementStatus: from.displacementStatus || 'other',
    address: {
      governorateCode: from.governorate?.code ?? '',
      districtCode: from.district?.code,
      subdistrict: text(from.subdistrict),
      quarter: text(from.quarter),
      mahalla: text(from.mahalla),
      zuqaq: text(from.zuqaq),
      dar: text(from.dar),
      landmark: text(from.landmark),
      siteCode: from.site?.code,
      block: text(from.block),
      tent: text(from.tent),
    },
    registerPage: registerPage(from.registerPage),
    officeReach: from.officeReach || undefined,
    relativeDocument: text(from.relativeDocument),
    rationCard: hasRation
      ? { number: text(ration.number), centreNumber: text(ration.centreNumber), agent: text(ration.agent) }
      : undefined,
    residenceCard: hasResidence
      ? { number: text(residence.number), issuedOn: fullDay(residence.issuedOn), informationOffice: text(residence.informationOffice) }
      : undefined,
    migrationFile: hasMigration
      ? {
          number: text(migration.number),
          registeredOn: fullDay(migration.registeredOn),
          branch: text(migration.branch),
          hasQCard: migration.hasQCard === 'yes',
        }
      : undefined,
    incomeBand: from.incomeBand || undefined,
    securityCheck: from.securityCheck || undefined,
    movePlannedOn: fullDay(from.movePlannedOn),
    movePlannedToPlace: from.movePlannedTo?.code,
    kriResidency: text(from.kriResidency),
  };
}

export function registerPage(from: RegisterPageDraft): RegisterPageSection {
  return {
    governorateCode: from.governorate?.code,
    districtCode: from.district?.code,
    registerNumber: text(from.registerNumber),
    pageNumber: text(from.pageNumber),
    familyNumber: text(from.familyNumber),
    archive: from.archive,
  };
}

function marriage(from: MarriageDraft): NonNullable<IntakeForm['marriages']>[number] {
  const { year, month, day } = from.on;
  const known = /^\d{4}$/.test(year);
  return {
    husbandId: from.husbandId,
    wifeId: from.wifeId,
    order: whole(from.order) ?? 1,
    kind: from.kind || 'cleric_only',
    on: fullDay(from.on) ?? (known ? `${year}-${month ? `${month.padStart(2, '0')}-01` : '07-01'}` : undefined),
    precision: day || !known ? 'day' : month ? 'month' : 'year',
    placeCode: from.place?.code,
    placeText: text(from.placeText),
    registered: from.registered === 'yes',
    registeredOn: fullDay(from.registeredOn),
    decisionNumber: text(from.decisionNumber),
    decisionOn: fullDay(from.decisionOn),
    regime: from.regime,
    witnesses: from.witnesses,
    paperHeld: from.paperHeld === 'yes',
    medicalTestDone: from.medicalTestDone === 'yes',
    ended: from.ended,
    endedOn: from.ended === 'no' ? undefined : fullDay(from.endedOn),
  };
}

function holding(from: PaperDraft): HoldingSection {
  const lost = from.state === 'lost';
  return {
    personId: from.personId,
    otherPersonId: text(from.otherPersonId),
    documentType: from.documentType,
    state: from.state || 'unknown',
    number: text(from.number),
    issuedOn: fullDay(from.issuedOn),
    expiresOn: fullDay(from.expiresOn),
    issuedAt: text(from.issuedAt),
    nameAsWritten: text(from.nameAsWritten),
    reasonMissing: from.reasonMissing || undefined,
    lostWhere: lost ? text(from.lostWhere) : undefined,
    lostWhen: lost ? text(from.lostWhen) : undefined,
    lostHow: lost ? text(from.lostHow) : undefined,
    confiscatedBy: from.state === 'confiscated' ? text(from.confiscatedBy) : undefined,
  };
}

function stay(from: StayDraft): NonNullable<IntakeForm['displacement']>[number] {
  return {
    fromPlaceCode: from.from?.code,
    fromSiteCode: from.fromSite?.code,
    toPlaceCode: from.to?.code,
    toSiteCode: from.toSite?.code,
    arrivedOn: toldDate(from.arrivedOn),
    leftOn: toldDate(from.leftOn),
    reason: from.reason || undefined,
    returnProof: text(from.returnProof),
    obstacleToReturn: text(from.obstacleToReturn),
  };
}

function consents(sheet: ConsentSheetDraft, draft: IntakeDraft): ConsentSection[] {
  return Object.entries(sheet.answers).map(([purpose, answer]) => {
    const story = purpose === 'story_for_advocacy';
    return {
      personId: sheet.personId,
      purpose: purpose as ConsentSection['purpose'],
      answer,
      givenOn: fullDay(draft.header.interviewedOn) ?? '',
      method: (story ? sheet.storyMethod : sheet.method) || 'oral_with_witness',
      language: sheet.language || draft.header.language || 'arabic',
      explainedBy: text(sheet.explainedBy),
      textVersion: consentTextVersion,
      sheet: story ? 2 : 1,
      guardianId: text(sheet.guardianId),
      childAssent: sheet.childAssent,
    };
  });
}
