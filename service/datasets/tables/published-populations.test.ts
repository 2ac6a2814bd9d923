// Populations of England and Wales as published, read where they lie and checked against published sums.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findClassification, rollUp } from '@due-regard/classifications';
import type { AreaSelection } from './area-selection.ts';
import { peopleByCategory, peopleIn, type Population } from './population.ts';
import { readPopulation } from './read-population.ts';
import { publishedData, whenPublished } from '../../platform/published-data.ts';

const data = `${publishedData}/`;

const cumbria: AreaSelection = {
  name: 'Cumbria',
  codes: ['E07000026', 'E07000027', 'E07000028', 'E07000029', 'E07000030', 'E07000031'],
  names: ['Allerdale', 'Barrow-in-Furness', 'Carlisle', 'Copeland', 'Eden', 'South Lakeland'],
};
const named = (name: string): AreaSelection => ({ name, codes: [], names: [] });

async function read(paths: string | string[], list: string, area?: AreaSelection) {
  const classification = findClassification(list);
  assert.ok(classification);
  return readPopulation({
    paths: [paths].flat().map((path) => data + path),
    classification,
    ...(area ? { area } : {}),
  });
}

async function populationOf(paths: string | string[], list: string, area?: AreaSelection) {
  const outcome = await read(paths, list, area);
  assert.ok(outcome.ok, outcome.ok ? '' : (outcome.problems[0]?.message ?? ''));
  return outcome.value;
}

async function refusalOf(path: string, list: string, area?: AreaSelection) {
  const outcome = await read(path, list, area);
  assert.ok(!outcome.ok && outcome.problems[0]);
  return outcome.problems[0];
}

function inGroups(population: Population, rollUpId: string): Record<string, number> {
  const classification = findClassification(population.classificationId);
  assert.ok(classification);
  const groups: Record<string, number> = {};
  for (const [code, count] of peopleByCategory(population)) {
    const group = rollUp(classification, rollUpId, code) ?? 'none';
    groups[group] = (groups[group] ?? 0) + count;
  }
  return groups;
}

const ethnicity = '02-population/census2021/ethnicity21_ltla21.csv.gz';

test('Cumbria’s Black residents are 1,194, or 2,579 with Mixed White and Black', whenPublished, async () => {
  const population = await populationOf(ethnicity, 'ethnicity-census-2021', cumbria);
  assert.equal(inGroups(population, '5')['black'], 1194);
  const wide = inGroups(population, 'black-including-mixed');
  assert.ok(Object.values(wide).includes(2579), JSON.stringify(wide));
  assert.equal(population.date, '2021-03-21');
  assert.deepEqual(population.areas.toSorted(), [...cumbria.names]);
});

test('England and Wales by five groups are the sums that the regions give', whenPublished, async () => {
  const districts = inGroups(await populationOf(ethnicity, 'ethnicity-census-2021'), '5');
  const regions = await populationOf(
    '09-worked-examples/census2021-region-ethnicity.csv',
    'ethnicity-census-2021',
  );
  assert.equal(regions.areas.length, 10);
  for (const [group, people] of peopleByCategory(regions)) {
    const difference = Math.abs((districts[group] ?? 0) - people);
    assert.ok(difference <= 100, `${group}: districts ${districts[group]}, regions ${people}`);
  }
});

test('lower areas give nearly the same people as districts, never exactly', whenPublished, async () => {
  const fine = await populationOf(
    '02-population/cumbria/ethnicity21_lsoa21.cumbria.csv.gz',
    'ethnicity-census-2021',
    cumbria,
  );
  assert.deepEqual(fine.areas.toSorted(), [...cumbria.names]);
  assert.ok(Math.abs(peopleIn(fine) - 499_847) < 100);
});

test('a table by sex with England, regions and districts counts everybody once', whenPublished, async () => {
  const population = await populationOf(
    '02-population/census2021/ethnic_pop_region.csv',
    'ethnicity-census-2021',
  );
  assert.ok(Math.abs(peopleIn(population) - 59_597_578) < 5000, String(peopleIn(population)));
  assert.ok(
    population.cells.some(({ count }) => count === null),
    'blanks are withheld',
  );
  const here = await populationOf(
    '02-population/census2021/ethnic_pop_region.csv',
    'ethnicity-census-2021',
    cumbria,
  );
  assert.ok(Math.abs(peopleIn(here) - 499_847) < 300);
});

