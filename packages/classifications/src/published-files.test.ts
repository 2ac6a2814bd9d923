// Every spelling of a characteristic in the published files that lie beside the repository is read; skipped where they are absent.

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { ageBands, findClassification, harmonise, type Classification } from './index.ts';

const data = new URL('../../../../shared/data/', import.meta.url);
const skip = existsSync(data)
  ? false
  : 'SKIPPED: the published files (../shared/data beside the repository) are not here';

/** The rows of a CSV file, plain or gzipped, its header the first. */
function rowsOf(path: string): string[][] {
  const bytes = readFileSync(new URL(path, data));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/u, '');
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 1);
}

function valuesIn(path: string, column: string): string[] {
  const [header = [], ...rows] = rowsOf(path);
  const place = header.indexOf(column);
  assert.ok(place >= 0, `${path} has no column ${column}`);
  return [...new Set(rows.map((row) => row[place] ?? ''))];
}

function headersOf(path: string, wanted: (header: string, place: number) => boolean): string[] {
  return (rowsOf(path)[0] ?? []).filter(wanted);
}

function list(id: string): Classification {
  const found = findClassification(id);
  assert.ok(found, id);
  return found;
}

function unread(classification: Classification, spellings: readonly string[]): string[] {
  assert.ok(spellings.length > 0);
  return spellings.filter((spelling) => harmonise(classification, spelling).kind === 'unknown');
}

const census = '02-population/census2021/';
const census2011 = '02-population/census2011/';
const cumbria = '02-population/cumbria/';
const force = (by: string) => `03-home-office/cleaned/use-of-force_by-${by}-force_april2018-march2019.csv`;
const isEthnic = (header: string) => header.startsWith('Ethnic Group');
const isBetween = (first: number, last: number) => (_: string, place: number) =>
  place >= first && place <= last;

/** What each file says of a characteristic, and the list that reads it. */
const columns: readonly (readonly [file: string, listId: string, spellings: () => string[]])[] = [
  [
    'ethnicity21_ltla21',
    'ethnicity-census-2021',
    () => valuesIn(`${census}ethnicity21_ltla21.csv.gz`, 'ethnic_group'),
  ],
  [
    'ethnicity21_lsoa21.cumbria',
    'ethnicity-census-2021',
    () => valuesIn(`${cumbria}ethnicity21_lsoa21.cumbria.csv.gz`, 'ethnic_group'),
  ],
  [
    'ethnic_pop_region',
    'ethnicity-census-2021',
    () => headersOf(`${census}ethnic_pop_region.csv`, isBetween(3, 21)),
  ],
  ['ethnic_pop_region, sex', 'sex', () => valuesIn(`${census}ethnic_pop_region.csv`, 'Sex')],
  [
    'la-ethnic-groups',
    'ethnicity-census-2011',
    () => headersOf(`${census2011}la-ethnic-groups.csv`, isEthnic),
  ],
  [
    'force-demographics',
    'ethnicity-census-2011',
    () => headersOf(`${census2011}force-demographics.csv`, isEthnic),
  ],
  [
    'nomis-msoa_ethnicity_2011',
    'ethnicity-census-2011',
    () => headersOf('08-awkward/nomis-msoa_ethnicity_2011_data.csv.gz', isBetween(2, 7)),
  ],
  [
    'police-defined-demographics',
    'ethnicity-police-officer-defined',
    () => headersOf(`${census2011}police-defined-demographics.csv`, isBetween(1, 6)),
  ],
  [
    'census2021-ts007-ltla',
    'age-census-bands',
    () => headersOf(`${census}census2021-ts007-ltla.csv`, (header) => header.startsWith('Age')),
  ],
  [
    'age_gender21_ltla21_ew, sex',
    'sex',
    () => headersOf(`${census}age_gender21_ltla21_ew.csv`, (header) => header.startsWith('total_')),
  ],
  [
    'england_disability_21',
    'disability',
    () => valuesIn(`${census}england_disability_21.csv`, 'disability_level'),
  ],
  [
    'wales_disability_21',
    'disability',
    () => valuesIn(`${census}wales_disability_21.csv`, 'disability_level'),
  ],
  [
    'disability21_lsoa21_ew.cumbria',
    'disability',
    () => valuesIn(`${cumbria}disability21_lsoa21_ew.cumbria.csv.gz`, 'disability'),
  ],
  [
    'england_legal_partnership_21',
    'legal-partnership',
    () => valuesIn(`${census}england_legal_partnership_21.csv.gz`, 'legal_partnership'),
  ],
  [
    'wales_legal_partnership_21',
    'legal-partnership',
    () => valuesIn(`${census}wales_legal_partnership_21.csv`, 'legal_partnership'),
  ],
  [
    'england_sexual_orientation_21',
    'sexual-orientation',
    () => valuesIn(`${census}england_sexual_orientation_21.csv`, 'sexual_orientation'),
  ],
  [
    'wales_sexual_orientation_21',
    'sexual-orientation',
    () => valuesIn(`${census}wales_sexual_orientation_21.csv`, 'sexual_orientation'),
  ],
  ['religion21_lad22', 'religion', () => valuesIn(`${census}religion21_lad22.derived.csv`, 'religion')],
  [
    'religion21_lsoa21.cumbria',
    'religion',
    () => valuesIn(`${cumbria}religion21_lsoa21.cumbria.csv.gz`, 'religion'),
  ],
  [
    'use of force, ethnicity',
    'ethnicity-police-officer-defined',
    () => headersOf(force('ethnicity'), isBetween(3, 10)),
  ],
  ['use of force, age', 'age-use-of-force-bands', () => headersOf(force('age'), isBetween(3, 9))],
  [
    'use of force, disability',
    'disability-police-perceived',
    () => headersOf(force('disability'), isBetween(3, 7)),
  ],
  [
    'eff-stop-search-by-ethnicity',
    'ethnicity-police-self-defined',
    () => valuesIn('09-worked-examples/eff-stop-search-by-ethnicity-2022-23.csv', 'Ethnicity'),
  ],
  [
    'eff-stop-search-by-ethnicity, against the census',
    'ethnicity-census-2021',
    () => valuesIn('09-worked-examples/eff-stop-search-by-ethnicity-2022-23.csv', 'Ethnicity'),
  ],
  [
    'census2021-region-ethnicity',
    'ethnicity-census-2021',
    () => valuesIn('09-worked-examples/census2021-region-ethnicity.csv', 'ethnicity'),
  ],
  [
    'ho-disparity-trend',
    'ethnicity-police-self-defined',
    () => valuesIn('09-worked-examples/ho-disparity-trend-2020-21_2024-25.csv', 'ethnicity'),
  ],
  ['compas, sex', 'sex', () => valuesIn('05-benchmarks/compas_for_aequitas.csv', 'sex')],
];

