// Says what kind of file a table is: records of events, a population, counts already made, a lookup, or something else.

import { classifications, type Classification } from '@due-regard/classifications';
import { isAreaCode } from './area-selection.ts';
import { type Meaning, meaningOf } from './category-meaning.ts';
import { plainName } from '../files/header-row.ts';
import { type Outcome, accepted } from '../files/problem.ts';
import { readTable } from './read-table.ts';
import type { Layout } from './layout.ts';
import { recogniseLayout } from './table-layout.ts';
import { type Table, type TableFile, cellsOf } from './table.ts';
import { counted } from '../../phrases/spoken-number.ts';

export type TableKind = 'events' | 'population' | 'counts' | 'lookup' | 'unknown';

export interface DescribedTable {
  file: string;
  sha256: string;
  kind: TableKind;
  /** One sentence for a person. */
  sentence: string;
  /** The list whose groups the table has; null when it has none. */
  classificationId: string | null;
  rows: number;
  columns: string[];
  /** Sheets with a table; empty for a text file. */
  sheets: string[];
  notes: string[];
}

/** Describes a file. Refuses only what cannot be read as a table at all. */
export async function describeTable(path: string): Promise<Outcome<DescribedTable>> {
  const read = await readTable(path);
  if (!read.ok) return read;
  const described = read.value.tables.map((table) => describe(read.value, table));
  const order: TableKind[] = ['population', 'counts', 'events', 'lookup', 'unknown'];
  const [best] = described.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return accepted(best ?? nothing(read.value));
}

function nothing(file: TableFile): DescribedTable {
  return {
    file: file.name,
    sha256: file.sha256,
    kind: 'unknown',
    sentence: `${file.name} holds no table.`,
    classificationId: null,
    rows: 0,
    columns: [],
    sheets: [],
    notes: [],
  };
}

function describe(file: TableFile, table: Table): DescribedTable {
  const base = {
    file: file.name,
    sha256: file.sha256,
    rows: table.rows.length,
    columns: table.columns,
    sheets: file.tables.flatMap(({ sheet }) => (sheet === null ? [] : [sheet])),
    notes: table.notes,
  };
  if (isEvents(table))
    return {
      ...base,
      kind: 'events',
      classificationId: null,
      sentence: `${table.name} holds records of events: ${rows(table)}, one each.`,
    };
  const fit = bestFit(table);
  if (fit)
    return {
      ...base,
      kind: fit.kind,
      classificationId: fit.classification.id,
      sentence: fitSentence(table, fit),
    };
  if (isLookup(table))
    return {
      ...base,
      kind: 'lookup',
      classificationId: null,
      sentence: `${table.name} is a lookup from areas to areas: ${rows(table)}.`,
    };
  return {
    ...base,
    kind: 'unknown',
    classificationId: null,
    sentence: `${table.name} is a table of ${rows(table)}, but neither events, a population nor counts by group were recognised in it.`,
  };
}

function rows(table: Table): string {
  return `${counted(table.rows.length, 'row')} and ${counted(table.columns.length, 'column')}`;
}

const eventHeadings = [
  'Type',
  'Date',
  'Gender',
  'Age range',
  'Self-defined ethnicity',
  'Officer-defined ethnicity',
  'Legislation',
  'Object of search',
  'Outcome',
];

function isEvents(table: Table): boolean {
  const headings = new Set(table.columns.map(plainName));
  return eventHeadings.filter((heading) => headings.has(plainName(heading))).length >= 4;
}

interface Fit {
  kind: 'population' | 'counts';
  classification: Classification;
  groups: number;
}

/** Of lists that fit as well as each other, the one in which tables are usually read. */
const usualLists = [
  'ethnicity-census-2021',
  'disability',
  'sex',
  'age-police-bands',
  'ethnicity-census-2011',
];

/** The list most of whose groups the table has. */
function bestFit(table: Table): Fit | null {
  const rank = (classification: Classification) =>
    usualLists.indexOf(classification.id) + 1 || usualLists.length + 1;
  const lists = [...classifications].sort((a, b) => rank(a) - rank(b));
  let best: Fit | null = null;
  for (const classification of lists) {
    const layout = recogniseLayout(table, classification, 'counts');
    if (!('shape' in layout)) continue;
    const groups = groupsIn(table, layout, classification);
    if (groups <= (best?.groups ?? 1)) continue;
    const kind: Fit['kind'] | null = kindOf(table, layout, classification);
    if (kind) best = { kind, classification, groups };
  }
  return best;
}

/** Labels that name a group of the list; of ages only those that are a category exactly. */
function groupsIn(table: Table, layout: Layout, classification: Classification): number {
  const meanings =
    layout.shape === 'wide'
      ? layout.groups.map(({ meaning }) => meaning)
      : [...new Set(cellsOf(table, layout.category))].map((label) => meaningOf(classification, label));
  return meanings.filter(
    (meaning) => meaning.kind === 'category' || isCategoryOfAges(classification, meaning),
  ).length;
}

function isCategoryOfAges(classification: Classification, meaning: Meaning): boolean {
  if (meaning.kind !== 'ages') return false;
  return classification.categories.some(
    ({ ages }) => ages?.from === meaning.ages.from && ages.to === meaning.ages.to,
  );
}

const eventWords =
  /\b(search|searches|stops?|incidents?|offences?|crimes?|arrests?|tactics?|force used|complaints?|referrals?|victims?)\b/i;
const peopleWords = /\b(population|residents|census|usual residents|persons)\b/i;

/** By the words of the headings and titles; null where neither areas nor words speak of people or events. */
function kindOf(
  table: Table,
  layout: Layout,
  classification: Classification,
): 'population' | 'counts' | null {
  const value = layout.shape === 'long' ? spaced(table.columns[layout.value] ?? '') : '';
  if (eventWords.test(value)) return 'counts';
  if (peopleWords.test(value)) return 'population';
  const words = spaced([...table.columns, ...table.preamble, table.name].join(' '));
  if (eventWords.test(words)) return 'counts';
  const people = recogniseLayout(table, classification, 'population');
  return 'shape' in people && (people.areas.length > 0 || peopleWords.test(words)) ? 'population' : null;
}

function spaced(text: string): string {
  return text.replace(/[_-]/g, ' ');
}

function fitSentence(table: Table, fit: Fit): string {
  const what = fit.kind === 'population' ? 'a population' : 'counts';
  return `${table.name} looks like ${what} by ${fit.groups} groups of “${fit.classification.title}”: ${rows(table)}.`;
}

function isLookup(table: Table): boolean {
  const codes = [...table.columns.keys()].filter((column) => {
    const cells = cellsOf(table, column).filter((cell) => cell !== '');
    return cells.length > 0 && cells.filter(isAreaCode).length >= cells.length * 0.9;
  });
  return codes.length >= 2 || (codes.length === 1 && table.columns.length <= 3);
}
