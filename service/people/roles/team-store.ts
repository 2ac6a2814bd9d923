// The SQL of teams: made, ended, never removed.
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { recordEvent } from '../../platform/ledger/index.ts';
import { endRole, listRolesOfBody } from './role-store.ts';

export interface Team {
  id: string;
  name: string;
}

/** Those that have not ended, by name. */
export async function listTeams(database: Database, body: string): Promise<Team[]> {
  return database
    .selectFrom('team')
    .select(['id', 'name'])
    .where('bodyId', '=', body)
    .where('endedAt', 'is', null)
    .orderBy('name')
    .execute();
}

/** Null where there is a team of this name already. */
export async function makeTeam(
  database: Database,
  { body, name }: { body: string; name: string },
  clock: Clock,
): Promise<string | null> {
  return database.transaction().execute(async (transaction) => {
    const row = await transaction
      .insertInto('team')
      .values({ bodyId: body, name, madeAt: clock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!row) return null;
    const subject = { kind: 'team', id: row.id };
    await recordEvent(
      transaction,
      { action: 'team.made', subject, fields: { name: { after: name } } },
      clock,
    );
    return row.id;
  });
}

/** Ends the team and every role held in it. Returns the people whose roles ended; null where there is no such team. */
export async function endTeam(
  transaction: Database,
  { body, id }: { body: string; id: string },
  clock: Clock,
): Promise<string[] | null> {
  const row = await transaction
    .updateTable('team')
    .set({ endedAt: clock.now() })
    .where('id', '=', id)
    .where('bodyId', '=', body)
    .where('endedAt', 'is', null)
    .returning('name')
    .executeTakeFirst();
  if (!row) return null;
  const held = (await listRolesOfBody(transaction, body)).filter(
    ({ team, ended }) => team === id && ended === null,
  );
  for (const role of held) await endRole(transaction, role, clock);
  const subject = { kind: 'team', id };
  await recordEvent(
    transaction,
    { action: 'team.ended', subject, fields: { name: { before: row.name } } },
    clock,
  );
  return [...new Set(held.map(({ person }) => person))];
}
