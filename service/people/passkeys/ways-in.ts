// How many ways somebody has to sign in: the last one is never taken away.
import type { Credentials } from '../proving/credential-store.ts';

/** A password alone lets nobody in: the app belongs to it. */
export function waysIn({ passkeys, providers, passwordChangedAt, totpConfirmedAt }: Credentials): number {
  const hasPassword = passwordChangedAt !== null && totpConfirmedAt !== null;
  return passkeys + providers + (hasPassword ? 1 : 0);
}
