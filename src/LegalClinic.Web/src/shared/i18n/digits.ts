import type { DigitStyle } from './preferences';

const arabicIndic = '٠١٢٣٤٥٦٧٨٩';
const persian = '۰۱۲۳۴۵۶۷۸۹';

/** Turns ٠١٢ and ۰۱۲ into 012; everything else stays as typed. */
export function toWesternDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => {
    const index = arabicIndic.indexOf(digit);
    return String(index >= 0 ? index : persian.indexOf(digit));
  });
}

/** Shows digits in the style the person prefers. Kurdish uses the same ٠١٢ as Arabic. */
export function showDigits(text: string | number, style: DigitStyle): string {
  const western = toWesternDigits(String(text));
  return style === 'arabic' ? western.replace(/\d/g, (digit) => arabicIndic.charAt(Number(digit))) : western;
}
