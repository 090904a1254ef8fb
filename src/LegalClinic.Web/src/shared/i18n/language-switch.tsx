import { useTranslation } from 'react-i18next';
import type { Language } from '../api/schema';
import { useLanguage } from './language-provider';
import classes from './language-switch.module.css';
import { languages } from './languages';

/** العربية · کوردی · English: each in its own letters, changed at once. */
export function LanguageSwitch({ onChosen }: { onChosen?: (language: Language) => void }) {
  const { t } = useTranslation();
  const { language, setLanguage } = useLanguage();
  return (
    <div aria-label={t('shell.language')} className={classes.switch} role="group">
      {languages.map((one) => (
        <button
          aria-pressed={one.code === language}
          className={classes.choice}
          dir={one.dir}
          key={one.code}
          lang={one.code}
          onClick={() => {
            setLanguage(one.code);
            onChosen?.(one.code);
          }}
          type="button"
        >
          {one.name}
        </button>
      ))}
    </div>
  );
}
