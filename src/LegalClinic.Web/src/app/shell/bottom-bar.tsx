import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Icon } from '../../shared/parts/icon';
import { currentPlace, type NavigationEntry } from '../navigation';
import classes from './shell.module.css';

/** On phones: the four places of the role within the thumb's reach. */
export function BottomBar({ places }: { places: readonly NavigationEntry[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const current = currentPlace(places, pathname);
  return (
    <nav aria-label={t('shell.places')} className={classes.bottom}>
      <ul>
        {places.map((place) => (
          <li key={place.to}>
            <Link aria-current={place.to === current ? 'page' : undefined} className={classes.place} to={place.to}>
              <Icon name={place.icon} size={24} />
              {t(place.labelKey)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
