// A made-up document, for tests of what becomes of one.
import type { PublicationDocument } from '../document/document.ts';

export function madeUpText(title: string, ...paragraphs: string[]): PublicationDocument {
  return {
    title,
    language: 'en-GB',
    summary: `What ${title} is about.`,
    blocks: paragraphs.map((text, at) => ({
      id: `p${at + 1}`,
      kind: 'paragraph',
      content: [{ kind: 'text', text }],
    })),
  };
}
