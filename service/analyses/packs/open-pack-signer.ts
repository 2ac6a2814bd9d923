// Opens the key that packs are signed with: the one of the ledger, whose public half is on the page of its roots.
import { openRootSigner } from '../../platform/ledger/index.ts';

export interface PackSigner {
  /** The public key, in hexadecimal. */
  key: string;
  sign(text: string): string;
}

/** Opened when it is first needed, and then kept. Throws LEDGER_KEY_UNUSABLE. */
export function openPackSigner(dataFolder: string): () => Promise<PackSigner> {
  let opened: Promise<PackSigner> | undefined;
  return () => (opened ??= openRootSigner(dataFolder).then(({ key, signText }) => ({ key, sign: signText })));
}
