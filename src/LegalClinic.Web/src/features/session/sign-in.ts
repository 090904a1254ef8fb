import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { SessionDto, SignIn } from '../../shared/api/schema';

export function signIn(body: SignIn): Promise<SessionDto> {
  return answered(api.POST('/api/session', { body }));
}
