// Reads what was kept or sent as a document, or says in sentences what is wrong with it.
import { z } from 'zod';
import { blockName } from './block-name.ts';
import type { BlockContent, PublicationDocument } from './document.ts';
import { documentSchema } from './document-schema.ts';

export type ReadDocument =
  { document: PublicationDocument; problems: readonly [] } | { document: null; problems: readonly string[] };

/** Each problem names the block it is in. Nothing is thrown, whatever the value is. */
export function readDocument(value: unknown): ReadDocument {
  const read = documentSchema.safeParse(value);
  if (read.success) return { document: read.data, problems: [] };
  const sentences = read.error.issues.map((issue) => sentenceOf(issue, value));
  return { document: null, problems: [...new Set(sentences)] };
}

const named = z.object({ blocks: z.array(z.unknown()) });
const kinds = z.looseObject({ kind: z.string() });

function sentenceOf({ path, message }: z.core.$ZodIssue, value: unknown): string {
  const [part, index] = path;
  const words = message.replace(/\.$/, '');
  if (part !== 'blocks' || typeof index !== 'number')
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  const block = named.safeParse(value).data?.blocks[index];
  const name = nameOf(block, index);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}: ${words}.`;
}

/** A block that is not as it should be has a name only as far as its words can be read. */
function nameOf(block: unknown, index: number): string {
  if (!kinds.safeParse(block).success) return `block ${index + 1}`;
  try {
    return blockName(block as BlockContent, index);
  } catch (error) {
    if (error instanceof TypeError) return `block ${index + 1}`;
    throw error;
  }
}
