// Verifies what a browser brings back: that it answers our challenge, on our page, with a passkey of an account that may come in.
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Log } from '../../platform/log.ts';
import { findPerson, type Person } from '../accounts/person-store.ts';
import { type Awaited, makeChallenge, takeChallenge } from './challenge-store.ts';
import { findPasskey, listPasskeys, notePasskeyUse, type Passkey } from './passkey-store.ts';
import { readMadePasskey, readUsedPasskey } from './read-browser-answer.ts';
import { type RelyingParty, userHandleOf } from './relying-party.ts';

export interface VerifyingNeeds {
  database: Database;
  clock: Clock;
  log: Log;
  /** Asked for each time: a program that takes a free port knows its address late. */
  party(): RelyingParty;
}

/** What a browser is asked for, as JSON. */
export async function optionsToUse(
  { database, clock, party }: VerifyingNeeds,
  awaited: Awaited,
): Promise<string> {
  const { personId } = awaited;
  const own = personId === null ? [] : await listPasskeys(database, personId);
  const options = await generateAuthenticationOptions({
    rpID: party().id,
    challenge: bytesOf(await makeChallenge(database, awaited, clock.now())),
    userVerification: 'required',
    // Whoever signs in chooses among those their device has for us: no account is named before.
    allowCredentials: own.map(({ id, transports }) => ({ id, transports })),
  });
  return JSON.stringify(options);
}

export async function optionsToMake(
  { database, clock, party }: VerifyingNeeds,
  person: Person,
  browser: string,
): Promise<string> {
  const awaited = { purpose: 'add', personId: person.id, browser } as const;
  const { id, name } = party();
  const own = await listPasskeys(database, person.id);
  const options = await generateRegistrationOptions({
    rpID: id,
    rpName: name,
    userID: userHandleOf(person.id),
    userName: person.email ?? person.name,
    userDisplayName: person.name,
    challenge: bytesOf(await makeChallenge(database, awaited, clock.now())),
    attestationType: 'none',
    excludeCredentials: own.map((each) => ({ id: each.id, transports: each.transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return JSON.stringify(options);
}

/** The passkey that was made, to be kept; null where it was not made here, now, for this person. */
export async function verifyMadePasskey(
  needs: VerifyingNeeds,
  sent: string,
  { personId, browser }: { personId: string; browser: string },
): Promise<Omit<Passkey, 'name' | 'lastUsedAt'> | null> {
  const { clock, party } = needs;
  const response = readMadePasskey(sent);
  if (response === null) return null;
  const { origin, id } = party();
  const { verified, registrationInfo } = await refusedOr(needs, () =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: taking(needs, { purpose: 'add', personId, browser }),
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    }),
  );
  if (!verified || !registrationInfo) return null;
  const { credential, credentialBackedUp } = registrationInfo;
  return {
    id: credential.id,
    personId,
    publicKey: Uint8Array.from(credential.publicKey),
    counter: credential.counter,
    transports: response.response.transports,
    backedUp: credentialBackedUp,
    createdAt: clock.now(),
  };
}

/** Whose passkey it is, and that they hold it now; null where anything does not fit, which is never said more closely. */
export async function verifyUsedPasskey(
  needs: VerifyingNeeds,
  sent: string,
  awaited: Awaited,
): Promise<Person | null> {
  const { database, clock, party } = needs;
  const response = readUsedPasskey(sent);
  const passkey = response && (await findPasskey(database, response.id));
  if (!response || !passkey || !isTheirs(passkey, response.response.userHandle, awaited)) return null;
  const { origin, id } = party();
  const { verified, authenticationInfo } = await refusedOr(needs, () =>
    verifyAuthenticationResponse({
      response: { ...response, response: withHandle(response.response) },
      expectedChallenge: taking(needs, awaited),
      expectedOrigin: origin,
      expectedRPID: id,
      credential: { id: passkey.id, publicKey: passkey.publicKey, counter: passkey.counter },
      requireUserVerification: true,
    }),
  );
  if (!verified || !authenticationInfo) return null;
  const { newCounter: counter, credentialBackedUp: backedUp } = authenticationInfo;
  const use = { id: passkey.id, before: passkey.counter, counter, backedUp };
  if (!(await notePasskeyUse(database, use, clock.now()))) return null;
  const person = await findPerson(database, passkey.personId);
  return person?.state === 'active' ? person : null;
}

/** Of whom it was asked; and what the passkey itself says whose it is must be true. */
function isTheirs({ personId }: Passkey, handle: string | undefined, awaited: Awaited): boolean {
  if (awaited.personId !== null && awaited.personId !== personId) return false;
  if (handle === undefined) return awaited.personId !== null;
  return handle === Buffer.from(userHandleOf(personId)).toString('base64url');
}

function withHandle<T extends { userHandle?: string | undefined }>({ userHandle, ...rest }: T) {
  return { ...rest, ...(userHandle !== undefined && { userHandle }) };
}

function taking(
  { database, clock }: VerifyingNeeds,
  awaited: Awaited,
): (challenge: string) => Promise<boolean> {
  return (challenge) => takeChallenge(database, challenge, awaited, clock.now());
}

type Refused = { verified: false; registrationInfo?: never; authenticationInfo?: never };

/** What does not fit is thrown by the library. Which part it was is for the log; the words have nothing of the person in them. */
async function refusedOr<T>({ log }: VerifyingNeeds, verify: () => Promise<T>): Promise<T | Refused> {
  try {
    return await verify();
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    const part = ['challenge', 'origin', 'RP ID', 'counter', 'verif', 'type'].find((each) =>
      words.includes(each),
    );
    log.info('a passkey was refused', { part: part ?? 'other' });
    return { verified: false };
  }
}

function bytesOf(challenge: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(challenge, 'base64url'));
}
