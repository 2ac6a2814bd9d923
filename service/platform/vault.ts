// The vault: what the database may hold only locked, with a key that is not in the database.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { openSecretKey } from './secret-key.ts';

/** What a text is locked or marked for, such as `totp`: what was made for one purpose is nothing to another. */
type Purpose = string;

export interface Vault {
  /** AES-256-GCM. The same text is locked differently each time. */
  lock(purpose: Purpose, text: string): string;
  /** Null for what was not locked here, for this purpose, or has been changed since. */
  unlock(purpose: Purpose, locked: string): string | null;
  /** HMAC-SHA256 in hexadecimal: the same for the same text, and no way back for whoever has no key. */
  mark(purpose: Purpose, text: string): string;
}

/** Of the key in use, so that another can follow it. */
const keyName = 'k1';
const nonceBytes = 12;
const tagBytes = 16;

/** The key lies at `secrets/vault.key` in the data folder. Throws VAULT_KEY_UNUSABLE for one that is not whole. */
export async function openVault(dataFolder: string): Promise<Vault> {
  return vaultOf(await openSecretKey(dataFolder, 'vault.key', 'VAULT_KEY_UNUSABLE'));
}

/** @param key 32 bytes */
export function vaultOf(key: Buffer): Vault {
  const locking = derived(key, 'lock');
  const marking = derived(key, 'mark');
  return {
    lock(purpose, text) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', locking, nonce, { authTagLength: tagBytes });
      cipher.setAAD(Buffer.from(purpose));
      const locked = [nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
      return `${keyName}.${Buffer.concat(locked).toString('base64url')}`;
    },
    unlock(purpose, locked) {
      const [name, text = ''] = locked.split('.');
      const bytes = Buffer.from(text, 'base64url');
      if (name !== keyName || bytes.length < nonceBytes + tagBytes) return null;
      return opened(locking, purpose, bytes);
    },
    mark: (purpose, text) => createHmac('sha256', marking).update(`${purpose}\0${text}`).digest('hex'),
  };
}

function derived(key: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `due-regard vault ${use}`, 32));
}

function opened(key: Buffer, purpose: Purpose, bytes: Buffer): string | null {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  try {
    const text = [decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()];
    return Buffer.concat(text).toString('utf8');
  } catch {
    return null; // The tag does not fit: it is somebody else's, or was changed.
  }
}
