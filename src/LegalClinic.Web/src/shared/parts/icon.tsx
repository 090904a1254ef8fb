import classes from './icon.module.css';

/** Outlines drawn for this product on a 24 × 24 grid; those that mean a direction mirror with the page. */
const outlines = {
  forms: 'M6 3h12v18H6zM9 8h6M9 12h6M9 16h4',
  add: 'M12 5v14M5 12h14',
  search: 'M11 4a7 7 0 1 0 0 14a7 7 0 0 0 0-14zM16 16l4 4',
  language: 'M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  person: 'M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8zM4 21c0-5 4-7 8-7s8 2 8 7',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  home: 'M4 11l8-7 8 7v9h-6v-6h-4v6H4z',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6L6 18',
  camera: 'M3 8h5l2-3h4l2 3h5v11H3zM12 10a3.500 3.500 0 1 0 0 7a3.500 3.500 0 0 0 0-7z',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 4a8 8 0 1 0 0 16a8 8 0 0 0 0-16zM12 8v4l3 2',
  warning: 'M12 4l9 16H3zM12 10v4M12 17v.5',
  stop: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM8 12h8',
  circle: 'M12 5a7 7 0 1 0 0 14a7 7 0 0 0 0-14z',
  edit: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  remove: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13',
  forward: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  calendar: 'M4 6h16v14H4zM4 10h16M8 3v4M16 3v4',
  families: 'M8 5a3 3 0 1 0 0 6a3 3 0 0 0 0-6zM17 8a2.2 2.2 0 1 0 0 4.4a2.2 2.2 0 0 0 0-4.4zM2 20c0-4 3-6 6-6s6 2 6 6M15 15c4-.5 6.500 2 6.500 5',
  device: 'M6 3h12v18H6zM11 18h2',
  folder: 'M3 6h7l2 3h9v10H3z',
  letter: 'M3 6h18v13H3zM3 7l9 7 9-7',
  sent: 'M4 12h13M12 6l6 6-6 6',
  report: 'M5 20V10M12 20V4M19 20v-7M3 20h18',
  keys: 'M3 7h18v11H3zM7 11h.5M11 11h.5M15 11h.5M8 15h8',
  rules: 'M5 4h12a2 2 0 0 1 2 2v14H7a2 2 0 0 1-2-2zM9 9h6M9 13h6',
  signOut: 'M10 4H5v16h5M14 8l4 4-4 4M8 12h10',
} as const;

const mirrored: ReadonlySet<string> = new Set(['forward', 'back', 'sent', 'signOut', 'edit']);

export type IconName = keyof typeof outlines;

/** A drawing beside a word; never the only bearer of a meaning, so hidden from screen readers. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      className={mirrored.has(name) ? `${classes.icon} ${classes.mirrored}` : classes.icon}
      fill="none"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={1.8}
      viewBox="0 0 24 24"
      width={size}
    >
      <path d={outlines[name]} />
    </svg>
  );
}
