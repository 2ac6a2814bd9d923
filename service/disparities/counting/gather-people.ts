// Gathers the people that a finding is made of: reads the files, applies the filters, forms the groups, finds the reference.

import {
  currentTables,
  findPeopleColumn,
  readPeople,
  type People,
  type PeopleColumn,
} from '../../datasets/index.ts';
import { capitalised, listed, quoted } from '../../phrases/list.ts';
import { programVersion } from '../../platform/program-version.ts';
import { findBreakdown, peopleBreakdowns } from '../findings/breakdown.ts';
import { breakdownUnknown, refusedFinding, type RefusedFinding } from '../findings/made-finding.ts';
import type { Filter } from '../findings/measured.ts';
import { inputsOf } from '../findings/receipt.ts';
import type { WorkOutNeeds } from '../findings/kind-pages.ts';
import { warningOf, type Warning } from '../findings/warning.ts';
import { peopleGroups, type PeopleGroups } from './people-groups.ts';
import type { PeopleAsked, PeopleMaterial } from './people-material.ts';
import { nearestOf } from '../../phrases/nearest.ts';

export type GatheredPeople = { ok: true; material: PeopleMaterial } | RefusedFinding;

/** Of a dataset as it is kept now. */
export async function gatherKeptPeople(
  needs: WorkOutNeeds,
  records: string,
  asked: PeopleAsked,
): Promise<GatheredPeople> {
  const tables = await currentTables(needs, records);
  if (tables.length === 0) return refusedFinding(noPeopleTakenIn);
  return gatherPeople(
    tables.map(({ path }) => path),
    asked,
  );
}

export const noPeopleTakenIn: Warning = {
  code: 'RECORDS_NOTHING_TAKEN_IN',
  message: 'No file of these data has been taken in. Look at their page, and wait until it says Ready.',
};

export async function gatherPeople(paths: readonly string[], asked: PeopleAsked): Promise<GatheredPeople> {
  const breakdown = findBreakdown(peopleBreakdowns, asked.by);
  if (!breakdown) return refusedFinding(breakdownUnknown(asked.by, peopleBreakdowns));
  const read = await readPeople({ paths });
  if (!read.ok) return refusedFinding(...read.problems.map(warningOf));
  const people = read.value;
  const column = people.columns.find((each) => each.breakdown === breakdown.id);
  if (!column) return refusedFinding(breakdownMissing(breakdown.label, people));
  const rows = rowsThatCount(people, asked.filters);
  if ('code' in rows) return refusedFinding(rows);
  const codes = people.group(column.slug);
  const grouped = peopleGroups(
    column,
    rows.map((row) => codes[row]!),
    asked.rollUp,
  );
  if (!grouped) return refusedFinding(rollUpUnknown(asked.rollUp, column));
  const reference = referenceAmong(grouped, asked.reference, breakdown.reference);
  if ('message' in reference) return refusedFinding(reference);
  if (grouped.groups.length < 2) return refusedFinding(nobodyToCompare(breakdown.label, reference.label));
  const inputs = inputsOf('people', people.source);
  const noticed = read.warnings.map(warningOf);
  return {
    ok: true,
    material: { people, rows, breakdown, column, grouped, reference, noticed, inputs, programVersion },
  };
}

export function nobodyToCompare(label: string, only: string): Warning {
  return {
    code: 'NOBODY_TO_COMPARE',
    message: `Everybody whose ${label} is known is in the group ${only}, so there is nobody to compare. Choose finer groups, another characteristic, or other filters.`,
  };
}

function breakdownMissing(label: string, { columns, source }: People): Warning {
  const has = columns.filter(({ breakdown }) => breakdown !== null).map(({ breakdown }) => breakdown ?? '');
  return {
    code: 'BREAKDOWN_MISSING',
    message: `${source[0]?.name ?? 'The file'} has no column of ${label}. It has: ${listed(has)}.`,
  };
}

function rollUpUnknown(asked: string | null, { classification }: PeopleColumn): Warning {
  const ids = (classification?.rollUps ?? []).map(({ id, title }) => `${id} (${title})`);
  return {
    code: 'ROLL_UP_UNKNOWN',
    message: `There is no way “${asked}” to put these groups together. There are: ${listed(ids)}.`,
  };
}

function rowsThatCount(people: People, filters: readonly Filter[]): number[] | Warning {
  let rows = Array.from({ length: people.rows }, (_, row) => row);
  for (const { header, value } of filters) {
    const column = findPeopleColumn(people, header);
    if (!column) return columnMissing(people, header);
    const values = people.value(column.slug);
    rows = rows.filter((row) => values[row] === value);
    if (rows.length === 0) return matchesNothing(header, value, values);
  }
  return rows;
}

/** For a filter or any other column that is asked for by name. */
export function columnMissing(
  { columns, source }: People,
  header: string,
  code = 'FILTER_COLUMN_MISSING',
): Warning {
  const seen = quoted(
    columns.map((column) => column.header),
    20,
  );
  return {
    code,
    message: `${source[0]?.name ?? 'The file'} has no column “${header}”.${nearestOf(
      header,
      columns.map((column) => column.header),
    )} Its columns are: ${seen}.`,
  };
}

const several = 3;

/** The values of a column that several people share: others could point to one of them. */
export function valuesOfSeveral(values: readonly (string | null)[]): string[] {
  const sizes = new Map<string, number>();
  for (const value of values) if (value !== null) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes]
    .filter(([, size]) => size >= several)
    .map(([value]) => value)
    .sort();
}

/** Values that few share are not named: they could point to one person. */
export function matchesNothing(header: string, value: string, values: readonly (string | null)[]): Warning {
  const there = valuesOfSeveral(values);
  const seen = there.length > 0 && there.length <= 30 ? ` It holds: ${quoted(there)}.` : '';
  return {
    code: 'FILTER_MATCHES_NOTHING',
    message: `Nobody has “${value}” under “${header}”.${nearestOf(value, there)}${seen}`,
  };
}

function referenceAmong(
  { groups, sizes }: PeopleGroups,
  asked: string | null,
  usual: string | null,
): { code: string; label: string } | Warning {
  const wanted = plain(asked ?? usual ?? '');
  const named = groups.find(({ code, label, shortLabel }) =>
    [code, label, shortLabel].some((name) => plain(name) === wanted),
  );
  const largest = groups.toSorted((a, b) => (sizes.get(b.code) ?? 0) - (sizes.get(a.code) ?? 0))[0];
  const chosen = named ?? (asked === null ? largest : undefined);
  if (chosen) return { code: chosen.code, label: chosen.shortLabel };
  const names = groups.map(({ shortLabel }) => shortLabel);
  return {
    code: 'REFERENCE_ABSENT',
    message:
      names.length === 0
        ? 'Nobody here is in a known group, so there is nobody to compare.'
        : `There is nobody in a group “${asked}”. ${capitalised('choose one of')} ${listed(names)}.`,
  };
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');
}
