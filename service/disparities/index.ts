// The door of disparities: findings, made and kept.
export { findFindingsOn } from './findings-on-store.ts';
export { disparities, type Disparities, type DisparitiesNeeds } from './disparities.ts';
export type { FindingForRelease } from './find-for-release.ts';
export type { ForRelease } from './findings/for-release.ts';
export type { Difference } from './compare-findings.ts';
export { findFinding, listFindings } from './finding-store.ts';
export { findStandings, type Standing } from './finding-version-store.ts';
export { kindName } from './finding-kinds.ts';
export { readFindingsPermission } from './finding-permissions.ts';
export {
  compareSnapshots,
  digestOfSnapshot,
  type FindingSnapshot,
  findingSnapshot,
  showSnapshot,
  takeSnapshot,
} from './take-snapshot.ts';
