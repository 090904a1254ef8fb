import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { saveLanguage } from '../../features/session/save-language';
import { LanguageSwitch } from '../../shared/i18n/language-switch';
import { useFieldPack } from '../../shared/reference/use-field-pack';
import { useSession } from '../../shared/session/use-session';
import { lockDevice } from '../device-at-work';
import { PageBoundary } from '../page-boundary';
import { UpdateLine } from '../update/update-line';
import { maySearch, placesOf, searchPath } from '../navigation';
import { BottomBar } from './bottom-bar';
import { HiddenScreen } from './hidden-screen';
import { NetworkLine } from './network-line';
import { SearchBox } from './search-box';
import classes from './shell.module.css';
import { SideNavigation } from './side-navigation';
import { useShellKeys } from './use-shell-keys';
import { UserMenu } from './user-menu';

// Not needed for the first page.
const KeysDialog = lazy(async () => ({ default: (await import('./keys-dialog')).KeysDialog }));

/** The frame around every page: side navigation, top bar, and on phones a bottom bar. */
export function Shell() {
  const { t } = useTranslation();
  const session = useSession();
  const { pathname } = useLocation();
  const [keysShown, setKeysShown] = useState(false);
  const [hidden, setHidden] = useState(false);
  useFieldPack(Boolean(session.data));
  const hide = () => {
    setHidden(true);
    void lockDevice();
  };
  useShellKeys({ onKeys: () => setKeysShown(true), onHide: hide });
  const person = session.data;
  if (!person) return null;
  const places = placesOf(person.role);

  return (
    <>
      <div className={classes.shell} inert={hidden}>
        <a className={classes.skip} href="#content">
          {t('shell.skip')}
        </a>
        <header className={classes.top}>
          <span className={classes.brand}>{t('app.short')}</span>
          {searchPath && maySearch(person.role) && <SearchBox path={searchPath} />}
          <div className={classes.topEnd}>
            <LanguageSwitch onChosen={(language) => void saveLanguage(language)} />
            <UserMenu onKeys={() => setKeysShown(true)} person={person} places={places.slice(4)} />
          </div>
        </header>
        <div className={classes.notices}>
          {person.trainingMode && (
            <aside aria-label={t('shell.trainingMode')} className={classes.training}>
              {t('shell.training')}
            </aside>
          )}
          <NetworkLine />
          <UpdateLine />
        </div>
        <SideNavigation places={places} />
        <main className={classes.content} id="content" tabIndex={-1}>
          <PageBoundary address={pathname}>
            <Suspense fallback={null}>
              <Outlet />
            </Suspense>
          </PageBoundary>
        </main>
        <BottomBar places={places.slice(0, 4)} />
        {keysShown && (
          <Suspense fallback={null}>
            <KeysDialog onClose={() => setKeysShown(false)} opened />
          </Suspense>
        )}
      </div>
      {hidden && <HiddenScreen onShow={() => setHidden(false)} />}
    </>
  );
}
