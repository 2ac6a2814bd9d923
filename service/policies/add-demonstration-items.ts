// Puts made-up items of a demonstration into the register, in the names of its made-up people and on the days on which they came.
import { actingAs, type Doer } from '../platform/doer.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import { dayBefore, momentBefore } from '../phrases/days-before.ts';
import { addItem, endItem } from './change-item-store.ts';
import { findItem } from './item-store.ts';
import { addLink, type LinkKind } from './link-store.ts';
import type { ItemKind } from './register-item.ts';
import { addVersion } from './version-store.ts';

export interface DemonstrationItem {
  /** What other parts of the demonstration know it by. */
  key: string;
  kind: ItemKind;
  title: string;
  about: string;
  /** Keys of made-up people. */
  registeredBy: string;
  owner: string;
  /** Days before the demonstration is brought in; a negative number is a day to come. */
  daysAgo: number;
  legalBasis: string;
  inForceDaysAgo?: number;
  decisionDaysAgo?: number;
  versions: readonly { daysAgo: number; by: string; text: string; changeNote?: string }[];
  /** `other` is the key of another item. */
  links?: readonly { kind: LinkKind; title: string; href?: string; other?: string }[];
  withdrawn?: { daysAgo: number; by: string; why: string };
}

interface Needs {
  database: Database;
  clock: Clock;
  /** Who a made-up person is. */
  doerOf(key: string): Doer;
}

/** Their ids, by key. The oldest is added first, so that references follow the days. */
export async function addDemonstrationItems(
  needs: Needs,
  all: readonly DemonstrationItem[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const item of all.toSorted((one, other) => other.daysAgo - one.daysAgo))
    ids.set(item.key, await addOne(needs, item));
  for (const item of all) await linkOne(needs, item, ids);
  return ids;
}

function addOne({ database, clock, doerOf }: Needs, item: DemonstrationItem): Promise<string> {
  const { kind, title, about, legalBasis, registeredBy, owner, daysAgo } = item;
  const now = clock.now();
  const day = (ago: number | undefined) => (ago === undefined ? null : dayBefore(now, ago));
  return actingAs(doerOf(registeredBy), () =>
    database.transaction().execute(async (transaction) => {
      const state = item.inForceDaysAgo === undefined ? ('proposed' as const) : ('in-force' as const);
      const id = await addItem(
        transaction,
        {
          ...{ kind, title, about, state, legalBasis, ownerId: doerOf(owner).id, ownerJob: '', teamId: null },
          ...{
            inForceFrom: day(item.inForceDaysAgo),
            decisionExpected: day(item.decisionDaysAgo),
            reviewDue: null,
          },
        },
        { at: momentBefore(now, daysAgo), demonstration: true },
      );
      for (const { by, text, changeNote = '', daysAgo: ago } of item.versions)
        await actingAs(doerOf(by), () =>
          addVersion(transaction, {
            ...{ itemId: id, text, textFromFile: false, file: null, changeNote, editorial: false },
            ...{ inForceFrom: null, at: momentBefore(now, ago) },
          }),
        );
      return id;
    }),
  );
}

async function linkOne(
  { database, clock, doerOf }: Needs,
  { key, registeredBy, links = [], daysAgo }: DemonstrationItem,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const itemId = ids.get(key);
  if (itemId === undefined || links.length === 0) return;
  await actingAs(doerOf(registeredBy), () =>
    database.transaction().execute(async (transaction) => {
      for (const { kind, title, href = '', other } of links)
        await addLink(
          transaction,
          { itemId, kind, title, href, otherItemId: other === undefined ? null : (ids.get(other) ?? null) },
          momentBefore(clock.now(), daysAgo),
        );
    }),
  );
}

/** After what was written of it has been told. */
export async function withdrawDemonstrationItems(
  { database, clock, doerOf }: Needs,
  all: readonly DemonstrationItem[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { key, withdrawn } of all) {
    const item = await findItem(database, ids.get(key) ?? '');
    if (!item || !withdrawn) continue;
    const { by, why, daysAgo } = withdrawn;
    await actingAs(doerOf(by), () =>
      database.transaction().execute(async (transaction) => {
        await endItem(transaction, item, { state: 'withdrawn', why, at: momentBefore(clock.now(), daysAgo) });
      }),
    );
  }
}
