// The words of a document as text that people can read and change, for the history of what was written.
import type { Block, PublicationDocument } from '../document/document.ts';
import { parseMarkup } from '../document/parse-markup.ts';
import { writeMarkup } from '../document/write-markup.ts';

export function textOfDocument({ blocks }: PublicationDocument): string {
  return writeMarkup(blocks);
}

/** @param former the blocks as they are now: those that are still there keep their ids */
export function blocksOfText(text: string, former: readonly Block[]): Block[] {
  return parseMarkup(text, former).blocks;
}
