// May this password be chosen? By the rules, by the words around it, and by the lists of breached ones.
import { findBreachedPassword } from './proving/find-breached-password.ts';
import { passwordProblem } from './proving/password-rules.ts';

export interface PasswordNeeds {
  /** Folder of range files of breached passwords; null where there is none. */
  breachedPasswords: string | null;
  sender: { organisation: string };
}

/** @param around what others know of its person: name, e-mail address. Null: it may be chosen */
export async function checkNewPassword(
  { breachedPasswords, sender }: PasswordNeeds,
  password: string,
  around: readonly (string | null)[],
): Promise<string | null> {
  const known = [...around.filter((text) => text !== null), sender.organisation];
  const problem = passwordProblem(password, known);
  if (problem !== null || breachedPasswords === null) return problem;
  const isBreached = await findBreachedPassword(breachedPasswords, password);
  return isBreached
    ? 'Choose another password. This one is on lists of stolen passwords, which are tried first.'
    : null;
}

export const passwordHint =
  'At least 12 characters, better 15 or more. Four words in a row that only you would put together are good. Any characters, and you may paste.';
