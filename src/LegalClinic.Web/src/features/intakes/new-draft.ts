import { fromIso, noDate } from '../../shared/fields/partial-date';
import { todayIso } from '../../shared/i18n/dates';
import { uuidV7 } from '../../shared/uuid-v7';
import type {
  ConsentSheetDraft, ContactDraft, IntakeDraft, MarriageDraft, MemberDraft, PaperDraft, RegisterPageDraft, StayDraft,
} from './draft';

/** Papers that nearly every family is asked about; others are added to the matrix. */
const usualPapers = ['UNID', 'CSID', 'INC', 'BIRTH_CERT', 'PDS', 'HOUSING'];

export function newRegisterPage(): RegisterPageDraft {
  return { governorate: null, district: null, registerNumber: '', pageNumber: '', familyNumber: '', archive: 'unknown' };
}

export function newDraft(now: Date): IntakeDraft {
  return {
    id: uuidV7(now.getTime()),
    createdAt: now.toISOString(),
    header: {
      interviewedOn: fromIso(todayIso(now)), site: null, language: '', interpreter: '', referredBy: '', privateSpace: '',
      informantId: '', informantRelation: '', legalBasis: 'consent', note: '',
    },
    household: {
      headId: '', sizeDeclared: '', displacementStatus: '', governorate: null, district: null, subdistrict: '', quarter: '',
      mahalla: '', zuqaq: '', dar: '', landmark: '', site: null, block: '', tent: '', registerPage: newRegisterPage(),
      officeReach: '', relativeDocument: '', ration: { number: '', centreNumber: '', agent: '' },
      residence: { number: '', issuedOn: noDate, informationOffice: '' },
      migration: { number: '', registeredOn: noDate, branch: '', hasQCard: '' },
      incomeBand: '', securityCheck: '', movePlannedOn: noDate, movePlannedTo: null, kriResidency: '',
    },
    members: [], marriages: [], paperTypes: [...usualPapers], papers: [], mainPurpose: '', displacement: [], barriers: [],
    needs: [], contacts: [], sheets: [],
  };
}

export function newMember(livesWithFamily = true): MemberDraft {
  return {
    id: uuidV7(), relation: '', livesWithFamily,
    name: {
      script: 'arabic', given: '', father: '', grandfather: '', greatGrandfather: '', laqab: '', motherGiven: '',
      motherFather: '', motherGrandfather: '', kunya: '', latin: '', onOldId: '',
    },
    sex: '',
    birth: {
      date: noDate, aboutYears: '', calendar: 'gregorian', asWritten: '', country: 'IRQ', place: null, placeText: '',
      placeKind: '', site: null, notice: '', noticeNumber: '', witnesses: 'unknown', fatherKnownByMother: 'unknown',
      paternalKinCooperate: 'unknown', earlierRegistration: '', dateUncertain: false,
    },
    maritalStatus: '', nationality: 'IRQ', nationalNumber: '', registered: 'unknown', hasOwnPage: false,
    ownPage: newRegisterPage(), recordProblems: [], fatherId: '', motherId: '', occupation: '', education: '', languages: [],
    life: {
      status: 'alive', since: noDate, place: null, placeText: '', proof: '', reported: 'unknown', declaredOn: noDate,
      witnesses: 'unknown', deathLikely: 'unknown', contact: 'unknown', sentenceYears: '',
    },
    difficulties: {},
  };
}

export function newMarriage(): MarriageDraft {
  return {
    id: uuidV7(), husbandId: '', wifeId: '', order: '1', kind: '', on: noDate, place: null, placeText: '', registered: '',
    registeredOn: noDate, decisionNumber: '', decisionOn: noDate, regime: 'unknown', witnesses: 'unknown', paperHeld: '',
    medicalTestDone: '', ended: 'no', endedOn: noDate,
  };
}

export function newPaper(personId: string, documentType: string): PaperDraft {
  return {
    personId, documentType, state: '', wanted: false, purpose: '', neededBy: noDate, otherPersonId: '', number: '',
    issuedOn: noDate, expiresOn: noDate, issuedAt: '', nameAsWritten: '', reasonMissing: '', lostWhere: '', lostWhen: '',
    lostHow: '', confiscatedBy: '',
  };
}

export function newStay(): StayDraft {
  return {
    id: uuidV7(), from: null, fromSite: null, to: null, toSite: null, arrivedOn: noDate, leftOn: noDate, reason: '',
    returnProof: '', obstacleToReturn: '',
  };
}

export function newContact(): ContactDraft {
  return {
    id: uuidV7(), personId: '', phone: '', whose: '', whatsapp: false, safeToCall: false, safeToMessage: false, channel: '',
    words: 'neutral', hours: '', forbidden: [],
  };
}

export function newSheet(personId: string, language: ConsentSheetDraft['language']): ConsentSheetDraft {
  return {
    personId, answers: {}, method: '', storyMethod: '', language, explainedBy: '', guardianId: '', childAssent: 'unknown',
  };
}
