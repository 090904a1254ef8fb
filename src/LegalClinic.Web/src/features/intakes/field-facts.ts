/** A field's path without its positions: the key of its label and of its facts. */
export function plainPath(path: string): string {
  return path.replace(/\[\d+\]/g, '');
}

/** Fields that the form cannot be sent without. */
export const neededPaths: ReadonlySet<string> = new Set([
  'header.interviewedOn', 'header.language', 'header.privateSpace', 'household.displacementStatus',
  'household.address.governorateCode', 'household.headId', 'members.relation', 'members.name.given', 'members.name.father',
  'members.name.grandfather', 'members.sex', 'members.birth.date', 'marriages.husbandId', 'marriages.wifeId', 'marriages.kind',
  'mainPurpose', 'contacts.channel', 'sheets.keep_data', 'sheets.method', 'sheets.storyMethod',
]);

const sealed = [
  'household.address.block', 'household.address.tent', 'household.securityCheck', 'household.movePlannedOn',
  'household.movePlannedToPlace', 'marriages.regime', 'documents.confiscatedBy', 'members.life.', 'members.birth.placeKind',
  'members.birth.siteCode', 'members.birth.witnesses', 'members.birth.fatherKnownByMother', 'members.birth.paternalKinCooperate',
  'members.birth.earlierRegistration', 'members.birth.notice', 'displacement.fromSiteCode', 'displacement.toSiteCode',
  'displacement.reason',
];

/** Whether the answer goes among the sealed facts (domain.md 4.7). */
export function isSealed(path: string): boolean {
  return sealed.some((start) => plainPath(path) === start || (start.endsWith('.') && plainPath(path).startsWith(start)));
}
