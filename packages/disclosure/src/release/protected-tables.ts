// What a policy's method makes of the cells that are to be released, given what earlier releases show and hide.
import type { CellSystem } from '../model/cell-system.ts';
import { nameOfCell } from '../model/cell-system.ts';
import { tiedByRelations } from '../model/tied-by-relations.ts';
import type { Policy } from '../policies/policy.ts';
import { mergePrimaries, type Primaries } from '../rules/primary.ts';
import type { EarlierCells } from './known.ts';
import { type NotReleased, notReleased } from './not-released.ts';
import type { Json, ReleaseTools } from './release-tools.ts';
import { roundedTables } from './rounded-tables.ts';
import { type ShownCells, suppressedCells } from './shown-cells.ts';

export interface ProtectedTables {
  /** Of the cells to be released alone. */
  shown: ShownCells;
  report: Json;
}

export interface ToProtect {
  /** The cells to be released. */
  system: CellSystem;
  /** By cells of the earlier system where there is one. */
  primaries: Primaries;
  policy: Policy;
  earlier: EarlierCells | undefined;
  /** Whether bands that earlier releases gave are taken for true numbers, which hides more. */
  isStrict: boolean;
  learners: Learners | null;
}

/** People in these cells learnt too much from what was hidden so far. */
export interface Learners {
  cells: readonly number[];
  hidden: Uint8Array;
}

export function protectedTables(asked: ToProtect, tools: ReleaseTools): ProtectedTables | NotReleased {
  const { system, policy } = asked;
  const { method } = policy;
  if (method.kind === 'rounding')
    return roundedTables(system, asked.primaries.primaries, { method, policy }, tools);
  if (method.kind === 'suppression') return hiddenTables(asked, tools);
  const missing = { reason: `Nothing here does ${method.kind}, which ${policy.name} asks for.` };
  const changed = tools.change?.(system, method) ?? missing;
  if ('reason' in changed) return notReleased('DISCLOSURE_METHOD_MISSING', [changed.reason]);
  const { words = [], claims } = changed;
  const shown = Array.from(changed.shown);
  const hidden = Uint8Array.from(shown, (each) => (each === '[c]' ? 1 : 0));
  return { shown: { shown, claims, hidden, words }, report: null };
}

function hiddenTables(asked: ToProtect, tools: ReleaseTools): ProtectedTables | NotReleased {
  const { system, primaries, policy, earlier, learners } = asked;
  const whole = tiedByRelations(earlier?.system ?? system);
  const found = tools.suppress({
    system: whole,
    primaries: earlier ? mergePrimaries([primaries, staysHidden(earlier, asked)]) : primaries,
    mustShow: Uint8Array.from(whole.cells, (_, cell) => (isShownAnyhow(asked, cell) ? 1 : 0)),
    ...(earlier && { lastTime: earlier.lastTime }),
    ...(learners && { learners: learners.cells, hidden: learners.hidden }),
  });
  if (!found.safe && found.ranOut)
    return notReleased('DISCLOSURE_NOT_PROVEN', [
      'The time ran out before a way was found to hide numbers so that everything sensitive is protected, so nothing is released: give it more time, or publish fewer tables.',
    ]);
  if (!found.safe)
    return notReleased('DISCLOSURE_NO_SAFE_PATTERN', [
      'No way was found to hide numbers so that everything sensitive is protected: publish fewer tables, or coarser groups.',
      ...(found.exposed ?? []).map((cell) => `${nameOfCell(whole.cells[cell]!)} stays too well known.`),
    ]);
  const hidden = found.suppressed.slice(0, system.cells.length);
  return { shown: suppressedCells(system, hidden, policy), report: found.report ?? null };
}

function isShownAnyhow({ system, policy, earlier, isStrict }: ToProtect, cell: number): boolean {
  const own = system.cells[cell];
  // What an earlier release shows to be empty is no secret to hide others behind.
  const isEmpty = earlier?.system.cells[cell]?.members?.length === 0;
  if (own) return own.value === 0 && (isEmpty || policy.threshold.zeros === 'always shown');
  if (cell >= (earlier?.system ?? system).cells.length) return true;
  return earlier !== undefined && (isStrict ? earlier.hidden[cell] === 0 : earlier.exact[cell] === 1);
}

/** What an earlier release hid is hidden, though nothing is asked of it by itself. */
function staysHidden({ hidden, exact }: EarlierCells, { system, isStrict }: ToProtect): Primaries {
  const isHidden = (cell: number) => (isStrict ? hidden[cell] === 1 : exact[cell] === 0);
  const cells = Array.from(hidden.keys()).filter((cell) => cell >= system.cells.length && isHidden(cell));
  const protection = { lower: 0, upper: 0, sliding: 0 };
  return { primaries: cells.map((cell) => ({ cell, rule: 'earlier', why: '', protection })), virtual: [] };
}
