import type { IntakeDraft, MemberDraft } from '../features/intakes/draft';
import { newDraft, newMember, newPaper, newSheet } from '../features/intakes/new-draft';

function person(part: Partial<MemberDraft>, name: Partial<MemberDraft['name']>, year: string): MemberDraft {
  const member = newMember();
  return { ...member, ...part, name: { ...member.name, ...name }, birth: { ...member.birth, date: { day: '', month: '', year } } };
}

/** An invented family of two with everything that is needed; nobody here is real. */
export function sampleDraft(): IntakeDraft {
  const draft = newDraft(new Date('2026-11-23T08:00:00Z'));
  const father = person({ relation: 'head', sex: 'male' }, { given: 'وليد', father: 'صالح', grandfather: 'كاظم' }, '1991');
  const child = person({ relation: 'son', sex: 'male', fatherId: father.id }, { given: 'يوسف', father: 'وليد', grandfather: 'صالح' }, '2020');
  return {
    ...draft,
    header: { ...draft.header, language: 'arabic', privateSpace: 'yes', informantId: father.id },
    household: {
      ...draft.household,
      headId: father.id,
      displacementStatus: 'in_camp_idp',
      governorate: { code: 'IQG15', nameAr: 'نينوى', nameCkb: 'نەینەوا', nameEn: 'Ninewa', level: 1, parentCode: null, parent: null },
    },
    members: [father, child],
    mainPurpose: 'school',
    papers: [
      { ...newPaper(father.id, 'UNID'), state: 'lost', lostWhere: 'الموصل', lostWhen: '2017', lostHow: ' أثناء النزوح ' },
      { ...newPaper(child.id, 'BIRTH_CERT'), state: 'never_had', wanted: true },
    ],
    sheets: [{ ...newSheet(father.id, 'arabic'), answers: { keep_data: 'yes', story_for_advocacy: 'no' }, method: 'thumbprint', storyMethod: 'oral_with_witness' }],
  };
}