test('religion, with those who did not answer in no group', whenPublished, async () => {
  const population = await populationOf(
    '02-population/census2021/religion21_lad22.derived.csv',
    'religion',
    cumbria,
  );
  assert.equal(peopleByCategory(population).get('muslim'), 2181);
  assert.ok(population.notes.some((note) => note.includes('“Not answered”')));
  const fine = await populationOf(
    '02-population/cumbria/religion21_lsoa21.cumbria.csv.gz',
    'religion',
    cumbria,
  );
  assert.equal(peopleByCategory(fine).get('muslim'), 2181);
});

test('single years of age are chosen over the bands that hold them', whenPublished, async () => {
  const population = await populationOf(
    '02-population/census2021/census2021-ts007-ltla.csv',
    'age-police-bands',
    cumbria,
  );
  assert.ok(Math.abs(peopleIn(population) - 499_847) < 100, String(peopleIn(population)));
});

test(
  'sex, disability, partnership and orientation count everybody once, England and Wales together',
  whenPublished,
  async () => {
    const folder = '02-population/census2021/';
    const sex = await populationOf(`${folder}age_gender21_ltla21_ew.csv`, 'sex', cumbria);
    assert.deepEqual(
      [...peopleByCategory(sex)],
      [
        ['female', 253_711],
        ['male', 246_117],
      ],
    );
    const both = (subject: string) => [
      `${folder}england_${subject}_21.csv`,
      `${folder}wales_${subject}_21.csv`,
    ];
    const disability = await populationOf(both('disability'), 'disability');
    assert.ok(Math.abs(peopleIn(disability) - 59_597_578) < 1000);
    const partnership = await populationOf(
      [`${folder}england_legal_partnership_21.csv.gz`, `${folder}wales_legal_partnership_21.csv`],
      'legal-partnership',
    );
    const orientation = await populationOf(both('sexual_orientation'), 'sexual-orientation');
    const over16 = peopleIn(orientation) + 3_432_742 + 193_923;
    assert.ok(Math.abs(peopleIn(partnership) - over16) < 1000, `${peopleIn(partnership)} ${over16}`);
  },
);

test('disability by lower areas', whenPublished, async () => {
  const population = await populationOf(
    '02-population/cumbria/disability21_lsoa21_ew.cumbria.csv.gz',
    'disability',
    cumbria,
  );
  assert.equal(population.cells.length, 12);
});

test(
  '2011: districts, force areas and the police’s six groups agree on Cumbria’s 499,858',
  whenPublished,
  async () => {
    const folder = '02-population/census2011/';
    const districts = await populationOf(`${folder}la-ethnic-groups.csv`, 'ethnicity-census-2011', cumbria);
    const force = await populationOf(`${folder}force-demographics.csv`, 'ethnicity-census-2011', cumbria);
    const six = await populationOf(
      `${folder}police-defined-demographics.csv`,
      'ethnicity-police-officer-defined',
      named('Cumbria'),
    );
    for (const population of [districts, force, six]) assert.equal(peopleIn(population), 499_858);
    assert.equal(districts.date, '2011-03-27');
    assert.equal(force.date, null);
  },
);

const refused: [string, string, string, RegExp][] = [
  [
    '02-population/census2021/lgbt_map_final.csv.gz',
    'gender-identity',
    'POPULATION_SHARES_NOT_COUNTS',
    /shares, not counts/,
  ],
  [
    '02-population/census2021/lgbt_map_final.csv.gz',
    'sexual-orientation',
    'POPULATION_SHARES_NOT_COUNTS',
    /shares, not counts/,
  ],
  [
    '08-awkward/nomis-msoa_ethnicity_2011_data.csv.gz',
    'ethnicity-census-2011',
    'POPULATION_SHARES_NOT_COUNTS',
    /shares, not counts/,
  ],
  [
    '02-population/census2021/age_gender21_ltla21_ew.csv',
    'age-police-bands',
    'POPULATION_NO_GROUPS',
    /younger_females/,
  ],
  [
    '02-population/census2021/ethnic_pop_region.csv',
    'sex',
    'POPULATION_NO_FIGURES',
    /Several columns could be the count/,
  ],
  [ethnicity, 'religion', 'POPULATION_NO_GROUPS', /“ethnic_group”/],
];
for (const [path, list, code, said] of refused) {
  test(`${path} is refused as a population by ${list}`, whenPublished, async () => {
    const problem = await refusalOf(path, list);
    assert.equal(problem.code, code);
    assert.match(problem.message, said);
  });
}
