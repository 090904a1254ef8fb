import { defineConfig } from 'vite';

/** Bundles the simulated devices of the offline tests for Node: `npm run build:devices`. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: '../../tests/LegalClinic.EndToEnd.Tests/Offline/simulated-devices.mjs',
    outDir: 'dist-devices',
    target: 'node20',
    minify: false,
  },
});
