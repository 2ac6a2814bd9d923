// All the words of a document in one small-lettered line, for the search.
import type { PublicationDocument } from '../document/document.ts';

/** What is read, and not what it is made with: no ids, no kinds, no addresses. */
const read = new Set(['title', 'summary', 'text', 'caption', 'heading', 'alt', 'note', 'source']);

export function wordsOfDocument(document: PublicationDocument): string {
  return [...wordsIn(document)].join(' ').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function* wordsIn(value: unknown, kind = ''): Generator<string> {
  if (Array.isArray(value)) for (const each of value) yield* wordsIn(each);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const own = 'kind' in value && typeof value.kind === 'string' ? value.kind : kind;
  for (const [name, each] of Object.entries(value)) {
    if (typeof each !== 'string') yield* wordsIn(each, own);
    // The text of a block of the law is its name, such as `equality-act-2010-s149-1`.
    else if (read.has(name) && own !== 'statutory-text') yield each;
  }
}
