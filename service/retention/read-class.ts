// Reads what there is to say of one kind of record now.
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';

import { listHolds, listRules, type RecordClass } from './retention-store.ts';
import type { ClassView } from './retention-view.ts';

export interface RetentionNeeds {
  database: Database;
  clock: Clock;
  classes: readonly RecordClass[];
}

export async function readClass({ database, clock }: RetentionNeeds, kind: RecordClass): Promise<ClassView> {
  const [rules, holds, records] = await Promise.all([listRules(database), listHolds(database), kind.list()]);
  return {
    kind,
    records,
    rule: rules.find((rule) => rule.class === kind.id),
    holds: holds.filter((hold) => hold.class === kind.id),
    now: clock.now(),
  };
}
