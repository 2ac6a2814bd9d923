// Takes up an account by its invitation: once, in one transaction with whatever its person will sign in with.
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { actingAs, whoActs } from '../../platform/doer.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import { useAddress } from './address-store.ts';
import { changeName, changeState } from './person-store.ts';

/**
 * Their id; null where the invitation is no longer good. What they sign in with is kept by `keep`, in the same transaction. The ledger
 * has it as done by themselves.
 */
export async function acceptAccount<T>(
  transaction: Database,
  { token, name, email, clock }: { token: string; name: string; email?: string; clock: Clock },
  keep: (personId: string) => Promise<T>,
): Promise<T | null> {
  const now = clock.now();
  const address = await useAddress(transaction, 'invitation', token, now);
  if (address === null) return null;
  const { personId: id } = address;
  await changeState(transaction, id, 'active', now);
  await changeName(transaction, id, { name, ...(email !== undefined && { email }) });
  const kept = await keep(id);
  await actingAs({ ...whoActs(), id, role: 'none', name }, () =>
    recordEvent(transaction, { action: 'person.joined', subject: { kind: 'person', id } }, clock),
  );
  return kept;
}
