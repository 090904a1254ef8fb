import { CloseButton, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedThing } from '../api/schema';
import { FieldLabel } from '../fields/field-label';
import { fieldId, type FieldProps } from '../fields/field-props';
import { useName } from '../i18n/use-name';
import classes from './thing-picker.module.css';

export interface ThingPickerProps<Thing extends NamedThing> extends FieldProps {
  value: Thing | null;
  onChange: (value: Thing | null) => void;
  /** What the server or the kept list found for the typed text. */
  found: readonly Thing[];
  onSearch: (text: string) => void;
  busy?: boolean;
  failed?: boolean;
  disabled?: boolean;
  /** A second line that tells things of the same name apart. */
  detail?: (thing: Thing) => string;
}

const offeredAtOnce = 50;

/**
 * Picks one thing of the reference data by any of its names; the other pickers are made of it. Drawn here after the
 * combobox pattern of WAI-ARIA: the library's own would alone take an eighth of what the form may weigh.
 */
export function ThingPicker<Thing extends NamedThing>(props: ThingPickerProps<Thing>) {
  const { path, label, hint, error, needed, sealed, value, onChange, onSearch, busy, failed, disabled, detail } = props;
  const { t } = useTranslation();
  const nameOf = useName();
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const opened = typed !== null;
  const found = props.found.slice(0, offeredAtOnce);
  const id = fieldId(path);
  const optionId = (index: number) => `${id}-option-${index}`;

  const open = (text: string) => {
    setTyped(text);
    setActive(0);
    onSearch(text);
  };
  const close = () => setTyped(null);
  const choose = (thing: Thing | undefined) => {
    if (thing) onChange(thing);
    close();
  };
  const move = (by: number) => {
    if (!opened) return open('');
    const next = Math.min(Math.max(active + by, 0), found.length - 1);
    setActive(next);
    document.getElementById(optionId(next))?.scrollIntoView?.({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent) => {
    const acts: Record<string, () => void> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: () => choose(opened ? found[active] : undefined),
      Escape: close,
    };
    const act = acts[event.key];
    if (!act || (event.key === 'Escape' && !opened)) return;
    event.preventDefault();
    act();
  };

  return (
    <div className={classes.frame}>
      <TextInput
        aria-activedescendant={opened && found[active] ? optionId(active) : undefined}
        aria-autocomplete="list"
        aria-controls={opened ? `${id}-list` : undefined}
        aria-expanded={opened}
        aria-required={needed}
        autoComplete="off"
        description={hint}
        disabled={disabled}
        error={error ?? (failed ? t('picker.failed') : undefined)}
        id={id}
        label={<FieldLabel label={label} needed={needed} sealed={sealed} />}
        onBlur={close}
        onChange={(event) => open(event.currentTarget.value)}
        onClick={() => !opened && open('')}
        onKeyDown={press}
        placeholder={t('picker.search')}
        rightSection={value && !disabled ? <CloseButton aria-label={t('action.clear')} onClick={() => onChange(null)} size={44} /> : undefined}
        rightSectionWidth={46}
        role="combobox"
        value={typed ?? (value ? nameOf(value) : '')}
      />
      {opened && (
        <div aria-label={label} className={classes.list} id={`${id}-list`} role="listbox" tabIndex={-1}>
          {found.map((thing, index) => (
            // The keys are handled at the input, which keeps the focus.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              aria-selected={index === active}
              className={classes.option}
              id={optionId(index)}
              key={thing.code}
              onClick={() => choose(thing)}
              onMouseDown={(event) => event.preventDefault()}
              role="option"
              tabIndex={-1}
            >
              <bdi>{nameOf(thing)}</bdi>
              {detail?.(thing) && <span className={classes.detail}>{detail(thing)}</span>}
            </div>
          ))}
          {found.length === 0 && (
            <div aria-selected={false} className={classes.nothing} role="option" tabIndex={-1}>
              {busy ? t('state.loading') : t('picker.none')}
            </div>
          )}
        </div>
      )}
    </div>
  );
}
