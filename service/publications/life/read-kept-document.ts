// Reads a document as the database keeps it.
import type { PublicationDocument } from '../document/document.ts';
import { readDocument } from '../document/read-document.ts';

/** Throws for what is no document: then the database was changed by hand. */
export function readKeptDocument(value: unknown): PublicationDocument {
  const { document, problems } = readDocument(value);
  if (!document)
    throw new Error(`PUBLICATION_UNREADABLE: what is kept of a publication is no document. ${problems[0]}`);
  return document;
}
