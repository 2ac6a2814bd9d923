// Keeps a new password, and with it all that follows: sessions end, letters in hand lose their worth, its person is told.
import type { Database } from '../platform/database/index.ts';
import { actingAs, whoActs } from '../platform/doer.ts';
import { recordEvent } from '../platform/ledger/index.ts';
import { withdrawAddress } from './accounts/address-store.ts';
import type { Person } from './accounts/person-store.ts';
import { type LetterNeeds, sendChangeLetter } from './accounts/send-letter.ts';
import type { PasswordNeeds } from './check-new-password.ts';
import type { ProvingNeeds } from './prove-person.ts';
import { keepPasswordHash } from './proving/credential-store.ts';
import { forgetBegunSignIns } from './sessions/begun-store.ts';
import { endSessionsOf } from './sessions/session-store.ts';

export interface KeepPasswordNeeds extends ProvingNeeds, LetterNeeds, PasswordNeeds {}

/** @param changed.keeping id of the session that goes on; null: none does */
export async function keepNewPassword(
  transaction: Database,
  needs: KeepPasswordNeeds,
  { person: { id, name }, hash, keeping }: { person: Person; hash: string; keeping: string | null },
): Promise<void> {
  await keepPasswordHash(transaction, id, hash, needs.clock.now());
  await withdrawAddress(transaction, 'new-password', id);
  await forgetBegunSignIns(transaction, id);
  await endSessionsOf(transaction, id, keeping);
  await sendChangeLetter(transaction, needs, id, 'password');
  const { role } = whoActs();
  await actingAs({ ...whoActs(), id, name, role }, () =>
    recordEvent(transaction, { action: 'password.changed', subject: { kind: 'person', id } }, needs.clock),
  );
}
