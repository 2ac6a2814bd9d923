// The invented searches: the same every time, with each fault of real files in them, counted.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatCsv, parseCsv } from '../platform/csv.ts';
import { impossibleDates, monthWithShortRow, unknownLabels } from './awkward-rows.ts';
import { demonstrationSeed } from './demonstration-files.ts';
import { ethnicGroups, residentsOf } from './fellshire-residents.ts';
import { searchColumns } from './invented-search.ts';
import { monthNeverSubmitted, stopAndSearchFiles } from './stop-and-search-files.ts';

const files = stopAndSearchFiles(demonstrationSeed, formatCsv);
const monthOf = (path: string): string => path.split('/').at(-1)?.slice(0, 7) ?? '';

interface Row {
  month: string;
  cells: string[];
  value(column: (typeof searchColumns)[number]): string;
}

function rowsOf({ path, content }: (typeof files)[number]): Row[] {
  const encoding = monthOf(path) === '2024-08' ? 'windows-1252' : 'utf-8';
  const parsed = parseCsv(new TextDecoder(encoding, { fatal: true }).decode(content));
  assert.ok(parsed.ok);
  return parsed.rows.slice(1).map(({ cells }) => ({
    month: monthOf(path),
    cells,
    value: (column) => cells[searchColumns.indexOf(column)] ?? '',
  }));
}

const rows = files.flatMap(rowsOf);
const persons = rows.filter((row) => row.value('Type') !== 'Vehicle search');
const share = (some: readonly unknown[], all: readonly unknown[]): number => some.length / all.length;
const blank = (column: (typeof searchColumns)[number], among: readonly Row[]): Row[] =>
  among.filter((row) => row.value(column) === '');

describe('the searches of Fellshire', () => {
  it('come out byte for byte the same every time, and otherwise for another seed', () => {
    assert.deepEqual(stopAndSearchFiles(demonstrationSeed, formatCsv), files);
    assert.notDeepEqual(stopAndSearchFiles(demonstrationSeed + 1, formatCsv), files);
  });

  it('are between 6,000 and 8,000 in twenty-three files of twenty-four months', () => {
    assert.ok(rows.length > 6000 && rows.length < 8000, String(rows.length));
    assert.equal(files.length, 23);
    assert.ok(!files.some(({ path }) => path.includes(monthNeverSubmitted)));
    assert.equal(monthOf(files[0]?.path ?? ''), '2024-01');
    assert.equal(monthOf(files.at(-1)?.path ?? ''), '2025-12');
  });

  it('have the published header of fifteen columns', () => {
    const header = parseCsv(new TextDecoder().decode(files[0]?.content));
    assert.ok(header.ok);
    assert.deepEqual(header.rows[0]?.cells, [...searchColumns]);
  });

  it('swell in the visitor season', () => {
    const count = (month: string): number => rows.filter((row) => row.month === month).length;
    assert.ok(count('2025-08') > 1.5 * count('2025-05'));
  });
});

