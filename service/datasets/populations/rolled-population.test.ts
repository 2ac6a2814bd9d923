// Districts that changed hands, both ways. Sums are worked out by hand, and on Census 2021 with a calculator of its own.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { findClassification } from '@due-regard/classifications';
import { publishedData, whenPublished } from '../../platform/published-data.ts';
import { readPopulation } from '../tables/read-population.ts';
import type { Population, PopulationCell } from '../tables/population.ts';
import { districtChanges, whatMade, whatTookIn } from './district-changes.ts';
import { rolledEarlier, rolledLater } from './rolled-population.ts';

const cell = (areaCode: string, areaName: string, category: string, count: number | null): PopulationCell => {
  return { areaCode, areaName, category, count };
};
const populationOf = (cells: PopulationCell[]): Population => ({
  ...{ source: [{ name: 'made-up.csv', sha256: '' }], date: '2021-03-21', classificationId: 'sex' },
  ...{ cells, areas: [], notes: [] },
});

const six = [
  ['E07000026', 'Allerdale', 10, 11],
  ['E07000027', 'Barrow-in-Furness', 20, 22],
  ['E07000028', 'Carlisle', 30, 33],
  ['E07000029', 'Copeland', 40, 44],
  ['E07000030', 'Eden', 50, 55],
  ['E07000031', 'South Lakeland', 60, 66],
] as const;
const cumbria = six.flatMap(([code, name, women, men]) => [
  cell(code, name, 'female', women),
  cell(code, name, 'male', men),
]);

const asRows = (population: Population) =>
  population.cells.map(({ areaName, category, count }) => `${areaName} ${category} ${count}`).sort();

describe('districts as they are now', () => {
  it('are exact sums of whole districts: six of Cumbria make two', () => {
    const rolled = rolledLater(populationOf(cumbria));
    assert.ok(rolled.ok);
    assert.deepEqual(asRows(rolled.value), [
      'Cumberland female 80',
      'Cumberland male 88',
      'Westmorland and Furness female 130',
      'Westmorland and Furness male 143',
    ]);
    assert.deepEqual(rolled.value.areas, ['Cumberland', 'Westmorland and Furness']);
    assert.match(
      rolled.value.notes.join(' '),
      /Allerdale, Carlisle and Copeland are added up: they became Cumberland on 1 April 2023\./,
    );
  });

  it('are found by name where the table has no codes', () => {
    const named = cumbria.map((each) => ({ ...each, areaCode: null }));
    const rolled = rolledLater(populationOf(named));
    assert.deepEqual(rolled.ok && rolled.value.areas, ['Cumberland', 'Westmorland and Furness']);
  });

  it('follow a district through two changes', () => {
    const somerset = ['E07000187', 'E07000188', 'E07000189', 'E07000190', 'E07000191'];
    const rolled = rolledLater(populationOf(somerset.map((code) => cell(code, code, 'female', 1))));
    assert.deepEqual(rolled.ok && asRows(rolled.value), ['Somerset female 5']);
  });

  it('are refused where a part is missing, and leave alone what did not change', () => {
    const partly = rolledLater(populationOf(cumbria.filter(({ areaName }) => areaName !== 'Copeland')));
    assert.equal(partly.ok, false);
    assert.match(
      partly.ok ? '' : (partly.problems[0]?.message ?? ''),
      /lack Copeland, so they cannot be added up/,
    );
    const durham = populationOf([cell('E06000047', 'County Durham', 'female', 5)]);
    assert.deepEqual(rolledLater(durham), {
      ok: true,
      value: { ...durham, areas: ['County Durham'] },
      warnings: [],
    });
  });

  it('keep what is withheld withheld, and take a group that one part lacks for withheld there', () => {
    const cells = [
      ...[cell('E07000026', 'Allerdale', 'female', 10), cell('E07000028', 'Carlisle', 'female', null)],
      ...[cell('E07000029', 'Copeland', 'female', 5), cell('E07000026', 'Allerdale', 'male', 7)],
    ];
    const rolled = rolledLater(populationOf(cells));
    assert.deepEqual(rolled.ok && asRows(rolled.value), [
      ...['Cumberland female 15', 'Cumberland female null'],
      ...['Cumberland male 7', 'Cumberland male null', 'Cumberland male null'],
    ]);
  });
});

