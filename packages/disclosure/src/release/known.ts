// What is already out: earlier releases, in terms of the cells that are now to be published and of those that were.
import type { Claim } from '../claims/claim.ts';
import type { CellSystem } from '../model/cell-system.ts';
import type { TableSystem } from '../model/cell-system-of-tables.ts';
import type { Policy } from '../policies/policy.ts';
import type { Primaries } from '../rules/primary.ts';
import type { NotReleased } from './not-released.ts';
import type { TableSet } from './released-tables.ts';

export interface Known {
  /** Which releases of the register were taken into account. */
  releases: readonly { id: string; digest: string; title?: string }[];
  /** What they say of the cells. */
  claims: readonly Claim[];
  /** What must not be learnt by setting this release against them, and what they hid. */
  primaries: Primaries;
  /** Left out where they are of the same cells. */
  earlier?: EarlierCells;
}

/** The cells of this release and of earlier ones as one system. */
export interface EarlierCells {
  /** The cells that are to be released come first, in their order. */
  system: CellSystem;
  /** 1 for each cell that has no number in an earlier release, or is in none and can only be worked out. */
  hidden: Uint8Array;
  /** 1 for each cell of an earlier release that is out as it was counted. */
  exact: Uint8Array;
  /** Cells of this release that were hidden the last time: hiding them again costs less. */
  lastTime: readonly number[];
}

/** For a first release: the register is there and is empty. */
export const nothingKnown: Known = { releases: [], claims: [], primaries: { primaries: [], virtual: [] } };

/** Says what is known, once the cells are; or why that cannot be told, or null for no register. */
export type Register = (
  system: TableSystem,
  asked: { set: TableSet; policy: Policy },
) => Known | NotReleased | null;
