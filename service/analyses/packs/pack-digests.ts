// The digests of a pack: of each entry, of each part as the list of those, and of the whole as the list of parts. So a changed byte says where it is.
import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { PackContent, PackDigests, PackEntry } from './pack.ts';
import { ofEachPart, packParts } from './pack.ts';

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export function digestOfEntry({ id, content }: PackEntry): string {
  return sha256(canonicalJson({ id, content }));
}

export function digestsOf({ parts }: Pick<PackContent, 'parts'>): PackDigests {
  const found = ofEachPart((part) => {
    const entries = parts[part].map((entry) => [entry.id, digestOfEntry(entry)] as const);
    return { digest: sha256(canonicalJson(entries)), entries };
  });
  return { parts: found, digest: digestOfList(found) };
}

/** Of the whole, from the digests of its parts as they are listed. */
export function digestOfList(parts: PackDigests['parts']): string {
  const listed = packParts.map((part) => [part, parts[part].digest] as const);
  return sha256(canonicalJson({ format: 'due-regard-pack', version: 1, parts: listed }));
}
