/** Month names as used in Iraq (domain.md 9.3), in the order of the year. */
export const monthNames: Record<string, readonly string[]> = {
  ar: ['كانون الثاني', 'شباط', 'آذار', 'نيسان', 'أيار', 'حزيران', 'تموز', 'آب', 'أيلول', 'تشرين الأول', 'تشرين الثاني', 'كانون الأول'],
  ckb: ['کانوونی دووەم', 'شوبات', 'ئازار', 'نیسان', 'ئایار', 'حوزەیران', 'تەممووز', 'ئاب', 'ئەیلوول', 'تشرینی یەکەم', 'تشرینی دووەم', 'کانوونی یەکەم'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

export interface Day {
  year: number;
  month: number;
  day: number;
}

const baghdadParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Baghdad', year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

/** The day and the clock in Baghdad at an instant. */
export function inBaghdad(instant: Date): Day & { clock: string } {
  const parts = Object.fromEntries(baghdadParts.formatToParts(instant).map((part) => [part.type, part.value]));
  return {
    year: Number(parts.year),
    month: Number(parts.month),
    day: Number(parts.day),
    clock: `${parts.hour ?? '00'}:${parts.minute ?? '00'}`,
  };
}

/** Today in Baghdad as ISO 8601, e.g. 2026-11-23. */
export function todayIso(now: Date = new Date()): string {
  return toIso(inBaghdad(now));
}

export function toIso({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Reads a day ("2026-11-23") or an instant ("2026-11-23T09:00:00Z"); null when it is neither. */
export function readDay(text: string): Day | null {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (day) return { year: Number(day[1]), month: Number(day[2]), day: Number(day[3]) };
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : inBaghdad(instant);
}

/** Day, month in words, year: 23 تشرين الثاني 2026. Western digits; the caller shows them as preferred. */
export function dateInWords({ year, month, day }: Day, language: string): string {
  const names = monthNames[language] ?? monthNames.ar ?? [];
  return language === 'ckb' ? `${day}ی ${names[month - 1] ?? ''}ی ${year}` : `${day} ${names[month - 1] ?? ''} ${year}`;
}

/** Day/month/year in figures: 23/11/2026. */
export function dateInFigures({ year, month, day }: Day): string {
  return `${day}/${month}/${year}`;
}

/** Whether the parts name a day that exists. */
export function isRealDay({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
