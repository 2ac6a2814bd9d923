// The digest of a version: anybody who has its record can work it out again, and compare what was published with what stands there now.
import { createHash } from 'node:crypto';
import type { PublicationDocument } from '../document/document.ts';
import type { Correction } from './publication.ts';

export interface DigestedVersion {
  publicationId: string;
  number: number;
  document: PublicationDocument;
  changeNote: string;
  correction: Correction | null;
}

/** What the digest is of: JSON with the names of each object in order of their code units and no blanks (RFC 8785), in UTF-8. */
export function digestedText(version: DigestedVersion): string {
  const { publicationId, number, document, changeNote, correction } = version;
  return canonical({ publication: publicationId, version: number, document, changeNote, correction });
}

/** SHA-256 in hexadecimal. */
export function workOutDigest(version: DigestedVersion): string {
  return createHash('sha256').update(digestedText(version), 'utf8').digest('hex');
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const there = Object.entries(value).filter(([, each]) => each !== undefined);
  const named = there.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${named.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`;
}