describe('every spelling in the published files is read', { skip }, () => {
  for (const [file, listId, spellings] of columns)
    test(`${file} by ${listId}`, () => assert.deepEqual(unread(list(listId), spellings()), []));

  test('the four columns of each stop and search file of Cumbria', () => {
    const folder = '01-stop-search/cumbria/';
    const files = readdirSync(new URL(folder, data)).filter((file) => file.endsWith('.csv'));
    for (const file of files)
      for (const [column, listId] of searchColumns)
        assert.deepEqual(
          unread(list(listId), valuesIn(`${folder}${file}`, column)),
          [],
          `${file}, ${column}`,
        );
  });

  test('the bands of COMPAS, as bands of your own', () => {
    const bands = ['Less than 25', '25 - 45', 'Greater than 45'];
    const source = { title: 'COMPAS', publisher: 'ProPublica', url: '', published: '' };
    const own = ageBands({ id: 'compas', version: '1', title: 'COMPAS', source, bands });
    assert.deepEqual(unread(own, valuesIn('05-benchmarks/compas_for_aequitas.csv', 'age_cat')), []);
  });
});

/** What the files hold that no list of ours knows, and why. */
const namedExceptions: readonly (readonly [
  reason: string,
  listId: string,
  spellings: () => string[],
  unread: string[],
])[] = [
  [
    'COMPAS counts by the racial groups of the United States',
    'ethnicity-police-officer-defined',
    () => valuesIn('05-benchmarks/compas_for_aequitas.csv', 'race'),
    ['African-American', 'Caucasian', 'Hispanic', 'Native American'],
  ],
  [
    'the author of this file made sums of groups under names of their own',
    'gender-identity',
    () => headersOf(`${census}lgbt_map_final.csv.gz`, isBetween(4, 7)),
    ['all_diff_id', 'trans_mw', 'other_id', 'different_unanswered'],
  ],
  [
    'census bands are not police bands, and only the single years beside them may be summed',
    'age-police-bands',
    () =>
      headersOf(`${census}census2021-ts007-ltla.csv`, (header) =>
        / to (?!34)|4 years and under|85 years/u.test(header),
      ),
    [
      'Aged 4 years and under',
      'Aged 5 to 9 years',
      'Aged 10 to 15 years',
      'Aged 16 to 19 years',
      'Aged 20 to 24 years',
      'Aged 35 to 49 years',
      'Aged 50 to 64 years',
      'Aged 65 to 74 years',
      'Aged 75 to 84 years',
      'Aged 85 years and over',
    ].map((band) => `Age: ${band}; measures: Value`),
  ],
];

describe('what the published files hold and no list knows is named, with its reason', { skip }, () => {
  for (const [reason, listId, spellings, expected] of namedExceptions)
    test(reason, () => assert.deepEqual(unread(list(listId), spellings()).sort(), [...expected].sort()));
});

const searchColumns = [
  ['Gender', 'sex'],
  ['Age range', 'age-police-bands'],
  ['Self-defined ethnicity', 'ethnicity-police-self-defined'],
  ['Officer-defined ethnicity', 'ethnicity-police-officer-defined'],
] as const;

/** All that the four columns hold in 521,830 rows of nine forces, the archives of eight of them included. */
const searchSpellings = JSON.parse(
  readFileSync(new URL('../golden/stop-and-search-spellings.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;

test('every spelling in the stop and search files of nine forces is read', () => {
  for (const [column, listId] of searchColumns)
    assert.deepEqual(unread(list(listId), searchSpellings[column] ?? []), []);
  const detailed = searchSpellings['Self-defined ethnicity']?.slice(0, 18) ?? [];
  const codes = detailed.map((spelling) => harmonise(list('ethnicity-police-self-defined'), spelling));
  assert.equal(new Set(codes.map((meant) => (meant.kind === 'category' ? meant.code : ''))).size, 18);
});
