// Adds the made-up people of a demonstration, each with their roles; those who are there stay as they are.
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import { actingAs, theDemonstration } from '../platform/doer.ts';
import { demonstrationId, demonstrationPeople } from './accounts/demonstration-people.ts';
import { addPerson, findPerson } from './accounts/person-store.ts';
import { giveRole } from './roles/role-store.ts';
import { isRoleId } from './roles/roles.ts';

/** @param bodies ids, the organisation's own first */
export async function addDemonstrationPeople(
  { database, clock }: { database: Database; clock: Clock },
  bodies: readonly string[],
): Promise<void> {
  await actingAs(theDemonstration, () =>
    database.transaction().execute(async (transaction) => {
      for (const { key, name, job, roles, body: place } of demonstrationPeople) {
        const id = demonstrationId(key);
        const body = place === 'first' ? bodies[0] : bodies[1];
        if (body === undefined || (await findPerson(transaction, id))) continue;
        const made = { id, name, job, email: null, state: 'active', demonstration: true } as const;
        await addPerson(transaction, made, clock.now());
        for (const role of roles.filter(isRoleId))
          await giveRole(transaction, { person: id, role, body, team: null, item: null }, clock);
      }
    }),
  );
}
