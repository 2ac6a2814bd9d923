// Runs the audit on what the public views of a release say, as somebody would who has them all and every number that others published.
import {
  type Claim,
  type LinearSolver,
  type PublishedTable,
  recover,
  type Recovered,
  type ReleasedOutcome,
  within,
} from '@due-regard/disclosure';
import { bandOf, isBand } from './figures/band.ts';
import type { FigureRow } from './figures/figure-row.ts';
import { workingsOf } from './figures/workings.ts';
import { spanOf } from './figures/public-number.ts';
import type { PublicView } from './gather-views.ts';
import { publicContext, type Reading } from './public-context.ts';

type Rows = readonly { labels: readonly string[]; shown: number | string }[];
interface ApiAnswer {
  tables: { name: string; dimensions: string[]; rows: Rows }[];
  figures: { rows: FigureRow[] }[];
}

/** One sentence for each protected cell that can be known more closely than was promised. */
export function runAttack(
  views: readonly PublicView[],
  { released, kept }: ReleasedOutcome,
  solver: LinearSolver,
): string[] {
  const view = views.find(({ name }) => name.startsWith('/api/v1/published/'));
  const answer: ApiAnswer = JSON.parse(view?.text ?? '{}');
  const { readings, totals = {} } = publicContext.parse(released.content.context);
  const { rule } = released.manifest;
  // A rounded number is a symbol with limits, so that the audit asks how closely it can be known.
  const isRounded = rule.method.kind !== 'suppression';
  const tables: PublishedTable[] = answer.tables.map(({ name, dimensions, rows }) => ({
    name,
    dimensions,
    rows: rows.map(({ labels, shown }) => ({ labels, shown: isRounded ? '[r]' : shown })),
  }));
  const claims = (_: unknown, cells: readonly (readonly number[])[]): Claim[] => [
    ...(isRounded ? claimsOfRounding({ answer, cells, rule }) : []),
    ...readings.flatMap((reading, at) =>
      (answer.figures[at]?.rows ?? []).flatMap((row) => claimsOfRow(row, reading, { answer, cells, rule })),
    ),
  ];
  return knownTooWell(kept, recover({ tables, totals }, { claims }, solver));
}

function knownTooWell({ primaries, system }: ReleasedOutcome['kept'], recovered: Recovered): string[] {
  const name = (labels: readonly string[]) => labels.join(', ');
  const found = new Map(
    recovered.answers.map(({ statistic, least, most }) => [
      name(recovered.system.cells[statistic.cells[0]!]!.labels),
      { least, most },
    ]),
  );
  return primaries.primaries.flatMap(({ cell, protection: { lower, upper, sliding } }) => {
    const { labels, value } = system.cells[cell]!;
    const known = found.get(name(labels));
    if (!known) return [`“${name(labels)}” is shown.`];
    const isSafe =
      known.least <= value - lower && known.most >= value + upper && known.most - known.least >= sliding;
    return isSafe ? [] : [`“${name(labels)}” is known to be from ${known.least} to ${known.most}.`];
  });
}

interface Place {
  answer: ApiAnswer;
  cells: readonly (readonly number[])[];
  rule: Parameters<typeof workingsOf>[1];
}

/** How far the truth may be from each rounded number. */
function claimsOfRounding({ answer, cells, rule }: Place): Claim[] {
  return answer.tables.flatMap(({ rows }, table) =>
    rows.flatMap(({ shown }, row) => {
      const band = typeof shown === 'number' ? bandOf(shown, rule) : '[c]';
      return isBand(band) ? [within(cells[table]![row]!, band.least, band.most)] : [];
    }),
  );
}

const mostTried = 400;

/** Which counts a row’s figures can come from: each is tried, and those that would give just what is shown are left. */
function claimsOfRow(row: FigureRow, reading: Reading, { answer, cells, rule }: Place): Claim[] {
  const table = answer.tables.findIndex(({ name }) => name === reading.table);
  const { dimensions = [], rows = [] } = answer.tables[table] ?? {};
  const labelOf = (dimension: string) => {
    if (dimension === reading.groups.dimension) return row.group;
    if (dimension === reading.outcome?.dimension) return reading.outcome.yes;
    return dimension === reading.across?.dimension ? (row.slice ?? 'Total') : 'Total';
  };
  const at = rows.findIndex(({ labels }) =>
    dimensions.every((dimension, place) => labels[place] === labelOf(dimension)),
  );
  const cell = cells[table]?.[at];
  const { of } = row;
  if (cell === undefined || typeof of !== 'number') return [];
  const workings = workingsOf(reading, rule);
  const fits = (count: number): boolean => {
    if (workings.isPart && count > of) return false;
    const told = spanOf(workings.arithmetic.value({ count, of }, reading.level), workings.valueDigits);
    return (['estimate', 'lower', 'upper'] as const).every(
      (end) => typeof row.value[end] !== 'number' || told[end] === row.value[end],
    );
  };
  const isOpen = Object.values(row.value).some((each) => typeof each === 'number');
  const counts = Array.from({ length: mostTried }, (_, count) => count).filter(fits);
  if (!isOpen || workings.exactness !== 'as counted' || counts.length === 0) return [];
  return [within(cell, counts[0]!, counts.at(-1)!)];
}