describe('Census 2021 by ethnic group', () => {
  it('gives Cumberland 273,254 people', whenPublished, async () => {
    const classification = findClassification('ethnicity-census-2021');
    assert.ok(classification);
    const paths = [`${publishedData}/02-population/census2021/ethnicity21_ltla21.csv.gz`];
    const codes = ['E07000026', 'E07000028', 'E07000029'];
    const read = await readPopulation({
      paths,
      classification,
      area: { name: 'Cumberland', codes, names: [] },
    });
    assert.ok(read.ok, JSON.stringify(read));
    const rolled = rolledLater(read.value);
    assert.ok(rolled.ok);
    assert.deepEqual(rolled.value.areas, ['Cumberland']);
    // Added up by a script of its own from the same file, districts E07000026, E07000028 and E07000029.
    const byGroup = Object.fromEntries(rolled.value.cells.map(({ category, count }) => [category, count]));
    assert.equal(
      rolled.value.cells.reduce((sum, { count }) => sum + (count ?? 0), 0),
      273_254,
    );
    assert.deepEqual(
      [byGroup['white-british'], byGroup['asian-pakistani'], byGroup['white-roma']],
      [259_836, 218, 128],
    );
  });
});

describe('districts as they were', () => {
  it('cannot be told from the new ones, and are not guessed', () => {
    const two = populationOf([cell('E06000063', 'Cumberland', 'female', 80)]);
    const rolled = rolledEarlier(two);
    assert.equal(rolled.ok, false);
    assert.match(
      rolled.ok ? '' : (rolled.problems[0]?.message ?? ''),
      /Cumberland, which took in Allerdale, Carlisle and Copeland on 1 April 2023\. .* not guessed\./,
    );
  });

  it('are sums of small areas whose district is known', () => {
    const small = populationOf([
      ...[cell('E01019001', 'A', 'female', 3), cell('E01019002', 'B', 'female', 4)],
      ...[cell('E01019003', 'C', 'female', 5), cell('E01019004', 'D', 'female', null)],
    ]);
    const allerdale = { code: 'E07000026', name: 'Allerdale' };
    const eden = { code: 'E07000030', name: 'Eden' };
    const rolled = rolledEarlier(small, (code) => (code < 'E01019003' ? allerdale : eden));
    assert.deepEqual(rolled.ok && asRows(rolled.value), [
      'Allerdale female 7',
      'Eden female 5',
      'Eden female null',
    ]);
  });

  it('are left as they are where they are there', () => {
    const rolled = rolledEarlier(populationOf(cumbria));
    assert.deepEqual(rolled.ok && rolled.value.cells, cumbria);
  });
});

describe('the table of changes', () => {
  it('has each district once, every code well formed, and nothing that becomes itself', () => {
    const from = districtChanges.flatMap((each) => each.from.map(({ code }) => code));
    assert.equal(new Set(from).size, from.length);
    for (const { into, from: parts, on } of districtChanges) {
      assert.match(on, /^20\d\d-04-01$/);
      for (const { code, name } of [into, ...parts])
        assert.ok(/^E0[67]\d{6}$/.test(code) && name !== '', code);
      assert.ok(!parts.some(({ code }) => code === into.code) && parts.length > 1);
    }
  });

  it('has the codes and names of the published lookups', whenPublished, () => {
    const namesIn = (file: string) => {
      const lines = readFileSync(`${publishedData}/02-population/lookups/${file}`, 'utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/);
      return new Map(
        lines.map((line): [string, string] => [line.slice(0, 9), line.slice(10).split(/,E2/)[0] ?? '']),
      );
    };
    const [in2016, in2022] = [namesIn('lad-csp-pfa-2016.csv'), namesIn('lad-csp-pfa-2022.csv')];
    const plain = (name: string) => name.replaceAll('"', '').replace('St. ', 'St ');
    for (const { from, into, on } of districtChanges) {
      for (const { code, name } of from)
        assert.equal(plain(in2016.get(code) ?? in2022.get(code) ?? ''), name);
      if (on < '2022')
        assert.equal(plain(in2022.get(into.code) ?? in2016.get(into.code) ?? into.name), into.name);
    }
  });

  it('finds a change by what was taken in and by what was made', () => {
    assert.equal(whatTookIn({ code: null, name: 'Carlisle' })?.into.name, 'Cumberland');
    assert.equal(whatMade({ code: 'E06000064', name: null })?.from.length, 3);
    assert.equal(whatTookIn({ code: 'E06000047', name: null }), undefined);
  });
});
