// The true figures behind what a release hides, for tests alone: what must be in nothing that the public gets.
import {
  belowFive,
  isMarker,
  nothingKnown,
  type Policy,
  release,
  type Released,
  type ReleasedTables,
  type ReleaseTools,
  type Shown,
  type TableSet,
} from '@due-regard/disclosure';
import type { FigureRow } from './figures/figure-row.ts';
import type { Span } from './figures/public-number.ts';
import { readRelease, type ReleaseFigures } from './figures/read-release.ts';
import { testSeal } from './made-up-release.ts';
import { publicContext } from './public-context.ts';

export interface HiddenRow {
  group: string;
  slice: string | null;
  count: number;
  value: number | null;
  lower: number | null;
  upper: number | null;
  /** What may stand in its row: what others published. */
  open: readonly number[];
}

export interface HiddenFigures {
  /** Rows whose count is hidden. */
  hidden: readonly HiddenRow[];
  /** True numbers in whose place something else is shown. */
  secret: readonly number[];
  /** Numbers that are shown. */
  open: readonly number[];
  /** Words with digits in them. */
  words: readonly string[];
  /** Labels of tables that no reading is of. */
  plainLabels: ReadonlySet<string>;
  /** How many marks the charts have to have. */
  drawn: number;
}

/** Shows everything, to be compared with what is shown. */
const everything: Policy = {
  ...belowFive,
  threshold: { ...belowFive.threshold, below: 1 },
  attributes: null,
  singletons: false,
  percentages: { decimals: 4, denominatorBelow: 0, noneOrAll: 'shown', averagesBelow: 0 },
};

const tools: ReleaseTools = {
  suppress: ({ system }) => ({ suppressed: new Uint8Array(system.cells.length), safe: true }),
  audit: () => ({ status: 'protected', sentences: [], certificate: null }),
  digest: testSeal,
};

export function hiddenFigures(set: TableSet, released: Released<ReleasedTables>): HiddenFigures {
  const outcome = release(set, everything, nothingKnown, tools);
  if (outcome.kind === 'not released') throw new Error(outcome.sentences.join(' '));
  const context = publicContext.parse(set.context);
  const [truth, shown] = [readRelease(outcome.released, context), readRelease(released, context)];
  const [trueRows, shownRows] = [rowsIn(truth), rowsIn(shown)];
  const pairs = shownRows.map((row, at) => ({ row, real: trueRows[at]! }));
  const numbers = released.content.tables.flatMap(({ rows }) => rows.map((row) => row.shown));
  const constants = context.readings.flatMap(({ per, level, band }) => [
    ...[per, level * 100, band?.lower ?? 1, band?.upper ?? 1],
  ]);
  return {
    hidden: pairs.flatMap(({ row, real }) => (row.count === '[c]' ? [hiddenRow(row, real)] : [])),
    secret: secretOf(truth, shown),
    open: [...figuresIn(shown), ...numbers, ...constants].filter((each) => typeof each === 'number'),
    words: wordsWithDigits(JSON.stringify(set.context)),
    plainLabels: new Set(shown.plain.flatMap(({ rows }) => rows.flatMap(({ labels }) => labels.slice(1)))),
    drawn: drawnIn(shown),
  };
}

function rowsIn({ tables }: ReleaseFigures): FigureRow[] {
  return tables.flatMap(({ whole, slices }) => [
    ...(whole?.rows ?? []),
    ...slices.flatMap(({ rows }) => rows),
  ]);
}

function ends({ estimate, lower, upper }: Span): Shown[] {
  return [estimate, lower, upper];
}

/** Every figure in one order. */
function figuresIn(figures: ReleaseFigures): Shown[] {
  const rows = rowsIn(figures).flatMap(
    ({ count, of, benchmark, value, ratio, difference, excess, smallestVisible }) => [
      ...[count, of, benchmark, ...ends(value), ...ends(ratio), ...ends(difference), excess, smallestVisible],
    ],
  );
  const changes = figures.tables.flatMap((table) =>
    table.changes.flatMap(({ ratio, difference }) => [...ends(ratio), ...ends(difference)]),
  );
  return [...rows, ...changes];
}

function secretOf(truth: ReleaseFigures, shown: ReleaseFigures): number[] {
  const told = figuresIn(shown);
  return figuresIn(truth).filter(
    (real, at) => typeof real === 'number' && told[at] !== real && told[at] !== '[z]',
  ) as number[];
}

function hiddenRow({ group, slice, of, benchmark, isReference }: FigureRow, real: FigureRow): HiddenRow {
  const number = (shown: Shown) => (isMarker(shown) ? null : shown);
  const { estimate, lower, upper } = real.value;
  return {
    ...{ group, slice, count: number(real.count) ?? 0 },
    ...{ value: number(estimate), lower: number(lower), upper: number(upper) },
    // A reference is 1 times itself, whatever it is.
    // What others published, as files have it and as a page says it.
    open: [of, benchmark, oneDecimal(benchmark), isReference ? 1 : null].filter(
      (each) => typeof each === 'number',
    ),
  };
}

function wordsWithDigits(json: string): string[] {
  return [...new Set([...json.matchAll(/"([^"]*\d[^"]*)"/g)].map(([, word = '']) => word))];
}

/** A disc for each ratio that has an end, and for each period of each compared group. */
function drawnIn({ tables }: ReleaseFigures): number {
  return tables.reduce((sum, { whole, slices, reading }) => {
    const ratios = (whole?.rows ?? []).filter(
      ({ ratio: { estimate } }) => typeof estimate === 'number' && estimate > 0 && estimate < Infinity,
    );
    const isCompared = ({ group, value }: FigureRow) =>
      !reading.groups.notCompared.includes(group) && typeof value.estimate === 'number';
    const points =
      reading.across?.kind === 'period' ? slices.flatMap(({ rows }) => rows.filter(isCompared)) : [];
    return sum + ratios.length + points.length;
  }, 0);
}

function oneDecimal(shown: Shown): number | null {
  return isMarker(shown) ? null : Number(shown.toFixed(1));
}
