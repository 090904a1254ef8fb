import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../../shared/parts/icon';
import type { NavigationEntry } from '../navigation';
import classes from './user-menu.module.css';

/** On phones: the places that found no room in the bottom bar. */
export function MorePlaces({ places, onGone }: { places: readonly NavigationEntry[]; onGone: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes.more}>
      {places.map((place) => (
        <Link className={classes.item} key={place.to} onClick={onGone} to={place.to}>
          <Icon name={place.icon} />
          {t(place.labelKey)}
        </Link>
      ))}
    </div>
  );
}
