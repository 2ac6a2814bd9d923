// Makes a one-time address for an account to be set up at, and the letter that holds it.
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import { invitationLetter } from './accounts/account-letters.ts';
import { goodForHours, makeAddress } from './accounts/address-store.ts';
import { type LetterNeeds, sendLetter } from './accounts/send-letter.ts';
import { momentOf } from './moment.ts';

export interface InvitationNeeds extends LetterNeeds {
  clock: Clock;
  serviceAddress(): string;
}

/** An earlier invitation of theirs is no longer good. */
export async function sendInvitation(
  transaction: Database,
  needs: InvitationNeeds,
  { id, email }: { id: string; email: string },
): Promise<void> {
  const now = needs.clock.now();
  const token = await makeAddress(transaction, { kind: 'invitation', personId: id }, now);
  const until = momentOf(new Date(now.getTime() + goodForHours.invitation * 3_600_000));
  const address = `${needs.serviceAddress()}/invitation/${token}`;
  await sendLetter(transaction, needs, email, invitationLetter(needs.sender, address, until));
}
