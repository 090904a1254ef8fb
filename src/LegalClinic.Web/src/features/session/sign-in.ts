import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { SessionDto, SignIn } from '../../shared/api/schema';
import { settleSignOut } from '../../shared/session/end-session';
import { rememberedPerson } from '../../shared/session/remembered-person';

/** Signs somebody in, once the one before has been signed out. */
export async function signIn(body: SignIn): Promise<SessionDto> {
  await settleSignOut();
  const person = await answered(api.POST('/api/session', { body }));
  rememberedPerson.keep(person);
  return person;
}
