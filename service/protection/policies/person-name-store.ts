// The SQL of what people are called beside the things they did: a name while it is known, and the role they did it in.
import { sql } from 'kysely';

/** @param column with the id of whoever did it, such as `release_kept.released_by_id`; null for who is no person, or was erased */
export function nameOf(column: string) {
  return sql<string | null>`(select name from person_name where person_id::text = ${sql.ref(column)})`;
}

/** “Helen Marsh, Publisher”; the role alone where no name is known. */
export function withRole(name: string | null, role: string): string {
  return name === null ? role : `${name}, ${role}`;
}
