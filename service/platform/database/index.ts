// The door of the database: the only place where the Postgres driver is spoken to.
export { checkRole } from './check-role.ts';
export { type DatabaseAddress, shownAddress } from './database-address.ts';
export {
  openSnapshot,
  type Snapshot,
  type SnapshotFile,
  type SnapshotTable,
} from './copying/open-snapshot.ts';
export { isEmptyDatabase, refillDatabase } from './copying/refill-database.ts';
export { DatabaseProblem, type DatabaseProblemCode } from './database-problem.ts';
export { reachEmbeddedPostgres, type ReachedPostgres } from './embedded/reach-embedded-postgres.ts';
export { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/start-embedded-postgres.ts';
export { isUnavailable } from './is-unavailable.ts';
export { connectionsOf, type Database, openDatabase } from './open-database.ts';
export { readAllBodies } from './read-all-bodies.ts';
export { migrationsFolder, runMigrations } from './run-migrations.ts';
export type { Tables } from './tables.ts';
