import { newDraft, newMember, newPaper, newSheet } from '../../../src/LegalClinic.Web/src/features/intakes/new-draft.ts';

// Invented names; nobody here is real.
const given = ['وليد', 'يوسف', 'ضحى', 'سعاد', 'شیلان', 'ڕزگار', 'نورية', 'كاظم', 'ئاراز', 'هلال'];
const quarters = ['حي النور', 'گەڕەکی ئازادی', 'الكرامة', '', ' حي السلام '];
const papers = ['UNID', 'CSID', 'INC', 'BIRTH_CERT'];
// The clinic knows the other two as evidence only; nobody can want them any more.
const wantable = ['UNID', 'BIRTH_CERT'];

/** A form as an officer might fill it in: valid for the server, different each time. */
export function randomDraft(random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const person = (part, year) => {
    const member = newMember();
    const name = { ...member.name, given: pick(given), father: pick(given), grandfather: pick(given), motherGiven: random() < 0.5 ? pick(given) : '' };
    return { ...member, ...part, name, birth: { ...member.birth, date: { day: '', month: '', year: String(year) } } };
  };
  const draft = newDraft(new Date());
  const head = person({ relation: 'head', sex: 'male' }, 1950 + Math.floor(random() * 50));
  const children = Array.from({ length: Math.floor(random() * 6) }, () =>
    person({ relation: random() < 0.5 ? 'son' : 'daughter', sex: random() < 0.5 ? 'male' : 'female', fatherId: head.id }, 2008 + Math.floor(random() * 17)),
  );
  const members = [head, ...children.map((child) => ({ ...child, relation: child.sex === 'male' ? 'son' : 'daughter' }))];
  return {
    ...draft,
    header: { ...draft.header, language: 'arabic', privateSpace: random() < 0.8 ? 'yes' : 'no', informantId: head.id, note: random() < 0.3 ? `${pick(given)} «${pick(quarters)}» \u202e ✓` : '' },
    household: {
      ...draft.household,
      headId: head.id,
      displacementStatus: 'in_camp_idp',
      quarter: pick(quarters),
      tent: String(Math.floor(random() * 400)),
      governorate: { code: 'IQG15', nameAr: 'نينوى', nameCkb: 'نەینەوا', nameEn: 'Ninewa', level: 1, parentCode: null, parent: null },
    },
    members,
    mainPurpose: 'school',
    papers: members.map((member) => {
      const paper = { ...newPaper(member.id, pick(papers)), state: pick(['lost', 'never_had']) };
      return { ...paper, wanted: wantable.includes(paper.documentType) && random() < 0.5 };
    }),
    sheets: [{ ...newSheet(head.id, 'arabic'), answers: { keep_data: 'yes' }, method: 'thumbprint' }],
  };
}
