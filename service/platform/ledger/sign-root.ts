// Signs the roots of the ledger with a key that lies beside the database and never in it.
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { openSecretKey } from '../secret-key.ts';
import { type SignedRoot, signedText } from './chain/index.ts';

export interface RootSigner {
  /** The public key, in hexadecimal: 64 letters and digits. */
  key: string;
  sign(root: Pick<SignedRoot, 'day' | 'number' | 'hash' | 'notedAt'>): SignedRoot;
  /**
   * Signs another text that whoever has the published key can check, such as a decision pack. Throws LEDGER_SIGNATURE_PURPOSE unless its first line
   * says what it is, and that it is no root.
   */
  signText(text: string): string;
}

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410, section 7). */
const beforeKey = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key lies at `secrets/ledger.key` in the data folder. Throws LEDGER_KEY_UNUSABLE for one that is not whole. */
export async function openRootSigner(dataFolder: string): Promise<RootSigner> {
  const secret = await openSecretKey(dataFolder, 'ledger.key', 'LEDGER_KEY_UNUSABLE');
  const own = createPrivateKey({ key: Buffer.concat([beforeKey, secret]), format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(own).export({ format: 'jwk' });
  const key = Buffer.from(x, 'base64url').toString('hex');
  return {
    key,
    sign(root) {
      const unsigned = { version: 1 as const, ...root, key };
      return { ...unsigned, signature: sign(null, Buffer.from(signedText(unsigned)), own).toString('hex') };
    },
    signText(text) {
      const [purpose = ''] = text.split('\n');
      if (!/^due-regard [a-z ]+$/.test(purpose) || purpose === 'due-regard ledger root')
        throw new Error(
          `LEDGER_SIGNATURE_PURPOSE: a text that begins ${JSON.stringify(purpose)} is not signed.`,
        );
      return sign(null, Buffer.from(text), own).toString('hex');
    },
  };
}
