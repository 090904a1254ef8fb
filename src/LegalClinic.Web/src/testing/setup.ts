import './node-bytes';
import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { afterEach, beforeAll, vi } from 'vitest';
import { addFormats } from '../shared/i18n/i18n';

const files = import.meta.glob<Record<string, unknown>>('../locales/*/*.json', { eager: true, import: 'default' });

beforeAll(async () => {
  const resources: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const [path, texts] of Object.entries(files)) {
    const [, language = '', namespace = ''] = /locales\/(\w+)\/([\w-]+)\.json$/.exec(path) ?? [];
    resources[language] = { ...resources[language], [namespace]: texts };
  }
  await i18next.use(initReactI18next).init({
    lng: 'ar',
    fallbackLng: false,
    resources,
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (languages, namespace, key) => {
      throw new Error(`No text ${languages.join()}/${namespace}:${key}`);
    },
  });
  addFormats();
});

// Two cores, several engineers. What is hidden is looked for by axe in a browser; to ask it of every element here took half of the tests' time.
configure({ asyncUtilTimeout: 5_000, defaultHidden: true });
afterEach(cleanup);

// Mantine asks for these; jsdom has neither. Tests of the engine run without a window.
if (typeof window !== 'undefined') {
  window.matchMedia ??= (query: string) =>
    ({ matches: query.includes('min-width'), media: query, onchange: null, addEventListener: vi.fn(), removeEventListener: vi.fn(), addListener: vi.fn(), removeListener: vi.fn(), dispatchEvent: vi.fn() }) as unknown as MediaQueryList;
  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  Object.defineProperty(document, 'fonts', { value: new EventTarget() });
  window.scrollTo = () => undefined;
}
