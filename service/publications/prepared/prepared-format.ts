// A format that people make beside a publication: what it holds, how far it is, and which version it was made from.
import { z } from 'zod';
import type { LanguageTag } from '../document/document.ts';
import { type PreparedFormat as FormatId, preparedFormats } from '../formats/format.ts';

export const preparedStates = ['asked', 'with-maker', 'to-check', 'ready', 'replaced', 'withdrawn'] as const;
export type PreparedState = (typeof preparedStates)[number];

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/);

/** A short sentence with the picture that says the same. */
export const easyReadPair = z.object({
  text: z.string().max(1000),
  picture: sha256.nullable(),
  alt: z.string().max(500),
});
export type EasyReadPair = z.infer<typeof easyReadPair>;

/** Empty until somebody has written it. */
export const easyReadContent = z.object({
  title: z.string().max(300).default(''),
  pairs: z.array(easyReadPair).max(300).default([]),
  /** Who from a group of people who use Easy Read took part, how many, and when. */
  group: z.string().max(300).default(''),
  people: z.number().int().min(0).max(1000).default(0),
  day: day.default(''),
});
export type EasyReadContent = z.infer<typeof easyReadContent>;

export const filmContent = z.object({
  signedBy: z.string().max(200).default(''),
  transcript: z.string().max(200_000).default(''),
  /** Where each section begins, in seconds. */
  cues: z
    .array(z.object({ at: z.number().min(0), heading: z.string().max(300) }))
    .max(300)
    .default([]),
});
export type FilmContent = z.infer<typeof filmContent>;

export const recordingContent = z.object({ reader: z.string().max(200).default(''), day: day.default('') });
export type RecordingContent = z.infer<typeof recordingContent>;

export type PreparedContent =
  | { format: 'easy-read'; content: EasyReadContent }
  | { format: 'bsl'; content: FilmContent }
  | { format: 'recording'; content: RecordingContent };

export type FileKind = 'picture' | 'film' | 'captions' | 'sound';
export type FileEnding = '.mp4' | '.m4a' | '.mp3' | '.vtt' | '.png' | '.jpg';

export interface PreparedFile {
  kind: FileKind;
  sha256: string;
  extension: FileEnding;
  bytes: number;
  /** Of films and recordings. */
  seconds: number | null;
}

interface Known {
  id: string;
  publicationId: string;
  language: LanguageTag;
  state: PreparedState;
  /** The version it was made from. */
  fromVersion: number;
  readyAt: Date | null;
  files: readonly PreparedFile[];
}

/** As the public may know it. */
export type Prepared = Known & PreparedContent;

/** As those know it who make it. */
export type DeskPrepared = Prepared & {
  maker: string;
  /** Such as `2026-12-01`. */
  due: string | null;
  edition: number;
  askedAt: Date;
  sentBy: string | null;
};

export function isPreparedFormat(format: string): format is FormatId {
  return (preparedFormats as readonly string[]).includes(format);
}

/** What was kept as JSON; what is missing in it is empty. */
export function readContent(format: FormatId, value: unknown): PreparedContent {
  if (format === 'easy-read') return { format, content: easyReadContent.parse(value) };
  return format === 'bsl'
    ? { format, content: filmContent.parse(value) }
    : { format, content: recordingContent.parse(value) };
}

export const preparedStateWords: Readonly<Record<PreparedState, string>> = {
  asked: 'Asked for',
  'with-maker': 'Being made',
  'to-check': 'To be checked',
  ready: 'Ready',
  replaced: 'Replaced',
  withdrawn: 'Taken from the public',
};

export const contentTypes: Readonly<Record<FileEnding, string>> = {
  '.mp4': 'video/mp4',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.vtt': 'text/vtt; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

/** Where a file is kept, below the data folder: the same file once, whoever has it. */
export function preparedFolder(digest: string): string {
  return `publications/prepared/${digest.slice(0, 2)}/${digest}`;
}

export function preparedPath({ sha256, extension }: Pick<PreparedFile, 'sha256' | 'extension'>): string {
  return `${preparedFolder(sha256)}/file${extension}`;
}
