// Lists the objectives and commitments that are to be reached until a day.
import type { DueThing } from '../pages/due-thing.ts';
import type { Database } from '../platform/database/index.ts';
import { listOwnSets } from './objective-store.ts';
import { readObjectivesPermission, writeObjectivesPermission } from './strategy-permissions.ts';

/** Somebody has to say in time whether they were. */
const leadDays = 60;

/** Those in force: what is a draft binds nobody yet. */
export async function listDueObjectives(database: Database, until: string): Promise<DueThing[]> {
  const all = (await listOwnSets(database)).flatMap(({ objectives }) => objectives);
  return all.flatMap(({ id, kind, heading, state, due }) =>
    due === null || due > until || state !== 'current'
      ? []
      : [
          {
            ...{ kind: 'objective', subjectId: id, dueOn: due, leadDays, people: [] },
            task: kind === 'commitment' ? 'A commitment to keep' : 'An equality objective to reach',
            // It is public.
            ...{ reference: heading, what: heading, href: `/desk/objectives/item/${id}` },
            permission: readObjectivesPermission.name,
            remindsThoseWho: writeObjectivesPermission.name,
          },
        ],
  );
}
