import type { TFunction } from 'i18next';

/** The server's reason for one field: its own text if there is one, else "please look at this again". */
export function faultText(codes: readonly string[], t: TFunction): string {
  const code = codes[0] ?? '';
  return t(`errors:field.${code}`, { defaultValue: t('common:field.check') });
}
