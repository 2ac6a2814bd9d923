// A pack as a file: JSON with one entry on a line, always written the same way, so that a line says where in the pack it is.
import { canonicalJson } from './canonical-json.ts';
import { digestsOf } from './pack-digests.ts';
import { type PackContent, type PackDigests, type PackEntry, type PackPart, packParts } from './pack.ts';

export interface PackProof {
  digest: string;
  seal: string;
  signature: string;
  key: string;
}

export interface PackFile extends PackContent {
  digests: PackDigests['parts'];
  proof: PackProof;
}

/** Where a line of the file belongs. */
export type LinePlace =
  | { kind: 'entry'; part: PackPart; entry: string }
  | { kind: 'part'; part: PackPart }
  | { kind: 'digests'; part: PackPart | null }
  | { kind: 'proof' }
  | { kind: 'frame' };

export interface PackLine {
  text: string;
  place: LinePlace;
}

export function packFile(content: PackContent, proof: PackProof): PackFile {
  return { ...content, digests: digestsOf(content).parts, proof };
}

/** With the line break at its end. */
export function packFileText(file: PackFile): string {
  return `${packFileLines(file)
    .map(({ text }) => text)
    .join('\n')}\n`;
}

export function packFileLines({ parts, digests, proof }: PackFile): PackLine[] {
  const frame = (text: string): PackLine => ({ text, place: { kind: 'frame' } });
  const { digest, seal, signature, key } = proof;
  return [
    frame('{"format":"due-regard-pack","version":1,"parts":{'),
    ...packParts.flatMap((part, at) => partLines(part, parts[part], at === packParts.length - 1)),
    { text: '},"digests":{', place: { kind: 'digests', part: null } },
    ...packParts.map((part, at): PackLine => {
      const text = `"${part}":${canonicalJson({ ...digests[part] })}${comma(at, packParts)}`;
      return { text, place: { kind: 'digests', part } };
    }),
    { text: `},"proof":${canonicalJson({ digest, key, seal, signature })}}`, place: { kind: 'proof' } },
  ];
}

function partLines(part: PackPart, entries: readonly PackEntry[], isLast: boolean): PackLine[] {
  return [
    { text: `"${part}":[`, place: { kind: 'part', part } },
    ...entries.map(({ id, content }, at): PackLine => ({
      text: `${canonicalJson({ id, content })}${comma(at, entries)}`,
      place: { kind: 'entry', part, entry: id },
    })),
    { text: isLast ? ']' : '],', place: { kind: 'part', part } },
  ];
}

function comma(at: number, all: readonly unknown[]): string {
  return at === all.length - 1 ? '' : ',';
}
