/** Which list of answers a field of the form draws on, by the field's plain path. */
export const formWords: Readonly<Record<string, string>> = {
  'header.language': 'spokenLanguage', 'header.legalBasis': 'legalBasis',
  'household.displacementStatus': 'displacementStatus', 'household.officeReach': 'officeReach',
  'household.incomeBand': 'incomeBand', 'household.securityCheck': 'securityCheck', 'household.registerPage.archive': 'archive',
  'members.relation': 'relation', 'members.sex': 'sex', 'members.maritalStatus': 'maritalStatus', 'members.registered': 'answer',
  'members.recordProblems': 'recordProblem', 'members.education': 'education', 'members.languages': 'spokenLanguage',
  'members.nationality': 'country', 'members.ownRegisterPage.archive': 'archive',
  'members.birth.country': 'country', 'members.birth.placeKind': 'birthPlaceKind', 'members.birth.notice': 'birthNotice',
  'members.birth.witnesses': 'answer', 'members.birth.fatherKnownByMother': 'answer',
  'members.birth.paternalKinCooperate': 'answer', 'members.birth.earlierRegistration': 'earlierRegistration',
  'members.birth.calendar': 'calendar', 'members.life.status': 'lifeStatus', 'members.life.proof': 'lifeProof',
  'members.life.reported': 'answer', 'members.life.witnesses': 'answer', 'members.life.deathLikely': 'answer',
  'members.life.contact': 'answer',
  'marriages.kind': 'marriageKind', 'marriages.regime': 'marriageRegime', 'marriages.ended': 'marriageEnd',
  'marriages.witnesses': 'answer',
  'documents.reasonMissing': 'missingReason', 'displacement.reason': 'displacementReason', 'wants.purpose': 'purpose',
  'contacts.channel': 'channel', 'contacts.words': 'words', 'contacts.forbidden': 'forbidden',
};

/** Fields that are said elsewhere in the read form, or say nothing by themselves. */
export const quietFields: ReadonlySet<string> = new Set([
  'id', 'script', 'deviceId', 'createdAt', 'precision', 'headId', 'livesWithFamily', 'calendar', 'nationality',
]);
