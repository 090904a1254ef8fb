import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Icon } from '../../shared/parts/icon';
import { currentPlace, type NavigationEntry } from '../navigation';
import classes from './shell.module.css';

/** The places of the role at the reading edge. */
export function SideNavigation({ places }: { places: readonly NavigationEntry[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const current = currentPlace(places, pathname);
  return (
    <nav aria-label={t('shell.places')} className={classes.side}>
      <ul>
        {places.map((place) => (
          <li key={place.to}>
            <Link aria-current={place.to === current ? 'page' : undefined} className={classes.place} to={place.to}>
              <Icon name={place.icon} />
              {t(place.labelKey)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
