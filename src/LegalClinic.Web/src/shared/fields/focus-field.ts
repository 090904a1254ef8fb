import { fieldId } from './field-props';

/** Brings a field into view and puts the cursor there; false when it is not on the page. */
export function focusField(path: string): boolean {
  const element = document.getElementById(fieldId(path));
  if (!element) return false;
  const target = element.matches('[role="radiogroup"]')
    ? (element.querySelector<HTMLElement>('input:checked, input') ?? element)
    : element;
  target.focus();
  element.scrollIntoView?.({ block: 'center' });
  return true;
}
