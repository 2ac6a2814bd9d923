// Cells of a share from people one by one: how many of each group and stratum had the outcome.

import { findPeopleColumn } from '../../datasets/index.ts';
import { quoted } from '../../phrases/list.ts';
import type { PeopleMaterial } from '../counting/people-material.ts';
import type { Warning } from '../findings/warning.ts';
import type { ShareCell } from './share-cells.ts';
import type { ShareOutcome } from './share-outcome.ts';
import { nearestOf } from '../../phrases/nearest.ts';

type Counted = Pick<PeopleMaterial, 'people' | 'rows' | 'column'>;

/** A refusal where a column is not there, or a value never occurs. An empty cell is a missing outcome. */
export function shareCellsOfPeople(
  { people, rows, column }: Counted,
  { header, values, not }: ShareOutcome,
  within: readonly string[],
): ShareCell[] | Warning {
  const outcome = findPeopleColumn(people, header);
  if (!outcome) return columnMissing(people, 'OUTCOME_COLUMN_MISSING', header);
  const strata = within.map((name) => ({ name, found: findPeopleColumn(people, name) }));
  const unknown = strata.find(({ found }) => !found);
  if (unknown) return columnMissing(people, 'WITHIN_COLUMN_MISSING', unknown.name);
  const [codes, held] = [people.group(column.slug), people.value(outcome.slug)];
  const parted = strata.map(({ found }) => people.value(found!.slug));
  const cells = new Map<string, ShareCell>();
  for (const row of rows) {
    const written = held[row]?.trim() ?? '';
    const cell: ShareCell = {
      partner: '',
      month: null,
      group: codes[row] ?? '',
      outcome: written === '' ? null : values.includes(written) !== not,
      stratum: parted.map((value) => value[row]?.trim() ?? ''),
      count: 0,
    };
    const key = JSON.stringify([cell.group, cell.outcome, cell.stratum]);
    const known = cells.get(key) ?? cell;
    known.count += 1;
    cells.set(key, known);
  }
  const seen = [...new Set(held.flatMap((value) => value?.trim() || []))].sort();
  const strange = values.filter((value) => !seen.includes(value));
  if (strange.length === values.length && seen.length > 0) return matchesNothing(header, strange, seen);
  return [...cells.values()];
}

function matchesNothing(header: string, values: readonly string[], seen: readonly string[]): Warning {
  return {
    code: 'OUTCOME_MATCHES_NOTHING',
    message: `Nobody has ${quoted(values)} under “${header}”. Values there: ${quoted(seen, 12)}.`,
  };
}

function columnMissing({ columns }: Counted['people'], code: string, header: string): Warning {
  const headers = columns.map((column) => column.header);
  return {
    code,
    message: `No column is called “${header}”.${nearestOf(header, headers)} The columns are ${quoted(headers, headers.length)}.`,
  };
}
