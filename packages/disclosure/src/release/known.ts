// What is already out: earlier releases, in terms of the cells that are now to be published.
import type { Claim } from '../claims/claim.ts';
import type { Primaries } from '../rules/primary.ts';

export interface Known {
  /** Which releases of the register were taken into account. */
  releases: readonly { id: string; digest: string }[];
  /** What they say of the cells. */
  claims: readonly Claim[];
  /** What must not be learnt by setting this release against them. */
  primaries: Primaries;
}

/** For a first release: the register is there and is empty. */
export const nothingKnown: Known = { releases: [], claims: [], primaries: { primaries: [], virtual: [] } };
