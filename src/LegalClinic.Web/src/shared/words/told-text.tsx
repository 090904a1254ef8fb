import { useTranslation } from 'react-i18next';
import { showDigits } from '../i18n/digits';
import { useLanguage } from '../i18n/language-provider';

/** Something the family said, as written. Partners' lists and earlier forms hold codes there: a known one is said in words. */
export function ToldText({ text }: { text: string }) {
  const { t, i18n } = useTranslation('words');
  const { digits } = useLanguage();
  const after = /^after (\d{1,2}:\d{2})$/.exec(text)?.[1];
  if (after) return <>{t('told.after', { time: showDigits(after, digits) })}</>;
  return <bdi>{/^[a-z_]+$/.test(text) && i18n.exists(`words:told.${text}`) ? t(`told.${text}`) : text}</bdi>;
}
