// What a pathway is made of, wherever it was counted: how many of each group reached each stage, and who is not known.

import type { Breakdown, Counted } from '../findings/measured.ts';
import type { ReceiptInput } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import type { PathwayAsked } from './pathway-asked.ts';

export interface PathwayGroupCounts {
  code: string;
  label: string;
  shortLabel: string;
  /** People who reached each stage, whose way is known to its end. */
  reached: number[];
  /** For each stage after the first: people known to have reached the one before, and nobody knows whether this. */
  missing: number[];
}

/** The same people parted by period: of each group how many began, and how many reached the last stage. */
export interface PathwayPeriods {
  header: string;
  from: string;
  to: string;
  /** Began and reached the end, in the earlier and in the later period, for each group. */
  groups: { before: [number, number]; after: [number, number] }[];
}

export interface PathwayMaterial {
  asked: PathwayAsked;
  counted: Counted;
  breakdown: Breakdown;
  groups: PathwayGroupCounts[];
  reference: { code: string; label: string };
  /** People of unknown group at each stage; null where the counts do not say. */
  unknownReached: number[] | null;
  /** Why they are of no group; null where the counts do not say. */
  kinds: { notStated: number; notRecorded: number; unrecognised: number; outside: number } | null;
  periods: PathwayPeriods | null;
  noticed: Warning[];
  inputs: ReceiptInput[];
  programVersion: string;
}
