// The signature of a root: what is signed, and whether it fits the key that it names (Ed25519, RFC 8032).
import { canonicalJson } from './canonical-json.ts';
import type { SignedRoot } from './ledger-event.ts';

/** The purpose stands before what is signed, so that the signature is good for nothing else. */
export function signedText({
  version,
  day,
  number,
  hash,
  notedAt,
  key,
}: Omit<SignedRoot, 'signature'>): string {
  return `due-regard ledger root\n${canonicalJson({ version, day, number, hash, notedAt, key })}`;
}

/** Null where this browser cannot tell: it has no Ed25519, or keeps it from pages that are not served safely. */
export async function checkSignature(root: SignedRoot): Promise<boolean | null> {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return null;
  const text = new TextEncoder().encode(signedText(root));
  try {
    const key = await subtle.importKey('raw', bytesOf(root.key), 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', key, bytesOf(root.signature), text);
  } catch (error) {
    // A key that is no point of the curve is a DataError, and signs nothing.
    return error instanceof Error && error.name === 'NotSupportedError' ? null : false;
  }
}

function bytesOf(hexadecimal: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: hexadecimal.length / 2 }, (_, at) =>
    Number.parseInt(hexadecimal.slice(2 * at, 2 * at + 2), 16),
  );
}
