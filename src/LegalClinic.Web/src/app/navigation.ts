import type { Role } from '../shared/api/schema';
import type { IconName } from '../shared/parts/icon';

export interface NavigationEntry {
  to: string;
  /** Key in the namespace `common`. */
  labelKey: string;
  icon: IconName;
  roles: readonly Role[];
}

/**
 * The places of the side navigation, in order. A page gets its line here once its route stands in routes.tsx;
 * phones show the first four of a role.
 */
export const navigation: readonly NavigationEntry[] = [
  { to: '/today', labelKey: 'nav.today', icon: 'clock', roles: ['lawyer'] },
  { to: '/desk', labelKey: 'nav.desk', icon: 'home', roles: ['supervisor'] },
  { to: '/overview', labelKey: 'nav.overview', icon: 'home', roles: ['manager'] },
  { to: '/queue', labelKey: 'nav.queue', icon: 'forms', roles: ['supervisor'] },
  { to: '/cases', labelKey: 'nav.cases', icon: 'folder', roles: ['lawyer', 'supervisor', 'manager'] },
  { to: '/families', labelKey: 'nav.families', icon: 'families', roles: ['lawyer', 'supervisor'] },
  { to: '/referrals', labelKey: 'nav.referrals', icon: 'sent', roles: ['lawyer', 'supervisor', 'manager'] },
  { to: '/letters', labelKey: 'nav.letters', icon: 'letter', roles: ['lawyer', 'supervisor'] },
  { to: '/calendar', labelKey: 'nav.calendar', icon: 'calendar', roles: ['lawyer', 'supervisor', 'manager'] },
  { to: '/reports', labelKey: 'nav.reports', icon: 'report', roles: ['lawyer', 'supervisor', 'manager'] },
  { to: '/rules', labelKey: 'nav.rules', icon: 'rules', roles: ['supervisor'] },
  { to: '/readings', labelKey: 'nav.readings', icon: 'search', roles: ['supervisor'] },
  { to: '/devices', labelKey: 'nav.devices', icon: 'device', roles: ['supervisor', 'administrator'] },
  { to: '/staff', labelKey: 'nav.staff', icon: 'person', roles: ['administrator'] },
  { to: '/offices', labelKey: 'nav.offices', icon: 'home', roles: ['administrator'] },
  { to: '/intakes', labelKey: 'nav.myForms', icon: 'forms', roles: ['field_officer'] },
  { to: '/intakes/new', labelKey: 'nav.newIntake', icon: 'add', roles: ['field_officer', 'lawyer', 'supervisor'] },
];

/** Where the search box of the top bar leads; null hides the box until the page exists. */
export const searchPath: string | null = '/people';

/** Who may look for people. */
export function maySearch(role: Role): boolean {
  return role === 'lawyer' || role === 'supervisor';
}

export function placesOf(role: Role): NavigationEntry[] {
  return navigation.filter((entry) => entry.roles.includes(role));
}

/** The place that is the current one: the longest address that the page's address begins with. */
export function currentPlace(entries: readonly NavigationEntry[], pathname: string): string | undefined {
  return entries
    .map((entry) => entry.to)
    .filter((to) => pathname === to || pathname.startsWith(`${to}/`))
    .sort((one, other) => other.length - one.length)[0];
}
