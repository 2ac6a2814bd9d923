// The only door to archives.
export { ArchiveProblem } from './archive-problem.ts';
export type { ArchiveProblemCode } from './archive-problem.ts';
export type { ArchiveLimits } from './archive-limits.ts';
export { packArchive } from './pack-archive.ts';
export { unpackArchive } from './unpack-archive.ts';
export type { UnpackedArchive, UnpackedFile } from './unpack-archive.ts';
