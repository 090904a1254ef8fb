import { lazy } from 'react';
import type { RouteObject } from 'react-router';
import { Shell } from './shell/shell';
import { SignedIn } from './signed-in';

const BeginIntake = lazy(async () => ({ default: (await import('../features/intakes/begin-intake')).BeginIntake }));
const DevicePage = lazy(async () => ({ default: (await import('../features/device/device-page')).DevicePage }));
const HomePage = lazy(async () => ({ default: (await import('./home-page')).HomePage }));
const IntakePage = lazy(async () => ({ default: (await import('../features/intakes/intake-page')).IntakePage }));
const KeptWork = lazy(async () => ({ default: (await import('./kept-work')).KeptWork }));
const MyFormsPage = lazy(async () => ({ default: (await import('../features/intakes/my-forms-page')).MyFormsPage }));
const OfficePages = lazy(async () => ({ default: (await import('./office-pages')).OfficePages }));
const SetupPage = lazy(async () => ({ default: (await import('../features/session/setup-page')).SetupPage }));
const SignInPage = lazy(async () => ({ default: (await import('../features/session/sign-in-page')).SignInPage }));

/** Pages behind the sign-in: an address and a component that is loaded when it is opened. */
export const pages: RouteObject[] = [
  { index: true, element: <HomePage /> },
  { path: 'device', element: <DevicePage /> },
  {
    element: <KeptWork />,
    children: [
      { path: 'intakes', element: <MyFormsPage /> },
      { path: 'intakes/new', element: <BeginIntake /> },
      { path: 'intakes/new/:draftId', element: <IntakePage /> },
    ],
  },
  { path: '*', element: <OfficePages /> },
];

export const routes: RouteObject[] = [
  { path: 'sign-in', element: <SignInPage /> },
  { path: 'setup', element: <SetupPage /> },
  { element: <SignedIn />, children: [{ element: <Shell />, children: pages }] },
];
