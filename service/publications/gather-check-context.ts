// What the checks of a document have to know that does not stand in it.
import { dateIn } from '../phrases/day.ts';
import type { CheckContext } from './checking/check-context.ts';
import type { PublicationDocument } from './document/document.ts';
import { statutoryTexts } from '../law/index.ts';
import type { PublicationGiven } from './gather-needs.ts';
import type { ResolveNeeds } from './life/resolve-version.ts';

export async function gatherCheckContext(
  { clock, publisher, pageExists }: PublicationGiven,
  { sources }: ResolveNeeds,
  { blocks }: PublicationDocument,
): Promise<CheckContext> {
  const lists = blocks.flatMap((block) => (block.kind === 'record-list' ? [block.records] : []));
  const counts = new Map<string, number | null>();
  for (const list of lists) {
    const found = await sources.records(list);
    counts.set(list, 'missing' in found ? null : found.items.length);
  }
  const { contact } = await publisher();
  return {
    today: dateIn(clock.now()),
    pageExists,
    recordsIn: (list) => counts.get(list) ?? null,
    statutoryTexts: statutoryTexts.map(({ paragraphs }) => paragraphs.join(' ')),
    ownDomains: contact.flatMap((line) => /^\S+@(\S+)$/.exec(line)?.[1] ?? []),
    ownContacts: contact,
    deadLinks: new Set(),
  };
}
