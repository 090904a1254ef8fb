/**
 * Version of the consent text that is read out: the nine purposes of domain.md 4.6 in the words of `consentPurpose` in
 * choices.json, in use since January 2026. The API has no list of consent texts yet; a changed wording gets a new version here.
 */
export const consentTextVersion = '2026-01';
