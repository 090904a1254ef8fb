import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages } from './languages';

const read = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Record<string, Record<string, string> & string>;

describe('the program as it is installed', () => {
  it.each(languages.map((one) => [one.code, one.dir] as const))('is called in %s as the program calls itself, and runs %s', (code, dir) => {
    const manifest = read(`../../../public/${code}.webmanifest`);
    const { app } = read(`../../locales/${code}/common.json`);

    expect(manifest).toMatchObject({ id: '/', lang: code, dir, name: app?.title, short_name: app?.short });
  });
});
