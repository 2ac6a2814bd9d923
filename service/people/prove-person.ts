// Is it them? The password, and after it the second factor, each within limits that guessing does not get through.
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import type { Log } from '../platform/log.ts';
import type { Vault } from '../platform/vault.ts';
import { comparedEmail } from './accounts/email-address.ts';
import { findPersonByEmail, type Person } from './accounts/person-store.ts';
import { countedNetwork, waits } from './proving/attempt-limit.ts';
import { countAttempt, forgetAttempts, type LimitedBy, takeBackAttempts } from './proving/attempt-store.ts';
import {
  findPasswordHash,
  keepPasswordHash,
  takeRecoveryCode,
  takeTotpCode,
} from './proving/credential-store.ts';
import type { PasswordHasher } from './proving/password-hash.ts';
import { looksLikeRecoveryCode } from './proving/recovery-code.ts';
import { deviceOf } from './sessions/known-device.ts';
import { deviceCookie, markOfDevice } from './sessions/make-session.ts';

export interface ProvingNeeds {
  database: Database;
  vault: Vault;
  hasher: PasswordHasher;
  clock: Clock;
  log: Log;
}

/** Where a try comes from. */
export interface From {
  address: string;
  cookies: ReadonlyMap<string, string>;
}

export type Proof<T> = { kind: 'right'; value: T } | { kind: 'wrong' } | { kind: 'wait'; seconds: number };

/** So that a password is looked for where there is nobody, too. */
const nobodysId = '00000000-0000-4000-8000-000000000000';

/** The same work and the same answer whether there is such an account, whether it may come in, and whether it has a password. */
export async function provePassword(
  needs: ProvingNeeds,
  typed: { email: string; password: string },
  from: From,
): Promise<Proof<Person>> {
  const { database, hasher, clock, log } = needs;
  const person = await findPersonByEmail(database, typed.email);
  const now = clock.now();
  const seconds = await countAttempt(database, limitsOf(needs.vault, typed.email, person, from), now);
  if (seconds > 0) return { kind: 'wait', seconds };
  const kept = await findPasswordHash(database, person?.state === 'active' ? person.id : nobodysId);
  const { isRight, isOutdated } = await hasher.verify(typed.password, kept);
  if (!isRight || person === null) {
    log.info('a sign-in was refused', { person: person?.id ?? null });
    return { kind: 'wrong' };
  }
  if (isOutdated) await keepPasswordHash(database, person.id, await hasher.hash(typed.password), now);
  return { kind: 'right', value: person };
}

/** How many of the tries of one sign-in are right when it succeeds: the password and the code. */
const triesOfSignIn = 2;

export type SecondFactor = 'app' | 'recovery-code';

/** A code of the app, or a recovery code; each is taken once. When it is right, this person's wrong tries are forgotten. */
export async function proveSecondFactor(
  needs: ProvingNeeds,
  person: Person,
  typed: string,
  from: From,
): Promise<Proof<SecondFactor>> {
  const { database, vault, clock } = needs;
  const limits = limitsOf(vault, person.email ?? person.id, person, from);
  const seconds = await countAttempt(database, limits, clock.now());
  if (seconds > 0) return { kind: 'wait', seconds };
  const factor = await takeCode(needs, person.id, typed);
  if (factor === null) return { kind: 'wrong' };
  const address = addressLimit(vault, from.address).digest;
  const own = limits.map(({ digest }) => digest).filter((digest) => digest !== address);
  await forgetAttempts(database, own);
  await takeBackAttempts(database, address, triesOfSignIn, clock.now());
  return { kind: 'right', value: factor };
}

async function takeCode(
  { database, vault, clock }: ProvingNeeds,
  personId: string,
  typed: string,
): Promise<SecondFactor | null> {
  const now = clock.now();
  if (looksLikeRecoveryCode(typed))
    return (await takeRecoveryCode(database, personId, typed, now)) ? 'recovery-code' : null;
  return (await takeTotpCode(database, vault, personId, typed, now)) ? 'app' : null;
}

/** Once more, of somebody who is signed in. It has a limit of its own: whoever has taken their session cannot lock them out. */
export async function proveAgain(
  needs: ProvingNeeds,
  personId: string,
  typed: { password: string; code: string },
): Promise<Proof<SecondFactor>> {
  const { database, vault, hasher, clock } = needs;
  const limit = { digest: vault.mark('proof', personId), waits: waits.account };
  const seconds = await countAttempt(database, [limit], clock.now());
  if (seconds > 0) return { kind: 'wait', seconds };
  const { isRight } = await hasher.verify(typed.password, await findPasswordHash(database, personId));
  const factor = isRight ? await takeCode(needs, personId, typed.code) : null;
  if (factor === null) return { kind: 'wrong' };
  await forgetAttempts(database, [limit.digest]);
  return { kind: 'right', value: factor };
}

/** The password alone, of somebody who is signed in and is about to change it. The limit is that of `proveAgain`. */
export async function proveOwnPassword(
  needs: ProvingNeeds,
  personId: string,
  typed: string,
): Promise<Proof<'password'>> {
  const { database, vault, hasher, clock } = needs;
  const limit = { digest: vault.mark('proof', personId), waits: waits.account };
  const seconds = await countAttempt(database, [limit], clock.now());
  if (seconds > 0) return { kind: 'wait', seconds };
  const { isRight } = await hasher.verify(typed, await findPasswordHash(database, personId));
  if (!isRight) return { kind: 'wrong' };
  await forgetAttempts(database, [limit.digest]);
  return { kind: 'right', value: 'password' };
}

/**
 * A device that this person has signed in from has a count of its own: strangers who guess elsewhere cannot lock it out, nor can those
 * who share its network address.
 */
function limitsOf(vault: Vault, email: string, person: Person | null, from: From): LimitedBy[] {
  const device = person && deviceOf(markOfDevice(vault), person.id, from.cookies.get(deviceCookie));
  if (device) return [{ digest: vault.mark('device tries', device), waits: waits.account }];
  const account = { digest: vault.mark('account', comparedEmail(email)), waits: waits.account };
  return [account, addressLimit(vault, from.address)];
}

function addressLimit(vault: Vault, address: string): LimitedBy {
  return { digest: vault.mark('address', countedNetwork(address)), waits: waits.address };
}

/** For what anybody may ask for by an e-mail address, such as a new password. 0 lets it through. */
export async function secondsToWaitFor(
  { database, vault, clock }: ProvingNeeds,
  what: string,
  email: string,
  from: From,
): Promise<number> {
  const account = { digest: vault.mark(what, comparedEmail(email)), waits: waits.account };
  return countAttempt(database, [account, addressLimit(vault, from.address)], clock.now());
}
