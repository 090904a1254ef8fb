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
  server: { port: 5173, proxy: { '/api': { target: 'http://localhost:5080', changeOrigin: false } } },
  build: { target: 'es2022', sourcemap: false, manifest: true, chunkSizeWarningLimit: 600 },
  test: {
    environment: 'jsdom',
    globals: true,
    setupFiles: ['src/testing/setup.ts'],
    css: false,
    testTimeout: 20_000,
  },
});
