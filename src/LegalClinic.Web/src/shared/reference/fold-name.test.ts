import { describe, expect, it } from 'vitest';
import { foldName } from './fold-name';
import cases from './folding-cases.json';

describe('folding a name on the device', () => {
  it.each(cases)('gives what the server gives: $written', ({ written, folded }) => {
    expect(foldName(written)).toBe(folded);
  });

  it.each(cases)('changes nothing that is folded: $folded', ({ folded }) => {
    expect(foldName(folded)).toBe(folded);
  });
});
