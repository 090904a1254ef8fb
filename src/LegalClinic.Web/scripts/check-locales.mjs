/* Fails when a text is missing, is still English, has letters of the other language, or is used and does not exist. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../src');
/** Names of products and the like, the same in every language. */
const same = new Set([]);
const plural = /_(zero|one|two|few|many|other)$/;

export function flatten(texts, prefix = '') {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' ? flatten(value, `${prefix}${key}.`) : [[`${prefix}${key}`, value]],
  );
}

function placeholders(text) {
  return [...text.matchAll(/{{\s*([\w.]+)/g)].map((match) => match[1]).sort().join();
}

/** Faults of one namespace; `texts` holds en, ar and ckb. */
export function localeFaults(namespace, texts) {
  const faults = [];
  const maps = Object.fromEntries(Object.entries(texts).map(([language, tree]) => [language, new Map(flatten(tree))]));
  const bases = (map) => new Set([...map.keys()].map((key) => key.replace(plural, '')));
  for (const language of ['ar', 'ckb']) {
    const map = maps[language];
    const fault = (key, text) => faults.push(`${language}/${namespace}: ${key}: ${text}`);
    for (const base of bases(maps.en)) if (!bases(map).has(base)) fault(base, 'missing');
    for (const base of bases(map)) if (!bases(maps.en).has(base)) fault(base, 'not in en');
    for (const base of [...bases(map)].filter((one) => maps.en.has(`${one}_one`) && maps.en.has(`${one}_other`))) {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const form of forms) if (!map.has(`${base}_${form}`)) fault(base, `plural form ${form} missing`);
    }
    for (const [key, text] of map) {
      const english = maps.en.get(key);
      if (!String(text).trim()) fault(key, 'empty');
      if (english === text && !same.has(text)) fault(key, 'still English');
      if (english && !plural.test(key) && placeholders(english) !== placeholders(text)) fault(key, 'other placeholders than en');
      if (language === 'ckb' && /[يكةى]/.test(text)) fault(key, 'Arabic ي ك ة ى in Kurdish');
      if (language === 'ar' && /[یکەڕڵۆێپچژگڤ]/.test(text)) fault(key, 'Kurdish letters in Arabic');
    }
  }
  return faults;
}

/** Keys that a source file uses, as [namespace, key]; a key with `${…}` ends in "*". */
export function usedKeys(source) {
  const spaces = [...source.matchAll(/useTranslation\(\s*(?:\[?\s*'([\w-]+)')?/g)].map((match) => match[1] ?? 'common');
  const own = spaces.length ? [...new Set(spaces)] : ['common'];
  const calls = [...source.matchAll(/\bt\(\s*(?:[^'"`()]*\?\s*)?(['"`])((?:(?!\1).)+)\1(?:\s*:\s*(['"`])((?:(?!\3).)+)\3)?/g)];
  const keys = [
    ...calls.flatMap((match) => [match[2], match[4]]),
    ...[...source.matchAll(/\b(?:labelKey|textKey): '([^']+)'/g)].map((match) => match[1]),
  ].filter(Boolean);
  return keys.map((key) => {
    const plain = key.replace(/\$\{.*$/, '*');
    const [space, rest] = plain.includes(':') ? plain.split(':') : [null, plain];
    return { spaces: space ? [space] : own, key: rest };
  });
}

function exists(map, key) {
  if (key.endsWith('*')) return [...map.keys()].some((one) => one.startsWith(key.slice(0, -1)));
  return map.has(key) || map.has(`${key}_other`);
}

function main() {
  const namespaces = readdirSync(join(root, 'locales/en')).map((file) => file.replace('.json', ''));
  const read = (language, namespace) => JSON.parse(readFileSync(join(root, 'locales', language, `${namespace}.json`), 'utf8'));
  const faults = namespaces.flatMap((namespace) =>
    localeFaults(namespace, Object.fromEntries(['en', 'ar', 'ckb'].map((language) => [language, read(language, namespace)]))),
  );
  const known = Object.fromEntries(namespaces.map((namespace) => [namespace, new Map(flatten(read('en', namespace)))]));
  const sources = readdirSync(root, { recursive: true }).filter((file) => /\.tsx?$/.test(file) && !/\.test\.|gen\.ts$/.test(file));
  for (const file of sources) {
    for (const { spaces, key } of usedKeys(readFileSync(join(root, file), 'utf8'))) {
      if (key === '*') continue;
      if (!spaces.some((space) => known[space] && exists(known[space], key))) faults.push(`${file}: ${spaces.join('|')}:${key} does not exist`);
    }
  }
  for (const fault of faults) console.error(fault);
  console.log(`${namespaces.length} namespaces, ${faults.length} faults`);
  process.exitCode = faults.length ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
