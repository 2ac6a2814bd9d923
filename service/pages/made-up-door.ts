// Doors for tests: one that lets in whoever comes, one for somebody with certain permissions, one that lets nobody in.
import { redirect } from './answer.ts';
import type { Doorkeeper } from './doorkeeper.ts';
import { FormFields } from './forms.ts';
import { everyone, signedIn, type Permission } from './permission.ts';
import { nobody, type SignedInPerson, type Visitor } from './visitor.ts';

export const madeUpPerson: SignedInPerson = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Made-up Person',
  roles: ['analyst'],
  session: 'made-up',
};

function doorOf(visitor: Visitor): Doorkeeper {
  return {
    visitorOf: async () => visitor,
    signIn: (url) => redirect(`/sign-in?to=${encodeURIComponent(url)}`),
    accountBar: () => null,
    askForProof: async () => null,
  };
}

/** Somebody who may do just this, beside what every signed-in person may. */
export function doorFor(may: (permission: Permission) => boolean, person = madeUpPerson): Doorkeeper {
  return doorOf({
    person,
    body: 'fellshire',
    may: (permission) => permission === everyone || permission === signedIn || may(permission),
    provedUntil: null,
  });
}

/** Everybody is let in, and may do everything. */
export const openDoor: Doorkeeper = doorFor(() => true);

/** Nobody is signed in. */
export const nobodysDoor: Doorkeeper = doorOf(nobody);

/** The rest of a request, for tests that ask a route without a server. */
export const madeUpRequest = {
  ...{ params: {}, query: {}, url: '/', form: new FormFields(), search: new FormFields(), files: [] },
  ...{
    address: '127.0.0.1',
    agent: 'test',
    language: 'en' as const,
    cookies: new Map<string, string>(),
    headers: {},
  },
  ...{ json: null, bytes: null },
  visitor: { ...nobody, person: madeUpPerson, body: 'fellshire', may: () => true },
};
