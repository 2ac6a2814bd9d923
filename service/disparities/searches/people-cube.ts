// The cube of a search over people: everybody by what they say of each characteristic that is crossed.

import type { People } from '../../datasets/index.ts';
import type { Cube } from '../counting/cube.ts';
import type { Warning } from '../findings/warning.ts';
import type { FoundColumns } from './find-columns.ts';
import { columnTooFine, outcomeNeverOccurs } from './search-refusals.ts';

export type PeopleCube = { ok: true; value: Cube } | { ok: false; problems: Warning[] };

/** The crossed columns, and as the last "1" where the outcome is known. */
export function peopleCube(
  people: Pick<People, 'rows' | 'value' | 'group'>,
  columns: FoundColumns,
  values: readonly string[],
): PeopleCube {
  const rows = rowsOf(people, columns);
  const outcome = people.value(columns.outcome.slug);
  const there = new Set(rows.flatMap((row) => outcome[row]?.trim() || []));
  const crossed = columns.across.map(({ slug, classificationId }) =>
    classificationId === null ? people.value(slug).map((value) => value?.trim() ?? '') : people.group(slug),
  );
  const different = crossed.map((cells) => new Set(rows.map((row) => cells[row]!)).size);
  const refusal =
    outcomeNeverOccurs(values, there, columns.outcome.header) ?? columnTooFine(columns.across, different);
  if (refusal) return { ok: false, problems: [refusal] };
  const known = outcome.map((value) => (value?.trim() ? '1' : '0'));
  const isOutcome = outcome.map((value) => values.includes(value?.trim() ?? ''));
  return { ok: true, value: cubeOf([...crossed, known], isOutcome, rows) };
}

function rowsOf({ rows, value }: Pick<People, 'rows' | 'value'>, { filters }: FoundColumns): number[] {
  const wanted = filters.map((filter) => ({ cells: value(filter.slug), value: filter.value }));
  return Array.from({ length: rows }, (_, row) => row).filter((row) =>
    wanted.every((filter) => (filter.cells[row] ?? '') === filter.value),
  );
}

/** Each row an entry of its own: what is equal is added up where tables are made of it. */
function cubeOf(cells: readonly string[][], hits: readonly boolean[], rows: readonly number[]): Cube {
  const levels = cells.map((column) => [...new Set(rows.map((row) => column[row]!))].sort());
  const places = levels.map((some) => new Map(some.map((level, i) => [level, i])));
  return {
    columns: levels.map((some, c) => ({ name: `c${c}`, levels: some })),
    codes: cells.map((column, c) => Uint16Array.from(rows, (row) => places[c]!.get(column[row]!)!)),
    total: new Float64Array(rows.length).fill(1),
    hits: Float64Array.from(rows, (row) => Number(hits[row])),
  };
}
