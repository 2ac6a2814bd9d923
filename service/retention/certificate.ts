// A certificate of disposal: what went, when, by which rule, and what can still be told of it.
import { z } from 'zod';

const certifiedRecord = z.object({
  id: z.string(),
  title: z.string(),
  of: z.string(),
  keptSince: z.iso.datetime(),
  dueSince: z.iso.datetime(),
  by: z.string(),
  rows: z.int().nullable(),
  files: z.int(),
  sha256: z.array(z.string()),
});

export const certificate = z.object({
  format: z.literal('due-regard disposal certificate 1'),
  body: z.string(),
  class: z.string(),
  classTitle: z.string(),
  what: z.string(),
  disposedAt: z.iso.datetime(),
  records: z.array(certifiedRecord).min(1),
  notes: z.array(z.string()),
});

export type CertifiedRecord = z.infer<typeof certifiedRecord>;
export type Certificate = z.infer<typeof certificate>;

/** What every certificate has to admit. */
export const certificateNotes: readonly string[] = [
  'Backups made before this day still hold what was disposed of, until they are overwritten.',
  'Figures that were worked out before stay, without any row of what they were worked out from.',
  'That the files were removed is certified, not that no trace is left on the disk they lay on.',
];
