import { useClickOutside } from '@mantine/hooks';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '../../features/session/sign-out';
import type { SessionDto } from '../../shared/api/schema';
import { useLanguage } from '../../shared/i18n/language-provider';
import { useName } from '../../shared/i18n/use-name';
import { Icon } from '../../shared/parts/icon';
import type { NavigationEntry } from '../navigation';
import { MorePlaces } from './more-places';
import classes from './user-menu.module.css';

interface UserMenuProps {
  person: SessionDto;
  /** Places that phones have no room for in the bottom bar. */
  places: readonly NavigationEntry[];
  onKeys: () => void;
}

/** Who is signed in, where, and what they may set: a button that opens a short list of buttons. */
export function UserMenu({ person, places, onKeys }: UserMenuProps) {
  const { t } = useTranslation();
  const nameOf = useName();
  const { digits, setDigits } = useLanguage();
  const [opened, setOpened] = useState(false);
  const frame = useClickOutside<HTMLDivElement>(() => setOpened(false));
  const act = (run: () => void) => () => {
    setOpened(false);
    run();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpened(false);
  };

  return (
    <div className={classes.frame} ref={frame}>
      <button
        aria-controls="user-menu"
        aria-expanded={opened}
        aria-label={t('shell.user', { name: person.displayName })}
        className={classes.target}
        onClick={() => setOpened(!opened)}
        onKeyDown={press}
        type="button"
      >
        <Icon name="person" size={24} />
        <bdi className={classes.name}>{person.displayName}</bdi>
      </button>
      {opened && (
        <div className={classes.panel} id="user-menu">
          <p className={classes.person}>
            <bdi>{person.displayName}</bdi>
            <br />
            {t(`role.${person.role}`)} · <bdi>{nameOf(person.office)}</bdi>
          </p>
          {places.length > 0 && <MorePlaces onGone={() => setOpened(false)} places={places} />}
          <button className={classes.item} onClick={act(() => setDigits(digits === 'western' ? 'arabic' : 'western'))} onKeyDown={press} type="button">
            {t('shell.digits')} <bdi>{digits === 'western' ? '٠١٢٣' : '0123'}</bdi>
          </button>
          <button className={classes.item} onClick={act(onKeys)} onKeyDown={press} type="button">
            <Icon name="keys" />
            {t('keys.title')}
          </button>
          <button className={classes.item} onClick={act(() => void signOut())} onKeyDown={press} type="button">
            <Icon name="signOut" />
            {t('action.signOut')}
          </button>
        </div>
      )}
    </div>
  );
}
