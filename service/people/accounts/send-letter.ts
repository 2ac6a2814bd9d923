// Sends letters about accounts, each in the transaction of what it is about.
import type { Database } from '../../platform/database/index.ts';
import type { Mail } from '../../platform/mail/index.ts';
import { type AccountChange, changedLetter, type LetterWords, type Sender } from './account-letters.ts';
import { findPerson } from './person-store.ts';

export interface LetterNeeds {
  mail: Mail;
  sender: Sender;
}

/** Nothing where they have no address: they were erased, or never had one. */
export async function sendLetter(
  transaction: Database,
  { mail }: Pick<LetterNeeds, 'mail'>,
  email: string | null,
  words: LetterWords,
): Promise<void> {
  if (email !== null) await mail.send(transaction, { to: email, ...words });
}

/** Tells somebody what has changed in how they sign in, so that they notice when it was not them. */
export async function sendChangeLetter(
  transaction: Database,
  { mail, sender }: LetterNeeds,
  personId: string,
  change: AccountChange,
): Promise<void> {
  const person = await findPerson(transaction, personId);
  if (person) await sendLetter(transaction, { mail }, person.email, changedLetter(sender, change));
}
