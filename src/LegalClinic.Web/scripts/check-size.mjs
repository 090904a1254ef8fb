/* Fails when the first load of the intake form takes more script than a field tablet can carry (design.md 7): compressed by brotli, as the host serves it. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const bar = 200 * 1024;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const starts = ['index.html', 'src/features/intakes/intake-page.tsx', 'src/features/intakes/begin-intake.tsx', 'src/app/kept-work.tsx', 'src/shared/device/this-device.ts', 'src/shared/device/work-in-page.ts'];
// Texts of one language; Arabic stands for all.
const texts = ['common', 'errors', 'intakes', 'choices', 'device'].map((name) => `src/locales/ar/${name}.json`);
const seen = new Set();
const visit = (key) => {
  if (seen.has(key) || !manifest[key]) return;
  seen.add(key);
  (manifest[key].imports ?? []).forEach(visit);
};
[...starts, ...texts].forEach(visit);
const bytes = [...seen].reduce((sum, key) => sum + brotliCompressSync(readFileSync(new URL(manifest[key].file, dist))).length, 0);
console.log(`First load of the intake form: ${(bytes / 1024).toFixed(1)} KB of ${bar / 1024} KB (brotli), ${seen.size} files`);
process.exitCode = bytes > bar ? 1 : 0;
