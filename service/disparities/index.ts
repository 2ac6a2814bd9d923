// The door of disparities: findings, made and kept.
export { findFindingsOn } from './findings-on-store.ts';
export { disparities, type Disparities, type DisparitiesNeeds } from './disparities.ts';
export type { FindingForRelease } from './find-for-release.ts';
export type { ForRelease } from './findings/for-release.ts';
