import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Schema } from '../../shared/api/schema';
import { useLanguage } from '../../shared/i18n/language-provider';
import { languages } from '../../shared/i18n/languages';
import classes from './rules.module.css';

/** A rule in the reader's language; the other two open on demand. */
export function RuleSentence({ sentences }: { sentences: Schema<'SentencesDto'> | null }) {
  const { t } = useTranslation('rules');
  const { language } = useLanguage();
  if (!sentences) return <Text className={classes.sentence}>{t('line.ceases')}</Text>;
  return (
    <div>
      <Text className={classes.sentence}>{sentences[language]}</Text>
      <details className={classes.others}>
        <summary>{t('line.others')}</summary>
        {languages
          .filter((one) => one.code !== language)
          .map((one) => (
            <p dir={one.dir} key={one.code} lang={one.code}>
              {sentences[one.code]}
            </p>
          ))}
      </details>
    </div>
  );
}
