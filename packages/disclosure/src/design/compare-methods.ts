// Sets methods of protection side by side: what each hides, changes and leaves to say, and what an audit finds.
import type { CellSystem } from '../model/cell-system.ts';
import { lossOf } from '../rounding/loss.ts';
import { type Limits, narrowedLimits, type ProtectCells, type ProtectedCells } from './protected-cells.ts';

export interface MethodToCompare {
  name: string;
  protect: ProtectCells;
}

export interface ComparedMethod<Audit> {
  name: string;
  cells: { all: number; hidden: number; changed: number };
  /** In cells that are no total of others; people in several tables count in each. */
  people: { all: number; hidden: number };
  /** Of the cells that are shown. */
  error: { greatest: number; mean: number };
  /** Whether every total that is shown with all its parts is their sum. */
  additive: boolean;
  canSay: CanSay;
  /** What the audit that was handed in answers; null without one. */
  audit: Audit | null;
  protected: ProtectedCells;
}

/** What a reader who knows the method can still tell for certain. */
export interface CanSay {
  /** Cells whose number is known exactly, and to within a tenth of it. */
  exactly: number;
  withinTenth: number;
  /** Of all pairs of parts of one total that differ, those of which the larger can be told. */
  larger: { told: number; of: number };
  sentence: string;
}

/** In the order of the methods. */
export function compareMethods<Audit>(
  system: CellSystem,
  methods: readonly MethodToCompare[],
  audit?: (system: CellSystem, shown: ProtectedCells) => Audit,
): ComparedMethod<Audit>[] {
  return methods.map(({ name, protect }) => {
    const found = protect(system);
    return { name, ...measured(system, found), audit: audit ? audit(system, found) : null, protected: found };
  });
}

function measured(system: CellSystem, found: ProtectedCells) {
  const { cells } = system;
  const isHidden = (cell: number) => found.shown[cell] === null;
  const shown = [...cells.keys()].filter((cell) => !isHidden(cell));
  const loss = lossOf(
    shown.map((cell) => cells[cell]?.value ?? 0),
    shown.map((cell) => found.shown[cell] ?? 0),
  );
  const people = (among: readonly number[]) =>
    among.reduce((sum, cell) => sum + (cells[cell]?.contributors ?? 0), 0);
  const finest = finestCells(system);
  return {
    cells: { all: cells.length, hidden: cells.length - shown.length, changed: loss.changed },
    people: { all: people(finest), hidden: people(finest.filter(isHidden)) },
    error: { greatest: loss.greatest, mean: loss.mean },
    additive: isAdditive(system, found.shown),
    canSay: whatCanBeSaid(system, narrowedLimits(system, found.limits)),
  };
}

function finestCells({ cells, relations }: CellSystem): number[] {
  const totals = new Set(relations.map((relation) => relation.cells[0]));
  return [...cells.keys()].filter((cell) => !totals.has(cell));
}

function isAdditive({ relations }: CellSystem, shown: ProtectedCells['shown']): boolean {
  return relations.every(({ cells, coefficients }) => {
    let sum = 0;
    for (const [at, cell] of cells.entries()) {
      const value = shown[cell] ?? null;
      if (value === null) return true;
      sum += value * (coefficients[at] ?? 0);
    }
    return Math.abs(sum) < 1e-9;
  });
}

function whatCanBeSaid(system: CellSystem, limits: readonly Limits[]): CanSay {
  const exactly = limits.filter(({ least, most }) => least === most).length;
  const withinTenth = limits.filter(({ least, most }, cell) => {
    const value = system.cells[cell]?.value ?? 0;
    return most - value <= value / 10 && value - least <= value / 10;
  }).length;
  const larger = largerTold(system, limits);
  const all = system.cells.length;
  const pairs =
    larger.of === 0 ? '' : `, and which of two groups is larger in ${larger.told} of ${larger.of} pairs`;
  const sentence = `A reader can tell ${exactly} of ${all} numbers exactly, ${withinTenth} to within a tenth${pairs}.`;
  return { exactly, withinTenth, larger, sentence };
}

function largerTold({ cells, relations }: CellSystem, limits: readonly Limits[]): CanSay['larger'] {
  let [told, of] = [0, 0];
  for (const relation of relations) {
    const parts = Array.from(relation.cells.subarray(1));
    for (const [at, one] of parts.entries())
      for (const other of parts.slice(at + 1)) {
        if (cells[one]?.value === cells[other]?.value) continue;
        const [left, right] = [limits[one]!, limits[other]!];
        of++;
        if (left.least > right.most || right.least > left.most) told++;
      }
  }
  return { told, of };
}
