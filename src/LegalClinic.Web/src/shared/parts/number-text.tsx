import { showDigits } from '../i18n/digits';
import { useLanguage } from '../i18n/language-provider';
import classes from './number-text.module.css';

/**
 * A number, a telephone or a reference, kept apart from the line's direction. It reads from the left; one with an Arabic
 * letter in it, such as the register 318/ب, is written and read from the right.
 */
export function NumberText({ value, plain = false }: { value: string | number; plain?: boolean }) {
  const { digits } = useLanguage();
  return (
    <bdi className={classes.number} dir={/[\u0621-\u06d3]/.test(String(value)) ? 'rtl' : 'ltr'}>
      {plain ? value : showDigits(value, digits)}
    </bdi>
  );
}
