/** Letters that are typed one for another in Arabic and Kurdish, and Latin ones that no sign can be taken off. */
const alike: Record<string, string> = {
  آ: 'ا', أ: 'ا', إ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ې: 'ي', ێ: 'ي', ئ: 'ي', ة: 'ه', ە: 'ه', ھ: 'ه', ہ: 'ه', ؤ: 'و', ۆ: 'و', ۇ: 'و',
  ڤ: 'ف', ک: 'ك', گ: 'ك', ڕ: 'ر', ڒ: 'ر', ڵ: 'ل', چ: 'ج', پ: 'ب', ژ: 'ز', ء: '', ـ: '', "'": '', '’': '', '‘': '', ʿ: '', ʾ: '',
  đ: 'd', ħ: 'h', ı: 'i', ł: 'l', ø: 'o',
};

function foldLetter(letter: string): string {
  const lower = letter.toLowerCase();
  return alike[lower] ?? lower;
}

/**
 * Folds the spellings of a name to one key, as the server does (NameFolding.cs); both are tested with folding-cases.json. Compatibility
 * decomposition takes the signs off the letters.
 */
export function foldName(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Cf}\p{Cc}]/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(/[\p{Zs}\p{Pd}]+/gu, ' ');
  return ` ${Array.from(plain, foldLetter).join('').trim()}`.replaceAll(' عبد ال', ' عبدال').trimStart();
}

/** The decimal digits of a script stand in rows of ten, beginning with its zero. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  for (let zero = code; zero > code - 10; zero--) {
    if (!/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) return code - zero;
  }
  return code - (code - 9);
}
