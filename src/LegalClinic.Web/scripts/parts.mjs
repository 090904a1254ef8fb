/* Which built files make up what: the first load of the intake form, and what works without a network. */
import { basename } from 'node:path';

// Reached by whoever has an office's line; a tablet in a camp does not carry them.
const officeOnly = new Set(['office-pages', 'setup-page']);
const officeTexts = new Set([
  'cases', 'conflicts', 'corrections', 'families', 'home', 'letters', 'merges', 'pathways', 'plans', 'readings', 'referrals', 'reports', 'review', 'rules', 'staff',
]);

/** The key of a source in Vite's manifest: a chunk that several share stands there under its own name. */
function keyOf(manifest, source) {
  const name = basename(source).replace(/\.[jt]sx?$/, '');
  const key = source in manifest ? source : Object.keys(manifest).find((one) => manifest[one].name === name);
  if (!key) throw new Error(`${source} is in no file of the build`);
  return key;
}

function reach(manifest, starts, next) {
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key) || !manifest[key]) return;
    seen.add(key);
    next(manifest[key]).forEach(visit);
  };
  starts.forEach(visit);
  return [...seen].map((key) => manifest[key]);
}

const filesOf = (chunks) => [...new Set(chunks.flatMap((chunk) => [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]))];

/** Scripts of the first load of the intake form in one language; Arabic stands for all. */
export function firstLoad(manifest) {
  const sources = [
    'index.html', 'src/features/intakes/intake-page.tsx', 'src/features/intakes/begin-intake.tsx', 'src/app/kept-work.tsx',
    'src/shared/device/this-device.ts', 'src/shared/device/work-in-page.ts',
    ...['common', 'intakes', 'choices', 'device'].map((name) => `src/locales/ar/${name}.json`),
  ];
  return filesOf(reach(manifest, sources.map((source) => keyOf(manifest, source)), (chunk) => chunk.imports ?? []));
}

/** Everything that a field officer reaches in any of the three languages, whatever is loaded later included. */
export function withoutNetwork(manifest) {
  const isOffice = (key) => {
    const text = /locales\/\w+\/([\w-]+)\.json$/.exec(key)?.[1];
    return text ? officeTexts.has(text) : officeOnly.has(manifest[key]?.name ?? '');
  };
  const next = (chunk) => [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? []).filter((key) => !isOffice(key))];
  return filesOf(reach(manifest, ['index.html'], next));
}
