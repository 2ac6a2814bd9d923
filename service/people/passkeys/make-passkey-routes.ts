// The routes of passkeys: adding and keeping them, and signing in with one.
import type { Route } from '../../pages/route.ts';
import { scriptRoute } from '../../pages/make-script.ts';
import type { LetterNeeds } from '../accounts/send-letter.ts';
import { acceptWithPasskeyRoutes } from './accept-with-passkey.ts';
import { addPasskeyRoutes } from './add-passkey.ts';
import { listPasskeysRoutes } from './list-passkeys.ts';
import { passkeyScript } from './passkey-page.ts';
import { signInPasskeyRoutes, type SignInPasskeyNeeds } from './sign-in-passkey.ts';

export interface PasskeyNeeds extends SignInPasskeyNeeds, LetterNeeds {}

export function makePasskeyRoutes(needs: PasskeyNeeds): Route[] {
  return [
    ...signInPasskeyRoutes(needs),
    ...listPasskeysRoutes(needs),
    ...addPasskeyRoutes(needs),
    ...acceptWithPasskeyRoutes(needs),
    scriptRoute(passkeyScript),
  ];
}
