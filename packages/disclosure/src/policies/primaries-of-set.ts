// What a policy holds to be sensitive in tables that are published together: in their cells, in their amounts, and what they say themselves.
import type { TableSystem } from '../model/cell-system-of-tables.ts';
import type { LongTable } from '../model/long-table.ts';
import { mergePrimaries, type Primaries } from '../rules/primary.ts';
import { amountPrimaries } from './amount-primaries.ts';
import type { Policy } from './policy.ts';
import { primariesOfPolicy } from './primaries-of-policy.ts';

/** As a set of tables for release has it. */
export interface SensitiveTables {
  tables: readonly LongTable[];
  /** Dimensions that tell something of people; all when left out. */
  sensitive?: readonly string[];
  /** What is sensitive besides, by the cells of the system. */
  primaries?: Primaries;
}

export function primariesOfSet(set: SensitiveTables, system: TableSystem, policy: Policy): Primaries {
  const sensitive = set.sensitive?.map((name) => system.dimensions.indexOf(name));
  const amounts = amountPrimaries(set.tables, system, policy);
  const more = mergePrimaries([amounts, ...(set.primaries ? [set.primaries] : [])]);
  return primariesOfPolicy(system, policy, { more, ...(sensitive && { sensitive }) });
}
