// The SQL of what an item is linked to: the law it rests on, and other items.
import type { Database } from '../platform/database/index.ts';
import { recordEvent } from '../platform/ledger/index.ts';

export const linkKinds = ['legislation', 'related', 'part-of', 'supersedes'] as const;
export type LinkKind = (typeof linkKinds)[number];

export interface RegisterLink {
  id: string;
  itemId: string;
  kind: LinkKind;
  title: string;
  /** An address; empty where it leads to another item, or nowhere. */
  href: string;
  otherItemId: string | null;
}

/** In the order of their kinds; those that lead here from other items come with the others’ ids as `itemId`. */
export async function listLinks(database: Database, itemId: string): Promise<RegisterLink[]> {
  const rows = await database
    .selectFrom('registerLink')
    .select(['id', 'itemId', 'kind', 'title', 'href', 'otherItemId'])
    .where(({ eb, or }) => or([eb('itemId', '=', itemId), eb('otherItemId', '=', itemId)]))
    .orderBy('madeAt')
    .orderBy('id')
    .execute();
  const links = rows.flatMap((row) => {
    const kind = linkKinds.find((each) => each === row.kind);
    return kind ? [{ ...row, kind }] : [];
  });
  return links.sort((one, other) => linkKinds.indexOf(one.kind) - linkKinds.indexOf(other.kind));
}

export async function addLink(
  transaction: Database,
  link: Omit<RegisterLink, 'id'>,
  madeAt: Date,
): Promise<void> {
  await transaction
    .insertInto('registerLink')
    .values({ ...link, madeAt })
    .execute();
  await recordEvent(transaction, {
    action: 'register-item.linked',
    subject: { kind: 'register-item', id: link.itemId },
    fields: { link: { after: wordsOf(link) } },
  });
}

/** False where there is none. */
export async function removeLink(transaction: Database, itemId: string, id: string): Promise<boolean> {
  const gone = await transaction
    .deleteFrom('registerLink')
    .where('id', '=', id)
    .where('itemId', '=', itemId)
    .returning(['kind', 'title', 'href'])
    .executeTakeFirst();
  if (!gone) return false;
  await recordEvent(transaction, {
    action: 'register-item.unlinked',
    subject: { kind: 'register-item', id: itemId },
    fields: { link: { before: wordsOf(gone) } },
  });
  return true;
}

function wordsOf({ kind, title, href }: { kind: string; title: string; href: string }): string {
  return [`${kind}: ${title}`, href].filter(Boolean).join(' ');
}
