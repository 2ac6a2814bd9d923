// What an audit of published tables found: each cell, how far it is open, and how it follows.
export interface AuditedCell {
  table: string;
  /** From 1, in the order of the file. */
  row: number;
  line: number | null;
  labels: readonly string[];
  shown: number | string;
  /** Rounded cells are asked for as hidden ones are: their bands may be narrower than rounding promises. */
  status: 'published' | 'rounded' | 'hidden';
  interval?: { least: number; most: number; isExact: boolean };
  isRecoverable?: boolean;
  says?: string;
  /** The published facts that it follows from. */
  because?: readonly string[];
  /** How it follows from them, in words. */
  derivation?: string;
}

export interface AuditFound {
  tables: readonly { name: string; dimensions: readonly string[] }[];
  cells: readonly AuditedCell[];
  within: number;
  /** True when the tables cannot all be true. */
  isContradiction: boolean;
  /** Why more may be found than is told. */
  reasons: readonly string[];
  /** How the tables were read. */
  notes: readonly string[];
  certificate: unknown;
}
