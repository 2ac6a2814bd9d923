// One format of one text: what it is made from, and how it stands.
import { createHash } from 'node:crypto';
import type { LanguageTag } from '../document/document.ts';
import type { ResolvedDocument } from '../document/resolved-document.ts';
import { type AutomaticFormat, automaticFormats } from '../formats/format.ts';

/** A text that formats are made of: a version of a publication, in one language. */
export interface FormatSource {
  versionId: string;
  publicationId: string;
  bodyId: string;
  slug: string;
  number: number;
  language: LanguageTag;
  document: ResolvedDocument;
}

interface Known {
  format: AutomaticFormat;
  /** Of everything that went into it. */
  digest: string;
  /** The same without what may change by itself: the day of publication, the contact, the address. */
  textDigest: string;
  madeAt: Date;
}

export interface Made extends Known {
  state: 'made';
  contentType: string;
  extension: string;
  bytes: number;
  sha256: string;
  pages: number | null;
  seconds: number | null;
}

/** `failed`: the document is at fault. `unavailable`: this installation cannot make it, or nobody's program can of this language. */
export interface NotMadeFormat extends Known {
  state: 'failed' | 'unavailable';
  code: string;
  why: string;
  block: string | null;
}

export type MadeFormat = Made | NotMadeFormat;

/** Made while somebody waits; the others take longer than a page may. */
export const quickFormats: readonly AutomaticFormat[] = automaticFormats.filter(
  (format) => format !== 'audio',
);

/** Changed when a maker gives other files of the same document. */
const makers: Readonly<Record<AutomaticFormat, number>> = {
  ...{ pdf: 1, 'large-print-18': 1, 'large-print-24': 1, word: 1 },
  ...{ text: 1, 'braille-1': 1, 'braille-2': 1, audio: 1 },
};

/** @param program its version: a newer one may make other files */
export function digestsOf(
  document: ResolvedDocument,
  format: AutomaticFormat,
  program: string,
): { digest: string; textDigest: string } {
  const maker = `${format} ${makers[format]} ${program}`;
  const { imprint, ...text } = document;
  const { contact: _contact, address: _address, publishedOn: _publishedOn, ...lasting } = imprint;
  return { digest: digestOf([maker, document]), textDigest: digestOf([maker, text, lasting]) };
}

function digestOf(value: unknown): string {
  const text = JSON.stringify(value, (_, each: unknown) => {
    if (each instanceof Uint8Array) return createHash('sha256').update(each).digest('hex');
    return each;
  });
  return createHash('sha256').update(text).digest('hex');
}

/** Why there is none, where that is no fault of the document: somebody may ask for it instead, and nothing waits for it. */
const beyondUs = new Set([
  'LIBLOUIS_MISSING',
  'BRAILLE_LANGUAGE_UNKNOWN',
  'SPEECH_MISSING',
  'VOICE_MISSING',
  'FORMAT_GLYPH_MISSING',
]);

export function isBeyondUs(code: string): boolean {
  return beyondUs.has(code);
}

/** Below the data folder; the digest is of the file, so that the same file is kept once. */
export function madeFolder(sha256: string): string {
  return `publications/made/${sha256.slice(0, 2)}/${sha256}`;
}

export function madeFile({ sha256, extension }: Pick<Made, 'sha256' | 'extension'>): string {
  return `${madeFolder(sha256)}/file${extension}`;
}
