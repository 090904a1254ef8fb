import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { showDigits } from './digits';
import { directionOf } from './languages';
import { keptDigits, keptLanguage } from './preferences';

const files = import.meta.glob<Record<string, unknown>>('../../locales/*/*.json', { import: 'default' });

/** Loads one namespace of one language as its own small file. */
const lazyFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = files[`../../locales/${language}/${namespace}.json`];
    if (!load) return done(new Error(`No texts ${language}/${namespace}`), null);
    load().then((texts) => done(null, texts), (error: Error) => done(error, null));
  },
};

const firstStrongIsolate = '\u2068';
const popDirectionalIsolate = '\u2069';

/** Starts the translations and returns when the texts of the shell are there. */
export async function startTranslations(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
    // What the device calls the program once it is installed.
    document.querySelector('link[rel=manifest]')?.setAttribute('href', `/${language}.webmanifest`);
  });
  await i18next.use(lazyFiles).use(initReactI18next).init({
    lng: keptLanguage(),
    fallbackLng: false,
    supportedLngs: ['ar', 'ckb', 'en'],
    ns: ['common'],
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: true },
  });
  addFormats();
  // Needed when something goes wrong; it comes while the first page is drawn.
  void i18next.loadNamespaces('errors');
}

/** `{{count, digits}}` shows a number in the preferred digits; `{{name, isolate}}` keeps a name from turning its line. */
export function addFormats(): void {
  i18next.services.formatter?.add('digits', (value: unknown) => showDigits(String(value), keptDigits()));
  i18next.services.formatter?.add(
    'isolate',
    (value: unknown) => `${firstStrongIsolate}${String(value)}${popDirectionalIsolate}`,
  );
}
