import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { sessionKey } from '../../shared/session/use-session';
import { Lobby } from './lobby';
import { safeNext } from './safe-next';
import { SignInForm } from './sign-in-form';

/** Signs a person in and leads back to the address they came for. */
export function SignInPage() {
  const { t } = useTranslation('session');
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return (
    <Lobby title={t('signIn.title')}>
      <SignInForm
        onSignedIn={(person) => {
          queryClient.setQueryData(sessionKey, person);
          void navigate(safeNext(params.get('next')), { replace: true });
        }}
        text={params.has('ready') ? t('setup.done') : undefined}
      />
    </Lobby>
  );
}
