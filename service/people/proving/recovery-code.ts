// Recovery codes: ten that each let somebody in once when the telephone is gone.
import { createHash, randomBytes } from 'node:crypto';

const howMany = 10;
/** Crockford's: without I, L, O and U, which are misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const letters = 24;

/** Such as `7H2K-9QXM-4TWE-0ZRB-VV6D-31FG`: 120 random bits each, so that none can be found by trying, whatever is kept of them. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: howMany }, () => {
    const code = [...randomBytes(letters)].map((byte) => alphabet[byte % 32]).join('');
    return code.replace(/.{4}(?=.)/g, '$&-');
  });
}

/** Of a code as somebody typed it: large or small, with or without hyphens, O for 0 and I or L for 1. */
export function digestOfRecoveryCode(personId: string, typed: string): string {
  const code = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return createHash('sha256').update(`${personId} ${code}`).digest('hex');
}

/** False for what cannot be one, such as the six digits of an app. */
export function looksLikeRecoveryCode(typed: string): boolean {
  return typed.replace(/[^0-9A-Za-z]/g, '').length === letters;
}
