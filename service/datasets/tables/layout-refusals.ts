// What is said of a table in which no figures by group were found.

import type { Classification } from '@due-regard/classifications';
import type { GroupColumn, NoLayout } from './layout.ts';
import { publishedNumber } from '../files/published-number.ts';
import type { Table } from './table.ts';
import { quoted } from '../../phrases/list.ts';

export function noGroups(table: Table, classification: Classification): NoLayout {
  return {
    code: 'NO_GROUPS',
    message: `No column and no set of columns holds groups of the list “${classification.title}”. Its columns are ${quoted(table.columns, 12)}. Send a table with one row, or one column, for each group.`,
  };
}

export function noFigures(table: Table, candidates: readonly number[], rates: readonly number[]): NoLayout {
  if (candidates.length === 0 && rates.length > 0) {
    const names = named(table, rates);
    return {
      code: 'SHARES_NOT_COUNTS',
      message: `It holds shares or rates (${names}) and no counts. Send the table of counts.`,
    };
  }
  const names = named(table, candidates);
  const spoilt = candidates.length === 0 ? spoiltColumn(table) : null;
  if (spoilt !== null) return { code: 'NO_FIGURES', message: spoilt };
  const seen =
    candidates.length > 1 ? `Several columns could be the count: ${names}.` : 'No column holds the counts.';
  return { code: 'NO_FIGURES', message: `${seen} Name one column “count” and send it again.` };
}

/** A column that is called the counts, but has cells that are no numbers; null when there is none. */
function spoiltColumn(table: Table): string | null {
  const column = table.columns.findIndex((name) =>
    /^(n|count|counts|value|number|population|residents)$/i.test(name.trim()),
  );
  const row = table.rows.find(({ cells }) => publishedNumber(cells[column] ?? '').kind === 'text');
  if (column < 0 || row === undefined) return null;
  return `Line ${row.line}, column “${table.columns[column]}”: “${(row.cells[column] ?? '').slice(0, 60)}” is no count. Send whole numbers, and leave a cell blank if its figure is withheld.`;
}

export function sharesNotCounts(table: Table, groups: readonly GroupColumn[]): NoLayout {
  const names = named(
    table,
    groups.map(({ column }) => column),
  );
  return {
    code: 'SHARES_NOT_COUNTS',
    message: `Its figures for ${names} are shares, not counts of people. Send the table of counts.`,
  };
}

function named(table: Table, columns: readonly number[]): string {
  return quoted(
    columns.map((column) => table.columns[column] ?? ''),
    4,
  );
}
