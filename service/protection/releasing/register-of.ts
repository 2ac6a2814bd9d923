// The register as a release takes it.
import {
  type Policy,
  type RegisteredRelease,
  type Released,
  type ReleasedTables,
  type TableSet,
  type TableSystem,
  type Known,
  nothingKnown,
} from '@due-regard/disclosure';

export function registerOf(releases: readonly RegisteredRelease[]): (system: TableSystem) => Known | null {
  return () => (releases.length >= 0 ? nothingKnown : null);
}

export function registered(
  id: string,
  set: TableSet,
  released: Released<ReleasedTables>,
  policy: Policy,
): RegisteredRelease {
  return { id, digest: released.digest, set, shown: released.content.tables.map(({ rows }) => rows), policy };
}
