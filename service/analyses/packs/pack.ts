// The decision pack: what is put before the decision-maker, in parts and entries, each of which has a digest of its own.

/** What can be written in one way only (RFC 8785). */
export type PackValue =
  string | number | boolean | null | readonly PackValue[] | { readonly [name: string]: PackValue };

/** In the order in which they are printed. */
export const packParts = [
  'about',
  'answers',
  'evidence',
  'engagement',
  'advice',
  'actions',
  'documents',
  'remarks',
  'dissent',
  'gaps',
  'timeline',
] as const;
export type PackPart = (typeof packParts)[number];

export interface PackEntry {
  /** Once in its part, such as the field of an answer. */
  id: string;
  content: { readonly [name: string]: PackValue };
}

export interface PackContent {
  format: 'due-regard-pack';
  version: 1;
  parts: Readonly<Record<PackPart, readonly PackEntry[]>>;
}

/** SHA-256 of each entry, of each part and of the whole, in small hexadecimal. */
export interface PackDigests {
  parts: Readonly<Record<PackPart, { digest: string; entries: readonly (readonly [string, string])[] }>>;
  digest: string;
}

/** As it was frozen and is kept: never changed, never removed. */
export interface Pack {
  id: string;
  analysisId: string;
  /** Counted within the analysis: what was sent back and put to decision again is another one. */
  number: number;
  content: PackContent;
  digest: string;
  /** Of this body (HMAC), and a signature that anybody can check (Ed25519) with its key. */
  seal: string;
  signature: string;
  key: string;
  frozenBy: string;
  frozenAt: Date;
}

export function ofEachPart<T>(make: (part: PackPart) => T): Record<PackPart, T> {
  return Object.fromEntries(packParts.map((part) => [part, make(part)])) as Record<PackPart, T>;
}
