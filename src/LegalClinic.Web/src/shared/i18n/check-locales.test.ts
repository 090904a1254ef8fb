import { describe, expect, it } from 'vitest';
import { localeFaults, usedKeys } from '../../../scripts/check-locales.mjs';

describe('the check of the texts', () => {
  const en = { save: 'Save', name: 'Hello {{name}}' };

  it('passes texts that are whole', () => {
    expect(localeFaults('x', { en, ar: { save: 'حفظ', name: 'مرحباً {{name}}' }, ckb: { save: 'پاشەکەوت', name: 'سڵاو {{name}}' } })).toEqual([]);
  });

  it.each([
    [{ name: 'مرحباً {{name}}' }, 'missing'],
    [{ save: 'Save', name: 'مرحباً {{name}}' }, 'still English'],
    [{ save: 'حفظ', name: 'مرحباً' }, 'placeholders'],
  ])('finds %o', (ar, fault) => {
    expect(localeFaults('x', { en, ar, ckb: { save: 'پاشەکەوت', name: 'سڵاو {{name}}' } }).join()).toContain(fault);
  });

  it('finds Arabic letters in Kurdish', () => {
    expect(localeFaults('x', { en: { a: 'A b' }, ar: { a: 'نص' }, ckb: { a: 'كوردي' } }).join()).toContain('ي ك ة');
  });

  it('reads the keys a file uses', () => {
    const source = "useTranslation('intakes'); t('a.b'); t(`c.${d}`); t('common:e'); t(x ? 'f' : 'g')";

    expect(usedKeys(source).map(({ spaces, key }) => `${spaces[0]}:${key}`)).toEqual([
      'intakes:a.b', 'intakes:c.*', 'common:e', 'intakes:f', 'intakes:g',
    ]);
  });
});
