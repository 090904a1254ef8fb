import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { withoutNetwork, type BuildManifest } from './scripts/parts.mjs';

/** Of the assets only those that a field officer needs are kept beforehand; others when they are first used. */
function keptBeforehand(): (file: string) => boolean {
  const manifest = JSON.parse(readFileSync(new URL('dist/.vite/manifest.json', import.meta.url), 'utf8')) as BuildManifest;
  const files = new Set(withoutNetwork(manifest));
  return (file) => !file.startsWith('assets/') || files.has(file);
}

/** What every page stands on, and the parts of Mantine that the form is drawn with. */
const library =
  /node_modules\/(react|react-dom|scheduler|react-router|i18next|react-i18next|use-sync-external-store|openapi-fetch)\/|@tanstack\/.*\/(?!index)\w+\.js$|@mantine\/core\/esm\/(core|utils)\/(?!.*index)|@mantine\/core\/esm\/components\/(Alert|Anchor|Button|CloseButton|Group|Input|InputBase|Loader|NativeSelect|Paper|Progress|Skeleton|Stack|Text|TextInput|Title|Transition|UnstyledButton)\/(?!.*index)/;

export default defineConfig({
  plugins: [
    react(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/service-worker',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      // One for each language, in public/; i18n.ts names the right one.
      manifest: false,
      injectManifest: {
        globPatterns: ['index.html', 'icon.svg', 'assets/*.{js,css,woff2}'],
        manifestTransforms: [
          (entries) => {
            const isKept = keptBeforehand();
            return { manifest: entries.filter((entry) => isKept(entry.url)), warnings: [] };
          },
        ],
      },
    }),
  ],
  // The package's own door leads to the build for old browsers.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }] },
  server: { port: 5173, proxy: { '/api': { target: 'http://localhost:5080', changeOrigin: false } } },
  build: {
    target: 'es2022',
    // Three hundredths lighter than the usual one, which is what the form has left.
    minify: 'terser',
    sourcemap: false,
    manifest: true,
    chunkSizeWarningLimit: 600,
    // What every page stands on is one file: together it is a tenth lighter than in sixty, and on a slow line each file costs a round trip.
    rollupOptions: { output: { manualChunks: (id) => (library.test(id) ? 'library' : undefined) } },
  },
  test: {
    environment: 'jsdom',
    globals: true,
    setupFiles: ['src/testing/setup.ts'],
    css: false,
    testTimeout: 20_000,
    // What a test prints is shown when the test fails.
    silent: 'passed-only',
  },
});
