import { answered } from '../../shared/api/api-error';
import { api } from '../../shared/api/client';
import type { Language } from '../../shared/api/schema';
import { rememberedPerson } from '../../shared/session/remembered-person';

/** Keeps the language with the person. The device keeps it too, so a cut line is no fault worth a message. */
export async function saveLanguage(language: Language): Promise<void> {
  rememberedPerson.speak(language);
  await answered(api.PUT('/api/session/language', { body: { language } })).catch(() => undefined);
}
