// What protecting tables gives: each cell with what is shown of it, what that costs, and the proof.
import type {
  Certificate,
  Kept,
  Policy,
  Released,
  ReleasedTables,
  Shown,
  TableSet,
} from '@due-regard/disclosure';
import type { TableHeading } from '../tables/table-heading.ts';

export interface ProtectedCell {
  table: string;
  /** From 1, in the order of the file; null for a total that the file does not have. */
  row: number | null;
  labels: readonly string[];
  value: number;
  shown: Shown;
  status: 'published' | 'primary' | 'secondary';
  /** What anybody can work out of a hidden cell; most is Infinity where nothing limits it. */
  interval?: { least: number; most: number; isExact: boolean };
  /** Why a cell is sensitive. */
  why?: string;
}

export interface TriedAttacker {
  attacker: string;
  /** What the attacker knows, in a sentence. */
  knows: string;
  status: 'protected' | 'disclosed' | 'not proven';
  /** Whether nothing is given out unless this one is kept out. */
  isRequired: boolean;
  sentences: readonly string[];
  /** None of whoever reckons with fractions: proofs are of whole people. */
  certificate?: Certificate;
}

export interface Protection {
  policy: Policy;
  tables: readonly { name: string; dimensions: readonly string[] }[];
  /** As the files of the tables have them. */
  headings: readonly TableHeading[];
  cells: readonly ProtectedCell[];
  /** How many cells are hidden only to protect others, each once, and the sum of their values. */
  objective: { cells: number; sum: number };
  optimal: true | { gap: number };
  attackers: readonly TriedAttacker[];
  warnings: readonly string[];
  /** What may go out; null for a test instance, which is no table of anybody. */
  released: Released<ReleasedTables> | null;
  kept: Kept | null;
  set: TableSet | null;
}
