// Reads people one by one: a row for each, from CSV, XLSX or ODS, with whichever of the nine characteristics the file has.
import {
  type FileProblem,
  type Outcome,
  type RowProblem,
  accepted,
  refuse,
  refused,
} from '../files/problem.ts';
import { readTable } from '../tables/read-table.ts';
import type { Table, TableFile, TableRow } from '../tables/table.ts';
import { listed, quoted } from '../../phrases/list.ts';
import { counted } from '../../phrases/spoken-number.ts';
import { characteristicOf, usualHeaders } from './characteristic-columns.ts';
import type { People } from './people.ts';
import { PeopleRows } from './people-rows.ts';
import { settlePeople, type SettledColumn } from './settle-people.ts';

export interface PeopleRequest {
  /** Files, or `staff.xlsx!Sheet1` for one sheet. */
  paths: readonly string[];
}

/** A table of people, and the file it is in. */
interface PeopleTable {
  file: TableFile;
  table: Table;
}

const mostPutAsideKept = 1000;

/**
 * Reads people in the words of the lists that know most of their values. Every row is taken in or put aside with its line
 * and reason. Problems: those of `readTable`, SHEETS_SEVERAL, PEOPLE_NO_CHARACTERISTIC, PEOPLE_NOBODY.
 */
export async function readPeople({ paths }: PeopleRequest): Promise<Outcome<People>> {
  const read: Outcome<PeopleTable>[] = [];
  for (const path of paths) read.push(await peopleTable(path));
  const problems = read.flatMap((each) => (each.ok ? [] : each.problems));
  if (problems.length > 0) return refused(...problems);
  const all = read.flatMap((each) => (each.ok ? [each.value] : []));
  const tables = all.filter(
    ({ file }, at) => all.findIndex((other) => other.file.sha256 === file.sha256) === at,
  );
  const laid = layRows(tables);
  const settled = settlePeople(laid.rows);
  return settled.some(({ coded }) => coded !== null)
    ? peopleOf(tables, laid, settled)
    : refuse(tables[0]?.file.name ?? null, 'PEOPLE_NO_CHARACTERISTIC', noCharacteristic(tables, settled));
}

async function peopleTable(path: string): Promise<Outcome<PeopleTable>> {
  const read = await readTable(path, { known: usualHeaders, oddRowsAside: true });
  if (!read.ok) return read;
  const file = read.value;
  const [table, another] = file.tables.filter(({ columns }) => columns.some(characteristicOf));
  if (table && another) {
    const sheets = quoted([table, another].map(({ sheet, name }) => sheet ?? name));
    const message = `${file.name} has several sheets that could be meant: ${sheets}. Name the one you need, as ${file.name}!${table.sheet}.`;
    return refuse(file.name, 'SHEETS_SEVERAL', message);
  }
  const only = table ?? file.tables[0];
  return only
    ? accepted({ file, table: only })
    : refuse(file.name, 'PEOPLE_NOBODY', `${file.name} holds no table of people.`);
}

interface LaidRows {
  rows: PeopleRows;
  lines: Uint32Array;
  /** Row at which each table begins. */
  starts: number[];
  putAside: RowProblem[];
}

function layRows(tables: readonly PeopleTable[]): LaidRows {
  const capacity = tables.reduce((sum, { table }) => sum + table.rows.length, 0);
  const rows = new PeopleRows(capacity);
  const lines = new Uint32Array(capacity);
  const starts: number[] = [];
  const putAside: RowProblem[] = [];
  for (const { file, table } of tables) {
    starts.push(rows.rows);
    const slugs = slugsOf(table.columns);
    const places = table.columns.map((header, at) => rows.place(header, slugs[at]!));
    for (const row of table.rows) {
      lines[rows.rows] = row.line;
      rows.add(row.cells, places);
    }
    putAside.push(...table.oddRows.map((row) => oddRow(file.name, table, row)));
  }
  return { rows, lines, starts, putAside };
}

function slugsOf(headers: readonly string[]): string[] {
  const taken = new Set<string>();
  return headers.map((header, at) => {
    const plain = header
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_+|_+$/g, '');
    const base = plain === '' ? `column_${at + 1}` : plain;
    let slug = base;
    for (let turn = 2; taken.has(slug); turn += 1) slug = `${base}_${turn}`;
    taken.add(slug);
    return slug;
  });
}

function oddRow(file: string, { columns }: Table, { line, cells }: TableRow): RowProblem {
  const many = cells.length > columns.length;
  const reason = `The row has ${cells.length} cells, where the headings name ${columns.length}. ${
    many
      ? 'Put quotes round a cell that has a comma in it.'
      : 'Add the cells that are missing, if only blank.'
  }`;
  const code = many ? 'ROW_TOO_MANY_CELLS' : 'ROW_TOO_FEW_CELLS';
  return { file, line, column: null, value: null, code, reason };
}

