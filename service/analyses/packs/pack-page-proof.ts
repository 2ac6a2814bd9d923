// The proof of a page made of a pack: a digest of all of it, and a short one of each line, which says where a byte was changed.
import { sha256 } from './pack-digests.ts';

export interface PageProof {
  digest: string;
  /** Twelve letters for each line, one after the other. */
  lines: string;
}

const lettersOfLine = 12;

export function pageProof(page: string): PageProof {
  return { digest: sha256(page), lines: page.split('\n').map(lineDigest).join('') };
}

export function lineDigest(line: string): string {
  return sha256(line).slice(0, lettersOfLine);
}

/** The first line, from 1, that is not what the proof says; null where they all are. */
export function firstChangedLine(page: string, { lines }: Pick<PageProof, 'lines'>): number | null {
  const found = page.split('\n').map(lineDigest);
  const length = Math.max(found.length, lines.length / lettersOfLine);
  const at = Array.from({ length }, (_, index) => index).find(
    (index) => found[index] !== lines.slice(index * lettersOfLine, (index + 1) * lettersOfLine),
  );
  return at === undefined ? null : at + 1;
}

const opening = '<script type="application/json" id="due-regard-pack">\n';
const closing = '</script>';

/** The pack as it stands in the page: nothing in it can end the script early. */
export function packWithin(text: string): string {
  return `${opening}${text.replaceAll('<', String.raw`\u003c`)}${closing}`;
}

/** The pack that stands in a page, and the line of the page at which it begins; null where there is none. */
export function packInPage(page: string): { text: string; firstLine: number } | null {
  const start = page.indexOf(opening);
  const end = start < 0 ? -1 : page.indexOf(closing, start);
  if (end < 0) return null;
  const text = page.slice(start + opening.length, end).replaceAll(String.raw`\u003c`, '<');
  return { text, firstLine: page.slice(0, start + opening.length).split('\n').length };
}
