// Checks that row security binds the role that the program enters its database as.
import { sql } from 'kysely';
import { DatabaseProblem } from './database-problem.ts';
import type { Database } from './open-database.ts';

/**
 * Postgres does not bind a superuser, nor a role that may bypass row security: bodies would see each other's rows.
 * Throws `DatabaseProblem` (`DATABASE_ROLE_UNBOUND`) for one of those.
 */
export async function checkRole(database: Database): Promise<void> {
  const { rows } = await sql<{ name: string; unbound: boolean }>`
    select current_user::text as name, rolsuper or rolbypassrls as unbound
    from pg_roles where rolname = current_user`.execute(database);
  const role = rows[0];
  if (!role?.unbound) return;
  throw new DatabaseProblem(
    'DATABASE_ROLE_UNBOUND',
    `The program enters its database as ${role.name}, which Postgres lets see every row of every body. ` +
      'Make a role for it ("create role due_regard login password …"), give it the database ' +
      '("alter database … owner to due_regard"), and put it into DATABASE_URL.',
  );
}
