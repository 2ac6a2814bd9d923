// The signature of a pack, and of a page made of it: what is signed, and whether it fits the key that it names (Ed25519, RFC 8032).
import { createPublicKey, verify } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/** The purpose stands before what is signed, so that the signature is good for nothing else. */
export function signedPackText({ digest, seal }: { digest: string; seal: string }): string {
  return `due-regard pack\n${canonicalJson({ digest, seal })}`;
}

/** @param lines the short digests of its lines, one after the other */
export function signedPageText(page: { digest: string; lines: string; pack: string }): string {
  const { digest, lines, pack } = page;
  return `due-regard pack page\n${canonicalJson({ digest, lines, pack })}`;
}

/** @param key and @param signature in small hexadecimal */
export function isSignedWith(key: string, text: string, signature: string): boolean {
  try {
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key, 'hex').toString('base64url') };
    const known = createPublicKey({ key: jwk, format: 'jwk' });
    return verify(null, Buffer.from(text, 'utf8'), known, Buffer.from(signature, 'hex'));
  } catch (error) {
    // What is no point of the curve is no key, and signs nothing.
    if (error instanceof Error) return false;
    throw error;
  }
}