function peopleOf(
  tables: readonly PeopleTable[],
  { rows: laid, lines, starts, putAside: odd }: LaidRows,
  settled: readonly SettledColumn[],
): Outcome<People> {
  const placeOf = (row: number) => {
    const table = tables[starts.findLastIndex((start) => start <= row)];
    return { file: table?.file.name ?? '', line: lines[row] ?? 0 };
  };
  const { kept, totals } = withoutTotals(laid, settled);
  const aside = [...odd, ...totals.map(({ row, column }) => totalRow(placeOf(row), column))];
  const first = tables[0]?.file.name ?? null;
  if (kept.length === 0)
    return refuse(
      first,
      'PEOPLE_NOBODY',
      `${first ?? 'The file'} has no row of a person. Send one row for each.`,
    );
  const columnOf = (slug: string): SettledColumn => {
    const found = settled.find((column) => column.slug === slug);
    if (!found) throw new Error(`PEOPLE_COLUMN_UNKNOWN: the people have no column ${slug}.`);
    return found;
  };
  const people: People = {
    source: tables.map(({ file: { name, sha256 } }) => ({ name, sha256 })),
    columns: settled.map(({ header, slug, coded, breakdown }) => {
      return { header, slug, breakdown, classification: coded?.classification ?? null };
    }),
    rows: kept.length,
    value(slug) {
      const { spellings, numbers } = columnOf(slug);
      return Array.from(kept, (row) => (numbers[row] === 0 ? null : spellings[numbers[row]!]!));
    },
    group(slug) {
      const { codeOfNumber, numbers } = columnOf(slug);
      if (!codeOfNumber) throw new Error(`PEOPLE_COLUMN_UNKNOWN: ${slug} is no characteristic.`);
      return Array.from(kept, (row) => codeOfNumber[numbers[row]!]!);
    },
    place: (row) => placeOf(kept[row] ?? 0),
    unrecognised: settled.flatMap(({ header, coded }) =>
      (coded?.unrecognised ?? []).map((each) => ({ header, ...each })),
    ),
    putAside: { total: aside.length, rows: aside.slice(0, mostPutAsideKept) },
    notes: [...tables.flatMap(({ table }) => table.notes), ...settled.flatMap(({ notes }) => notes)],
  };
  return accepted(people, warningsOf(people, settled));
}

/** Rows that name everybody, such as a row of totals, are nobody. */
function withoutTotals(laid: PeopleRows, settled: readonly SettledColumn[]) {
  const kept = new Uint32Array(laid.rows);
  const totals: { row: number; column: string }[] = [];
  const naming = settled.filter(({ codeOfNumber }) => codeOfNumber?.includes(null));
  let count = 0;
  for (let row = 0; row < laid.rows; row += 1) {
    const column = naming.find(({ codeOfNumber, numbers }) => codeOfNumber?.[numbers[row]!] === null);
    if (column) totals.push({ row, column: column.header });
    else {
      kept[count] = row;
      count += 1;
    }
  }
  return { kept: kept.subarray(0, count), totals };
}

function totalRow({ file, line }: { file: string; line: number }, column: string): RowProblem {
  const reason = `“${column}” names everybody, as a row of totals does. Leave such rows out: each row is one person.`;
  return { file, line, column, value: null, code: 'PEOPLE_ROW_IS_TOTAL', reason };
}

const mostNamed = 8;
/** Longer ones may be remarks on a person: they are counted and not said. */
const longestQuoted = 60;

function warningsOf(people: People, settled: readonly SettledColumn[]): FileProblem[] {
  const file = people.source[0]?.name ?? null;
  const warning = (code: string, message: string): FileProblem => ({ file, code, message });
  const { unrecognised, putAside, source } = people;
  const unknown = [...Map.groupBy(unrecognised, ({ header }) => header)].map(([header, spellings]) => {
    const rows = spellings.reduce((sum, each) => sum + each.rows, 0);
    const short = spellings.filter(({ spelling }) => spelling.length <= longestQuoted);
    const named = short
      .toSorted((a, b) => b.rows - a.rows)
      .slice(0, mostNamed)
      .map(({ spelling, nearest }) => {
        return `“${spelling.slice(0, 60)}”${nearest.length > 0 ? ` (nearest: ${quoted(nearest)})` : ''}`;
      });
    const others = spellings.length - named.length;
    const seen = listed([
      ...named,
      ...(others > 0 ? [`${others} ${named.length > 0 ? 'more' : 'longer remarks'}`] : []),
    ]);
    return warning(
      'PEOPLE_SPELLINGS_UNKNOWN',
      `“${header}” has spellings that no group was recognised in: ${seen}. They are on ${counted(rows, 'row')}, in no group until they are mended.`,
    );
  });
  const asideNote =
    putAside.total > 0
      ? [
          warning(
            'PEOPLE_ROWS_PUT_ASIDE',
            `${counted(putAside.total, 'row')} could not be used and ${putAside.total === 1 ? 'is' : 'are'} in no figure, the first on line ${putAside.rows[0]?.line}: ${putAside.rows[0]?.reason}`,
          ),
        ]
      : [];
  const several =
    source.length > 1
      ? [
          warning(
            'PEOPLE_SEVERAL_FILES',
            `The people of ${source.length} files were taken together: ${listed(source.map(({ name }) => name))}. Somebody who is in two of them counts twice.`,
          ),
        ]
      : [];
  return [
    ...unknown,
    ...asideNote,
    ...several,
    ...settled.flatMap(({ warnings }) => warnings.map(({ code, message }) => warning(code, message))),
  ];
}

function noCharacteristic(tables: readonly PeopleTable[], settled: readonly SettledColumn[]): string {
  const headers = settled.map(({ header }) => header);
  const unread = settled.flatMap(({ warnings }) => warnings.map(({ message }) => message));
  const name = tables[0]?.file.name ?? 'The file';
  return (
    `${name} has no column with a characteristic of a person that could be read. Its columns are: ${quoted(headers, 16)}. ` +
    `${unread.join(' ')} Send one row for each person, with at least one column such as “Sex”, “Ethnicity”, “Age” or “Disability”.`
  ).replaceAll(/ {2,}/g, ' ');
}
