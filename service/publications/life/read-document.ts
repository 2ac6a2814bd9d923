// Reads a document as the database keeps it.
import { z } from 'zod';
import type { PublicationDocument } from '../document/document.ts';

const kept = z.custom<PublicationDocument>(
  (value) =>
    z
      .object({
        title: z.string(),
        language: z.string(),
        summary: z.string(),
        blocks: z.array(z.object({ id: z.string(), kind: z.string() })),
      })
      .safeParse(value).success,
);

/** Throws for what is no document: then the database was changed by hand. */
export function readDocument(value: unknown): PublicationDocument {
  const read = kept.safeParse(value);
  if (!read.success) throw new Error('PUBLICATION_UNREADABLE: what is kept of a publication is no document.');
  return read.data;
}
