/*
 * Fails when a field tablet cannot carry the program (design.md 7), counted as the host serves it: scripts of the first load of the intake form,
 * everything of that load on a line of 30 KB/s, and all that is kept for work without a network.
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { firstLoad, withoutNetwork } from './parts.mjs';

const kilobyte = 1024;
const lineKilobytes = 30;
const bars = { script: 200, firstLoadSeconds: 10, keptSeconds: 20 };

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
// Fonts and pictures are compressed in themselves.
const weigh = (files) =>
  files.reduce((sum, file) => {
    const bytes = readFileSync(new URL(file, dist));
    return sum + (/\.(woff2|png)$/.test(file) ? bytes.length : brotliCompressSync(bytes).length);
  }, 0) / kilobyte;

// A browser fetches of the three parts of the font only those whose letters occur: Arabic and Latin.
const first = ['index.html', ...firstLoad(manifest).filter((file) => !file.includes('latin-ext'))];
const script = weigh(first.filter((file) => file.endsWith('.js')));
const firstSeconds = weigh(first) / lineKilobytes;
// The worker's own list is the truth about what it keeps.
const kept = [...readFileSync(new URL('sw.js', dist), 'utf8').matchAll(/url:\s*"([^"]+)"|"url":\s*"([^"]+)"/g)].map((found) => found[1] ?? found[2]);
const lacking = withoutNetwork(manifest).filter((file) => !kept.includes(file));
const keptSeconds = weigh([...kept, 'sw.js']) / lineKilobytes;

const lines = [
  ['First load of the intake form, scripts', script, bars.script, 'KB'],
  [`First load of the intake form, everything at ${lineKilobytes} KB/s`, firstSeconds, bars.firstLoadSeconds, 's'],
  [`Kept for work without a network (${kept.length} files, ${(keptSeconds * lineKilobytes).toFixed(0)} KB) at ${lineKilobytes} KB/s`, keptSeconds, bars.keptSeconds, 's'],
];
for (const [what, now, bar, unit] of lines) console.log(`${what}: ${now.toFixed(1)} of ${bar} ${unit}${now > bar ? ' TOO MUCH' : ''}`);
if (lacking.length > 0) console.log(`Not kept although a field officer needs it: ${lacking.join(', ')}`);
process.exitCode = lacking.length > 0 || lines.some(([, now, bar]) => now > bar) ? 1 : 0;
