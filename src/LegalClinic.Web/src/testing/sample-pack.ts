import type { FieldPack, Schema } from '../shared/api/schema';

type Comparison = Schema<'AskedFactDto'>;

function fact(role: string, name: string, values: string[], part: Partial<Comparison> = {}): Comparison {
  return { role, fact: name, isNot: false, values, atLeast: null, atMost: null, ...part };
}

const place = (code: string, level: number, names: [string, string, string], parentCode: string | null, searchKey: string) => ({
  place: { code, level, nameAr: names[0], nameCkb: names[1], nameEn: names[2], parentCode, parent: null },
  searchKey,
});

/** A small copy of the reference data and of the rules about a birth, in the shape the server sends. */
export const samplePack: FieldPack = {
  version: 'v1',
  places: [
    place('IQG15', 1, ['نينوى', 'نەینەوا', 'Ninewa'], 'IQ', 'نينوي نهينهوا ninewa'),
    place('IQG15Q05', 2, ['الموصل', 'مووسڵ', 'Al-Mosul'], 'IQG15', 'الموصل مووسل al mosul'),
    place('IQG06', 1, ['السليمانية', 'سلێمانی', 'Al-Sulaymaniyah'], 'IQ', 'السليمانيه سليماني al sulaymaniyah'),
    place('IQG06Q05', 2, ['حلبجة', 'هەڵەبجە', 'Halabcha'], 'IQG06', 'حلبجه ههلهبجه halabcha'),
  ],
  sites: [
    {
      site: { code: 'S002', nameAr: 'الجدعة ٥', nameCkb: 'جەدعە ٥', nameEn: 'Jeddah 5', type: 'camp', country: 'IRQ', status: 'open' },
      searchKey: 'الجدعه 5 جهدعه 5 jeddah 5',
    },
    {
      site: { code: 'S001', nameAr: 'مركز الأمل', nameCkb: 'ناوەندی ئەمەل', nameEn: 'Amal Centre', type: 'centre', country: 'IRQ', status: 'open' },
      searchKey: 'مركز الامل ناوهندي يهمهل amal centre',
    },
  ],
  documentTypes: [
    { code: 'UNID', nameAr: 'البطاقة الوطنية الموحدة', nameCkb: 'کارتی نیشتمانی', nameEn: 'National card', usualDays: 60, canBeTarget: true, verified: false },
    { code: 'BIRTH_CERT', nameAr: 'شهادة الولادة', nameCkb: 'بڕوانامەی لەدایکبوون', nameEn: 'Birth certificate', usualDays: 7, canBeTarget: true, verified: false },
  ],
  bodies: [{ code: 'CAD', nameAr: 'الأحوال المدنية', nameCkb: 'باری شارستانی', nameEn: 'Civil affairs', expectedDays: 30, verified: false }],
  questions: [
    { fact: 'state', about: 'person', question: { ar: 'أين هذا الشخص الآن؟', ckb: 'ئەم کەسە ئێستا لە کوێیە؟', en: 'Where is this person?' } },
    { fact: 'registered', about: 'person', question: { ar: 'هل لهذا الشخص قيد؟', ckb: 'ئەم کەسە تۆمارە؟', en: 'Does this person stand in the register?' } },
    { fact: 'birth_witnesses', about: 'person', question: { ar: 'هل من شهود على الولادة؟', ckb: 'شایەتی لەدایکبوون هەیە؟', en: 'Can two people testify to the birth?' } },
    { fact: 'kind', about: 'marriage', question: { ar: 'كيف عقد الزواج؟', ckb: 'هاوسەرگیرییەکە چۆن کراوە؟', en: 'How was the marriage made?' } },
    { fact: 'office_reach', about: 'household', question: { ar: 'كيف تصل العائلة إلى دائرتها؟', ckb: 'خێزانەکە چۆن دەگاتە فەرمانگەکەی؟', en: 'How can the family reach its office?' } },
  ],
  asked: [
    {
      code: 'UNID', signature: ['P'], isGiven: false, onlyIf: [[fact('P', 'state', ['present'])]], fulfilledBy: [],
      variants: [[fact('H', 'office_reach', ['mobile'])]], witnesses: null,
      demands: [{ target: ['P'], eachSpouse: false, when: [], ways: [[{ procedure: 'REGISTERED', people: ['P'] }]], also: [] }],
    },
    {
      code: 'REGISTERED', signature: ['C'], isGiven: false, onlyIf: [], fulfilledBy: [[fact('P', 'registered', ['no'], { isNot: true })]],
      variants: [], witnesses: null,
      demands: [
        { target: ['C'], eachSpouse: false, when: [], ways: [[{ procedure: 'BIRTH_CERT', people: ['C'] }]], also: [] },
        {
          target: ['C'], eachSpouse: false, when: [[fact('F', 'state', ['present', 'dead_proved', 'dead_unproved'])]],
          ways: [[{ procedure: 'MARRIAGE_ENTERED', people: ['F', 'M'] }]], also: [],
        },
      ],
    },
    {
      code: 'BIRTH_CERT', signature: ['C'], isGiven: false, onlyIf: [], fulfilledBy: [], variants: [], witnesses: fact('C', 'birth_witnesses', ['yes']),
      demands: [
        {
          target: ['C'], eachSpouse: false, when: [],
          ways: [[{ procedure: 'HOSPITAL_NOTE', people: ['C'] }], [{ procedure: 'WITNESSES', people: [] }]], also: [],
        },
      ],
    },
    { code: 'HOSPITAL_NOTE', signature: ['C'], isGiven: false, onlyIf: [], fulfilledBy: [[fact('C', 'birth_notice', ['hospital_note'])]], variants: [], witnesses: null, demands: [] },
    { code: 'WITNESSES', signature: [], isGiven: true, onlyIf: [], fulfilledBy: [], variants: [], witnesses: null, demands: [] },
    {
      code: 'MARRIAGE_ENTERED', signature: ['F', 'M'], isGiven: false, onlyIf: [[fact('marriage', 'kind', ['court', 'ratified'])]], fulfilledBy: [],
      variants: [], witnesses: null, demands: [],
    },
  ],
};
