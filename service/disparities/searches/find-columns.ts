// Finds the columns that a search was asked to cross, and that of its outcome, or says which is not there.

import { findClassification } from '@due-regard/classifications';
import { listed, quoted } from '../../phrases/list.ts';
import { countBreakdowns, eventBreakdowns, findBreakdown } from '../findings/breakdown.ts';
import type { Warning } from '../findings/warning.ts';
import type { CrossedColumn } from './search-measure.ts';
import type { SearchRequest } from './search-request.ts';
import { nearestOf } from '../../phrases/nearest.ts';

/** A column of records, of events or of people. */
export interface OfferedColumn {
  header: string;
  slug: string;
  /** The characteristic that it holds; undefined for any other column. */
  breakdown?: string | undefined;
  classificationId?: string | undefined;
}

export interface FoundColumns {
  across: (CrossedColumn & { slug: string })[];
  outcome: OfferedColumn;
  filters: { slug: string; header: string; value: string }[];
}

export type FindColumns = { ok: true; value: FoundColumns } | { ok: false; problems: Warning[] };

export function findColumns(
  columns: readonly OfferedColumn[],
  { across, outcome, filters, rollUp }: Pick<SearchRequest, 'across' | 'outcome' | 'filters' | 'rollUp'>,
): FindColumns {
  const wanted = across.map((asked) => ({ asked, column: columnOf(columns, asked) }));
  const outcomeColumn = byHeader(columns, outcome.header);
  const filtered = filters.map((filter) => ({ ...filter, column: byHeader(columns, filter.header) }));
  const problems = [
    ...wanted.filter(({ column }) => !column).map(({ asked }) => columnMissing(columns, asked)),
    ...(outcomeColumn ? [] : [outcomeMissing(columns, outcome.header)]),
    ...filtered.filter(({ column }) => !column).map(({ header }) => filterMissing(columns, header)),
  ];
  if (problems.length > 0 || !outcomeColumn) return { ok: false, problems };
  const found = wanted.map(({ column }) => column!);
  const clashes = clashOf(found, outcomeColumn);
  if (clashes) return { ok: false, problems: [clashes] };
  return {
    ok: true,
    value: {
      across: found.map((column) => crossed(column, rollUp)),
      outcome: outcomeColumn,
      filters: filtered.map(({ column, value }) => ({ slug: column!.slug, header: column!.header, value })),
    },
  };
}

const breakdowns = [...eventBreakdowns, ...countBreakdowns];

/** Characteristics by any of their names; other columns by their header. */
function columnOf(columns: readonly OfferedColumn[], asked: string): OfferedColumn | undefined {
  const named = [eventBreakdowns, countBreakdowns].map((choices) => findBreakdown(choices, asked)?.id);
  const plain = asked
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  return (
    columns.find(({ breakdown }) => breakdown !== undefined && [...named, plain].includes(breakdown)) ??
    byHeader(columns, asked)
  );
}

function byHeader(columns: readonly OfferedColumn[], asked: string): OfferedColumn | undefined {
  const wanted = asked.trim().toLowerCase();
  return columns.find(({ header, slug }) => header.trim().toLowerCase() === wanted || slug === wanted);
}

function crossed(column: OfferedColumn, rollUp: string | null): FoundColumns['across'][number] {
  const list = findClassification(column.classificationId ?? '');
  const id = column.breakdown;
  const label = breakdowns.find((breakdown) => breakdown.id === id)?.label ?? id?.replaceAll('-', ' ');
  if (!list || id === undefined) {
    const plain = { classificationId: null, classificationVersion: null, rollUpId: null };
    return { id: column.slug, label: column.header, header: column.header, slug: column.slug, ...plain };
  }
  const asked = list.rollUps.find((each) => each.id === rollUp)?.id;
  return {
    id,
    label: label ?? column.header,
    header: column.header,
    slug: column.slug,
    classificationId: list.id,
    classificationVersion: list.version,
    rollUpId: asked ?? list.usualRollUp,
  };
}

function clashOf(found: readonly OfferedColumn[], outcome: OfferedColumn): Warning | undefined {
  const twice = found.find((column, i) => found.indexOf(column) !== i);
  if (twice)
    return {
      code: 'SEARCH_COLUMN_TWICE',
      message: `“${twice.header}” is to be crossed with itself. Name each characteristic once.`,
    };
  if (found.includes(outcome))
    return {
      code: 'SEARCH_OUTCOME_CROSSED',
      message: `“${outcome.header}” is the outcome, so it cannot be crossed too. Leave it out of the characteristics.`,
    };
  const ethnicities = found.filter(({ breakdown }) => /ethnicity/.test(breakdown ?? ''));
  if (ethnicities.length < 2) return undefined;
  return {
    code: 'SEARCH_BOTH_ETHNICITIES',
    message:
      'Self-defined and officer-defined ethnicity are two answers to two questions, and are never set side by side. ' +
      'Choose one of them.',
  };
}

function columnMissing(columns: readonly OfferedColumn[], asked: string): Warning {
  const has = columns.flatMap(({ breakdown }) => breakdown ?? []);
  return {
    code: 'SEARCH_COLUMN_MISSING',
    message:
      `There is no characteristic and no column “${asked}”.${nearestOf(asked, [...has, ...columns.map(({ header }) => header)])} ` +
      `Characteristics: ${listed(has) || 'none'}. Columns: ${headersOf(columns)}.`,
  };
}

function outcomeMissing(columns: readonly OfferedColumn[], header: string): Warning {
  return {
    code: 'SEARCH_OUTCOME_COLUMN_MISSING',
    message: `No column is called “${header}”, so nothing can be the outcome there.${nearestOf(
      header,
      columns.map((column) => column.header),
    )} The columns are ${headersOf(columns)}.`,
  };
}

function filterMissing(columns: readonly OfferedColumn[], header: string): Warning {
  return {
    code: 'FILTER_COLUMN_MISSING',
    message: `No column is called “${header}”.${nearestOf(
      header,
      columns.map((column) => column.header),
    )} The columns are ${headersOf(columns)}.`,
  };
}

function headersOf(columns: readonly OfferedColumn[]): string {
  return quoted(
    columns.map(({ header }) => header),
    columns.length,
  );
}