describe('the faults built in', () => {
  it('gender is blank for a third to a half of persons, more in some months than in others', () => {
    const overall = share(blank('Gender', persons), persons);
    assert.ok(overall > 0.33 && overall < 0.5, String(overall));
    const byMonth = files.map(({ path }) => {
      const ofMonth = persons.filter((row) => row.month === monthOf(path));
      return share(blank('Gender', ofMonth), ofMonth);
    });
    assert.ok(Math.max(...byMonth) - Math.min(...byMonth) > 0.15);
  });

  it('ethnicity is withheld by about one person in eleven, and blank for about one in twenty-five', () => {
    const withheld = persons.filter(
      (row) => row.value('Self-defined ethnicity') === 'Other ethnic group - Not stated',
    );
    assert.ok(share(withheld, persons) > 0.07 && share(withheld, persons) < 0.11);
    const unasked = share(blank('Self-defined ethnicity', persons), persons);
    assert.ok(unasked > 0.03 && unasked < 0.06, String(unasked));
  });

  it('a vehicle has no person, though a few carry an ethnicity all the same', () => {
    const vehicles = rows.filter((row) => row.value('Type') === 'Vehicle search');
    assert.ok(vehicles.length > 300);
    assert.equal(blank('Age range', vehicles).length, vehicles.length);
    const strays = vehicles.length - blank('Self-defined ethnicity', vehicles).length;
    assert.ok(strays > 5 && strays < 50, String(strays));
  });

  it('dates come in both published forms', () => {
    const fine = rows.filter((row) => /T\d\d:\d\d:\d\d\.\d{6}\+00:00$/.test(row.value('Date')));
    const plain = rows.filter((row) => /T\d\d:\d\d:00\+00:00$/.test(row.value('Date')));
    assert.ok(fine.length > 1000 && plain.length > 1000);
  });

  it('a few dates lie in the month before or after the file’s', () => {
    const strays = rows.filter(
      (row) =>
        /^20\d\d-(0[1-9]|1[0-2])-\d\dT[01]/.test(row.value('Date')) &&
        !row.value('Date').startsWith(row.month),
    );
    assert.ok(strays.length >= 5 && strays.length <= 30, String(strays.length));
  });

  it('each impossible date and each unknown word stands in its month, once or with its repeat', () => {
    for (const { month, column, value } of [...impossibleDates, ...unknownLabels]) {
      const found = rows.filter((row) => row.month === month && row.value(column) === value);
      const allBlank = value === '' ? blank(column, rows).filter((row) => row.month === month) : found;
      assert.ok(
        found.length >= 1 && found.length <= 2 && allBlank.length <= 2,
        `${month} ${column} ${value}`,
      );
    }
  });

  it('one row stops after its ninth column, and no other row is short', () => {
    const short = rows.filter(({ cells }) => cells.length !== 15);
    assert.equal(short.length, 1);
    assert.equal(short[0]?.month, monthWithShortRow);
    assert.equal(short[0]?.cells.length, 9);
  });

  it('some rows are repeated exactly', () => {
    const repeats = rows.length - new Set(rows.map(({ cells }) => cells.join('|'))).size;
    assert.ok(repeats > 40 && repeats < 150, String(repeats));
  });

  it('one file is in windows-1252 with an accent, another begins with a byte-order mark, both pad their header', () => {
    const windows = files.find(({ path }) => path.includes('2024-08'))?.content ?? new Uint8Array();
    assert.throws(() => new TextDecoder('utf-8', { fatal: true }).decode(windows));
    assert.match(new TextDecoder('windows-1252').decode(windows), /Opération Lantern – coast/);
    const marked = files.find(({ path }) => path.includes('2025-03'))?.content ?? new Uint8Array();
    assert.deepEqual(Uint8Array.from(marked.slice(0, 3)), Uint8Array.of(0xef, 0xbb, 0xbf));
    assert.ok(new TextDecoder().decode(marked).startsWith('" Type "," Date ",'));
  });
});

describe('the truth built in', () => {
  const begins: Readonly<Record<string, string>> = {
    Asian: 'Asian',
    Black: 'Black',
    Mixed: 'Mixed',
    Other: 'Other ethnic group - A',
    White: 'White',
  };

  /** Searches per resident over the two years, with the standard error of the log of its ratio to White. */
  function ratioToWhite(name: string): { ratio: number; lower: number; upper: number } {
    const of = (which: string): { searches: number; residents: number } => ({
      searches: rows.filter((row) => row.value('Self-defined ethnicity').startsWith(begins[which] ?? '-'))
        .length,
      residents: ethnicGroups
        .filter(({ census }) => census.startsWith(which))
        .reduce((sum, group) => sum + residentsOf(group), 0),
    });
    const [group, white] = [of(name), of('White')];
    const ratio = group.searches / group.residents / (white.searches / white.residents);
    const spread = Math.exp(1.96 * Math.sqrt(1 / group.searches + 1 / white.searches));
    return { ratio, lower: ratio / spread, upper: ratio * spread };
  }

  it('Black residents are searched far more often: even the cautious end is over twice', () => {
    assert.ok(ratioToWhite('Black').lower > 2);
  });

  it('Asian residents are searched as often: the whole interval lies between 0.8 and 1.25', () => {
    const { lower, upper } = ratioToWhite('Asian');
    assert.ok(lower > 0.8 && upper < 1.25, `${lower} to ${upper}`);
  });

  it('Other residents are too few to tell: the interval runs from below 0.8 to above 1.25', () => {
    const { lower, upper } = ratioToWhite('Other');
    assert.ok(lower < 0.8 && upper > 1.25, `${lower} to ${upper}`);
  });
});
