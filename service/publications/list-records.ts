// Lists that a document may have in it and that are fed when it is read: of publications here, of other things where they are kept.
import type { Inline } from './document/document.ts';
import type { RecordsSource } from './document/resolve-document.ts';
import type { PublicationGiven } from './gather-needs.ts';
import { isPublicationKind } from './life/publication.ts';
import { listPublished } from './life/published-store.ts';

/** `publications:annual-report` is every annual report that can be read. Null for a list that nobody keeps. */
export async function listRecords(
  { publicDatabase, records }: Pick<PublicationGiven, 'publicDatabase' | 'records'>,
  name: string,
): Promise<RecordsSource | null> {
  const [, kind = null] = /^publications:(.+)$/.exec(name) ?? [];
  if (kind === null) return records(name);
  if (!isPublicationKind(kind)) return null;
  const items = (await listPublished(publicDatabase, { kind })).map(({ slug, title, summary }): Inline[] => [
    { kind: 'link', href: `/publications/${slug}`, content: [{ kind: 'text', text: title }] },
    ...(summary ? [{ kind: 'text', text: `: ${summary}` } as const] : []),
  ]);
  return { items };
}
