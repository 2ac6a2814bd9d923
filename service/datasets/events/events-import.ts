// What an import of events leaves behind: the manifest beside its Parquet files, and the quality report in it.
import { z } from 'zod';
import { monthPattern } from '../../phrases/month.ts';

/** The tokens that stand in a `<slug>__group` column where there is no classification code. */
export const silenceTokens = {
  'not-stated': '!not-stated',
  'not-recorded': '!not-recorded',
  'not-applicable': '!not-applicable',
} as const;

/** The token for a value that its classification does not know. */
export const unrecognisedToken = '!unrecognised';

/** A breakdown by which events can be counted. Self- and officer-defined ethnicity never share a line. */
export const breakdownIds = [
  'self-defined-ethnicity',
  'officer-defined-ethnicity',
  'gender',
  'age-range',
  'disability',
  'religion',
  'sexual-orientation',
  'legal-partnership',
  'gender-identity',
  'pregnancy-and-maternity',
] as const;
export type BreakdownId = (typeof breakdownIds)[number];

const month = z.string().regex(monthPattern);
const count = z.number().int().nonnegative();

const eventColumn = z.object({
  /** As it stands in the file. */
  header: z.string(),
  /** Its name in the Parquet; a characteristic's codes are in `<slug>__group`. */
  slug: z.string(),
  breakdown: z.enum(breakdownIds).optional(),
  classificationId: z.string().optional(),
  classificationVersion: z.string().optional(),
});
export type EventColumn = z.infer<typeof eventColumn>;

const importedFile = z.object({
  /** As the partner sent it, with its place in an archive after a `!`; never a path of this machine. */
  name: z.string(),
  sha256: z.string(),
  bytes: count,
  /** Data rows found: accepted + rejected. */
  rows: count,
  accepted: count,
  rejected: count,
  /** Such as `cumbria`; empty where the name does not say. */
  partner: z.string(),
  /** From the file's name; null where it does not say. */
  month: month.nullable(),
  /** What the bytes were read as, such as `utf-8` or `windows-1252`. */
  encoding: z.string(),
  /** Digest of the file that this one replaces. */
  supersedes: z.string().optional(),
});
export type ImportedFile = z.infer<typeof importedFile>;

const partnerMonth = z.object({ partner: z.string(), month });
export type PartnerMonth = z.infer<typeof partnerMonth>;

const silenceCounts = z.object({
  rows: count,
  /** A classification code was found. */
  stated: count,
  notStated: count,
  notRecorded: count,
  notApplicable: count,
  unrecognised: count,
});
/** Rows of one characteristic by what they say; the five kinds add up to `rows`. */
export type SilenceCounts = z.infer<typeof silenceCounts>;

const unrecognisedValue = z.object({
  /** As it stands in the file, cut to 200 characters. */
  value: z.string(),
  rows: count,
  /** Nearest labels of the classification, nearest first. */
  candidates: z.array(z.object({ code: z.string(), label: z.string(), distance: z.number() })),
});
export type UnrecognisedValue = z.infer<typeof unrecognisedValue>;

const characteristicQuality = z.object({
  header: z.string(),
  slug: z.string(),
  breakdown: z.enum(breakdownIds),
  classificationId: z.string(),
  total: silenceCounts,
  byMonth: z.array(silenceCounts.extend({ month })),
  byPartner: z.array(silenceCounts.extend({ partner: z.string() })),
  /** The most frequent first, at most 100; `unrecognisedValues` says how many there are in all. */
  unrecognised: z.array(unrecognisedValue),
  unrecognisedValues: count,
});
export type CharacteristicQuality = z.infer<typeof characteristicQuality>;

const partnerCoverage = z.object({
  partner: z.string(),
  rows: count,
  from: month.nullable(),
  to: month.nullable(),
  submitted: z.array(month),
  /** Months between `from` and `to` with no file, or a file without rows: missing, not zero. */
  missing: z.array(month),
});
export type PartnerCoverage = z.infer<typeof partnerCoverage>;

export const qualityReport = z.object({
  /** Data rows found: accepted + rejected. */
  rows: count,
  accepted: count,
  rejected: z.object({ total: count, byCode: z.record(z.string(), count) }),
  /** First and last month of the accepted rows, Europe/London; null where there are none. */
  period: z.object({ from: month.nullable(), to: month.nullable() }),
  partners: z.array(partnerCoverage),
  characteristics: z.array(characteristicQuality),
  /** Rows whose month is not the month in their file's name; they are kept, under their own month. */
  outsideFileMonth: z.object({
    rows: count,
    files: z.array(z.object({ file: z.string(), month, rows: count })),
  }),
  /** Plain sentences about anything else that a reader should know. */
  notes: z.array(z.string()),
});
export type QualityReport = z.infer<typeof qualityReport>;

/** The manifest, `import.json`: what came in, from which bytes, read how, and how good it is. */
export const eventsImport = z.object({
  format: z.literal(1),
  mapping: z.object({ id: z.string(), version: z.string() }),
  /** What its rows are called by whoever said what they mean, such as `complaint` and `complaints`. */
  counted: z.object({ one: z.string(), many: z.string() }).optional(),
  columns: z.array(eventColumn),
  /** `file` in the Parquet is an index into this list. */
  files: z.array(importedFile),
  submitted: z.array(partnerMonth),
  quality: qualityReport,
  problems: z.object({
    total: count,
    byCode: z.record(z.string(), count),
    /** Beside the manifest; null where no row was rejected. */
    file: z.literal('problems.csv').nullable(),
  }),
  /** Names of the Parquet files beside the manifest. */
  parquet: z.array(z.string()),
});
export type EventsImport = z.infer<typeof eventsImport>;

/** How far an import has come, for a line on standard error or a page. */
export interface ImportProgress {
  step: 'unpacking' | 'looking' | 'reading' | 'checking' | 'writing';
  /** Bytes or rows done and in all, where known. */
  done: number;
  total: number | null;
}
