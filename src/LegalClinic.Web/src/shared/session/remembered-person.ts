import type { Language, SessionDto } from '../api/schema';

const personKey = 'legalclinic.person';
const owedKey = 'legalclinic.signOutOwed';

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // storage can be forbidden; nobody is remembered then
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // storage can be forbidden; nobody is remembered then
  }
}

/**
 * The person who signed in on this browser last, so that the program opens without a network. It is a name and a role, no
 * permission: what the server holds it still gives to nobody without a session.
 */
export const rememberedPerson = {
  keep(person: SessionDto): void {
    write(personKey, JSON.stringify(person));
  },
  find(): SessionDto | null {
    const kept = read(personKey);
    return kept ? (JSON.parse(kept) as SessionDto) : null;
  },
  speak(language: Language): void {
    const person = this.find();
    if (person) this.keep({ ...person, language });
  },
  forget(): void {
    write(personKey, null);
  },
};

/** A sign-out that the server has not been told of, since there was no network. */
export const owedSignOut = {
  is: () => read(owedKey) !== null,
  note: () => write(owedKey, 'yes'),
  settle: () => write(owedKey, null),
};
