// What the columns of a table are called for people, where the words that go out with it say so.
import type { TableSet } from '@due-regard/disclosure';
import { capitalised } from '../../phrases/list.ts';
import { publicContext } from '../../published/index.ts';

/** Names of tables and dimensions as people read them; what has no other words stands as it is. */
export function titlesOf({ context }: Pick<TableSet, 'context'>): (name: string) => string {
  const read = publicContext.safeParse(context);
  const readings = read.success ? read.data.readings : [];
  const titles = new Map(
    readings.flatMap(({ groups, across, outcome }) =>
      [groups, across, outcome].flatMap((each) => (each ? [[each.dimension, each.title] as const] : [])),
    ),
  );
  return (name) => capitalised(titles.get(name) ?? name);
}
