// The words of a document as text, for the history of what was written.
import type { PublicationDocument } from '../document/document.ts';

export function textOfDocument({ blocks }: PublicationDocument): string {
  return JSON.stringify(blocks);
}
