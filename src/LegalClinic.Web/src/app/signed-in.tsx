import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Center, Container, Loader, Paper } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { onSessionLost } from '../shared/api/client';
import type { SessionDto } from '../shared/api/schema';
import { useLanguage } from '../shared/i18n/language-provider';
import { PageTrouble } from '../shared/parts/page-trouble';
import { sessionKey, useSession, type Session } from '../shared/session/use-session';
import { useDeviceAtWork } from './device-at-work';
import classes from './signed-in.module.css';

const SignInForm = lazy(async () => ({ default: (await import('../features/session/sign-in-form')).SignInForm }));

/**
 * Lets signed-in people through. When the session ends while a page is open, the page is kept, hidden under the
 * sign-in, so that nothing typed is lost; somebody else who signs in there gets a fresh start.
 */
export function SignedIn() {
  const { t } = useTranslation();
  const location = useLocation();
  const queryClient = useQueryClient();
  const session = useSession();
  const { setLanguage, language } = useLanguage();
  const [refused, setRefused] = useState(false);
  const [person, setPerson] = useState<Session | null>(null);
  const taken = useRef<string | null>(null);
  if (session.data && session.data !== person) setPerson(session.data);
  // A session that was taken from memory without a network can turn out to have ended when the network is back.
  const lost = refused || (person !== null && session.data === null);

  useDeviceAtWork(person && !person.offline ? person.staffId : undefined);
  useEffect(() => onSessionLost(() => setRefused(true)), []);
  useEffect(() => {
    if (!person || taken.current === person.staffId) return;
    taken.current = person.staffId;
    if (person.language !== language) setLanguage(person.language);
  }, [language, person, setLanguage]);

  if (session.isPending) {
    return (
      <Center aria-busy="true" aria-label={t('state.loading')} mih="100vh" role="status">
        <Loader type="dots" />
      </Center>
    );
  }
  if (session.isError && !person) {
    return (
      <Container py="xl" size="sm">
        <PageTrouble error={session.error} onRetry={() => void session.refetch()} />
      </Container>
    );
  }
  if (!person) return <Navigate replace to={`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`} />;

  const back = (signedIn: SessionDto) => {
    if (signedIn.staffId !== person.staffId) return window.location.assign('/');
    queryClient.setQueryData(sessionKey, signedIn);
    setRefused(false);
    void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
  };

  return (
    <>
      <div inert={lost}>
        <Outlet />
      </div>
      {lost && (
        <main className={classes.cover}>
          <Paper maw={420} mx="auto" p="lg" withBorder>
            <Suspense fallback={null}>
              <SignInForm onSignedIn={back} text={t('session.ended')} />
            </Suspense>
          </Paper>
        </main>
      )}
    </>
  );
}
