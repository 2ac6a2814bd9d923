// What a release needs from outside: how cells are hidden, how an attacker is tried, how a text is sealed.
import type { Attacker } from '../audit/attacker.ts';
import type { Claim } from '../claims/claim.ts';
import type { CellSystem } from '../model/cell-system.ts';
import type { Bands, CellKey, ControlledRounding } from '../policies/policy.ts';
import type { Primaries } from '../rules/primary.ts';

/** What a certificate is written in. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export interface ReleaseTools {
  suppress(request: SuppressionRequest): Suppressed;
  /** For controlled rounding, cell keys and bands; a policy with one of them cannot be used without. */
  change?(system: CellSystem, method: ControlledRounding | CellKey | Bands): Changed | NotChanged;
  /** Written apart from what hides: it alone decides whether anything is released. */
  audit(question: AuditQuestion): AuditAnswer;
  /** A keyed hash of a text, so that nobody without the key can write a release. */
  digest(text: string): string;
}

export interface SuppressionRequest {
  system: CellSystem;
  primaries: Primaries;
  /** 1 for a cell that must be shown. */
  mustShow: Uint8Array;
  /** Cells whose people learnt of others: all others must be protected even if each of these, by itself, were shown. */
  learners?: readonly number[];
  /** What was hidden when they did, and stays so. */
  hidden?: Uint8Array;
  /** Cells that were hidden the last time: they are hidden again where it costs no more. */
  lastTime?: readonly number[];
}

export interface Suppressed {
  /** 1 for each cell that is hidden. */
  suppressed: Uint8Array;
  /** False when no pattern was found that protects everything. */
  safe: boolean;
  /** Those that nothing protects, where there are any. */
  exposed?: readonly number[];
  /** True where no pattern was found because the time ran out: there may be one. */
  ranOut?: boolean;
  /** What it has to say of itself, kept with the release and not published. */
  report?: Json;
}

export interface Changed {
  /** What is shown for each cell. */
  shown: ArrayLike<number | '[c]'>;
  /** What is said of each cell in words in place of its number; null, or left out, where nothing is. */
  words?: readonly (string | null)[];
  /** What that says of the cells to those who know the method. */
  claims: readonly Claim[];
}

export interface NotChanged {
  reason: string;
}

export interface AuditQuestion {
  system: CellSystem;
  primaries: Primaries;
  /** 1 for each cell that has a symbol in place of a number. */
  hidden: Uint8Array;
  /** What the tables say of the cells, to those who know the rule. */
  claims: readonly Claim[];
  attacker: Attacker;
  /** What earlier releases say of them. */
  earlier: readonly Claim[];
}

export interface AuditAnswer {
  /** Running out of time, or an answer without proof, is `not proven`. */
  status: 'protected' | 'disclosed' | 'not proven';
  /** One sentence for each cell that can be learnt, or that nothing is proven of; for staff. */
  sentences: readonly string[];
  /** Cells whose people can tell others from their own: where they are named, more may be hidden and the audit asked again. */
  learners?: readonly number[];
  /** The proof, which anybody who may see it can check without a solver; never published, for it tells protected cells from others. */
  certificate: Json;
}
