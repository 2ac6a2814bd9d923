// Populations read from tables of every shape.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Classification, findClassification } from '@due-regard/classifications';
import { temporaryFolder } from '../../platform/files.ts';
import type { AreaSelection } from './area-selection.ts';
import { peopleByCategory, peopleIn } from './population.ts';
import { readPopulation } from './read-population.ts';

function list(id: string): Classification {
  const found = findClassification(id);
  assert.ok(found, id);
  return found;
}

const ethnicity = list('ethnicity-census-2021');

interface Asked {
  classification?: Classification;
  area?: AreaSelection;
  name?: string;
}

async function read(files: string | Record<string, string>, asked: Asked = {}) {
  await using folder = await temporaryFolder('read-population-');
  const named = typeof files === 'string' ? { [asked.name ?? 'table.csv']: files } : files;
  const paths = Object.keys(named).map((name) => join(folder.path, name));
  await Promise.all(Object.entries(named).map(([name, text]) => writeFile(join(folder.path, name), text)));
  return await readPopulation({
    paths,
    classification: asked.classification ?? ethnicity,
    ...(asked.area ? { area: asked.area } : {}),
  });
}

async function populationOf(files: string | Record<string, string>, asked: Asked = {}) {
  const outcome = await read(files, asked);
  assert.ok(outcome.ok, outcome.ok ? '' : outcome.problems.map(({ message }) => message).join(' '));
  return outcome.value;
}

async function refusalOf(files: string | Record<string, string>, asked: Asked = {}) {
  const outcome = await read(files, asked);
  assert.ok(!outcome.ok);
  const [problem] = outcome.problems;
  assert.ok(problem);
  return problem;
}

const named = (name: string): AreaSelection => ({ name, codes: [], names: [] });
const people = (population: Parameters<typeof peopleByCategory>[0]) =>
  Object.fromEntries(peopleByCategory(population));

test('a long table leaves out percentages and totals, and says so', async () => {
  const population = await populationOf(
    'ltla21_code,ltla21_name,ethnic_group,value\n' +
      'E07000030,Eden,Total: All usual residents (number),100\nE07000030,Eden,White (number),90\nE07000030,Eden,"Black, Black British, Black Welsh, Caribbean or African (number)",10\n' +
      'E07000030,Eden,White (percent),90.0\nE07000030,Eden,"Black, Black British, Black Welsh, Caribbean or African (percent)",10.0\n',
  );
  assert.deepEqual(people(population), { white: 90, black: 10 });
  assert.deepEqual(population.areas, ['Eden']);
  assert.ok(population.notes.includes('2 rows of percentages were left out.'));
});

test('the total of an area on every row is not taken for the count', async () => {
  const population = await populationOf(
    'lad22cd,total_residents,ethnic_group,n,prop\nE07000030,100,White,90,0.9\nE07000030,100,Black,10,0.1\nE07000031,50,White,45,0.9\nE07000031,50,Black,5,0.1\n',
  );
  assert.deepEqual(people(population), { white: 135, black: 15 });
});

test('a wide table keeps the finest groups that are complete, so nobody is counted twice', async () => {
  const headings = [
    'geography',
    'Ethnic Group: All categories: Ethnic group; measures: Value',
    'Ethnic Group: Mixed; measures: Value',
    ...['White and Black Caribbean', 'White and Black African', 'White and Asian', 'Other Mixed'].map(
      (part) => `Ethnic Group: Mixed/multiple ethnic group: ${part}; measures: Value`,
    ),
    'Ethnic Group: White; measures: Value',
  ];
  const population = await populationOf(
    `${headings.join(',')}\nEden,1000,100,40,30,20,10,900\nKent,2000,200,80,60,40,20,1800\n`,
  );
  assert.deepEqual(people(population), {
    'mixed-white-and-black-caribbean': 120,
    'mixed-white-and-black-african': 90,
    'mixed-white-and-asian': 60,
    'mixed-other': 30,
    white: 2700,
  });
  assert.ok(population.notes.some((note) => note.includes('left out: Mixed')));
});

test('a group printed with only some of its parts is kept whole', async () => {
  const population = await populationOf(
    'area,group,count\nEden,Asian,100\nEden,Indian,30\nEden,Pakistani,20\nEden,White,900\n',
  );
  assert.deepEqual(people(population), { asian: 100, white: 900 });
});

test('in a police table Chinese stands beside Asian and is added to it', async () => {
  const population = await populationOf(
    'Police force,White,Black (or Black British),Asian (or Asian British),Chinese,Mixed,Other\nCumbria,492257,579,2913,1153,2504,452\n',
  );
  assert.equal(people(population)['asian'], 2913 + 1153);
  assert.ok(population.notes.some((note) => note.includes('Chinese was added to Asian')));
});

test('single years of age win over the bands that hold them', async () => {
  const years = Array.from({ length: 100 }, (_, age) => `Age: Aged ${age} years; measures: Value`);
  const headings = [
    'geography',
    'Age: Total; measures: Value',
    'Age: Aged 4 years and under; measures: Value',
    ...years,
    'Age: Aged 100 years and over; measures: Value',
  ];
  const population = await populationOf(
    `${headings.join(',')}\nEden,1010,50,${Array(101).fill('10').join(',')}\n`,
    { classification: list('age-police-bands') },
  );
  assert.equal(peopleIn(population), 1010);
  assert.ok(population.notes.some((note) => note.includes('wider age bands were left out')));
});

test('age bands with a gap are refused', async () => {
  const problem = await refusalOf('area,Aged 0 to 9 years,Aged 18 to 24 years\nEden,10,20\nKent,30,40\n', {
    classification: list('age-police-bands'),
  });
  assert.equal(problem.code, 'POPULATION_AGES');
});

test('female and male are added up; a figure withheld for one of them stays withheld', async () => {
  const population = await populationOf(
    'Geography Code,Geography Name,Sex,White,Black\nE07000030,Eden,Female,50,5\nE07000030,Eden,Male,40,\n',
  );
  assert.deepEqual(people(population), { white: 90, black: 5 });
  assert.equal(population.cells.filter(({ count }) => count === null).length, 1);
});

test('rows for all persons are taken instead of both sexes', async () => {
  const population = await populationOf(
    'area,sex,White,Black\nEden,Persons,90,10\nEden,Female,50,5\nEden,Male,40,5\n',
  );
  assert.deepEqual(people(population), { white: 90, black: 10 });
});

test('a further column that parts the rows is refused with its values', async () => {
  const problem = await refusalOf(
    'area,tenure,group,count\nEden,Owned,White,50\nEden,Rented,White,40\nEden,Owned,Black,5\nEden,Rented,Black,5\n',
  );
  assert.equal(problem.code, 'ROWS_OVERLAP');
  assert.match(problem.message, /“tenure”.*“Owned”, “Rented”/);
});

const districts =
  'code,area,group,count\nE07000030,Eden,White,90\nE07000030,Eden,Black,10\nE07000031,South Lakeland,White,80\nE07000031,South Lakeland,Black,20\n'.replace(
    'code',
    'area code',
  );

test('an area may be a name, a code, a list, or districts', async () => {
  const count = async (area: AreaSelection) => peopleIn(await populationOf(districts, { area }));
  assert.equal(await count(named('eden')), 100);
  assert.equal(await count(named('E07000031')), 100);
  assert.equal(await count(named('Eden, South Lakeland')), 200);
  assert.equal(
    await count({
      name: 'Half of Cumbria',
      codes: ['E07000030', 'E07000031'],
      names: ['Eden', 'South Lakeland'],
    }),
    200,
  );
});

test('an area that is not there is refused with the nearest names', async () => {
  const problem = await refusalOf(districts, { area: named('South Lakland') });
  assert.equal(problem.code, 'AREA_UNKNOWN');
  assert.match(problem.message, /“South Lakeland”/);
});

test('an area of which a district is missing is refused, with the district', async () => {
  const problem = await refusalOf(districts, {
    area: { name: 'Cumbria', codes: ['E07000030', 'E07000029'], names: ['Eden', 'Copeland'] },
  });
  assert.equal(problem.code, 'AREA_PARTLY_PRESENT');
  assert.match(problem.message, /Copeland \(E07000029\)/);
});

test('without an area all are added up and rows of totals left out', async () => {
  const population = await populationOf(
    'area,White,Black\nTotal England and Wales,300,30\nEden,90,10\nKent,100,10\nDorset,110,10\n',
  );
  assert.equal(peopleIn(population), 330);
  assert.ok(population.notes.some((note) => note.includes('Total England and Wales')));
});

test('areas that lie within each other are refused unless one is chosen', async () => {
  const nested =
    'area code,area,White,Black\nE12000002,North West,900,100\nE07000030,Eden,90,10\nE07000031,South Lakeland,80,20\n';
  assert.equal((await refusalOf(nested)).code, 'AREAS_NEST');
  assert.equal(peopleIn(await populationOf(nested, { area: named('North West') })), 1000);
});

test('two files follow one another; where they disagree they are refused', async () => {
  const one = 'area,group,count\nEden,White,90\nEden,Black,10\n';
  const other = 'area,group,count\nKent,White,80\nKent,Black,20\n';
  assert.equal(peopleIn(await populationOf({ 'england.csv': one, 'wales.csv': other })), 200);
  const problem = await refusalOf({ 'a.csv': one, 'b.csv': one.replace('90', '91') });
  assert.equal(problem.code, 'POPULATION_CONFLICT');
  assert.match(problem.message, /gives 90 .* gives 91/);
});

const wrong: [string, string, string, RegExp][] = [
  [
    'a population of zero',
    'area,group,count\nEden,White,0\nEden,Black,0\n',
    'POPULATION_ZERO',
    /every figure is 0/,
  ],
  [
    'one group of one area twice',
    'code,area,group,count\nE07000030,Eden,White,90\nE07000030,Eden,Black,4\nE07000030,Eden,Black,5\n',
    'POPULATION_TWICE',
    /lines 3 and 4: both give “Black” of the same area/,
  ],
  [
    'residents of several years',
    'year,area,group,count\n2019,Eden,White,90\n2019,Eden,Black,4\n2020,Eden,White,91\n2020,Eden,Black,5\n',
    'PERIODS_SEVERAL',
    /2 periods under “year”: “2019”, “2020”.*Send the rows of one/,
  ],
  [
    'a word where the few counts should be',
    'area,group,count\nEden,White,90\nEden,Black,lots\n',
    'POPULATION_NO_FIGURES',
    /Line 3, column “count”: “lots” is no count/,
  ],
  [
    'rows that overlap, which no filter parts',
    'area,sex,group,count\nEden,F,White,90\nEden,F,Black,4\nEden,M,White,9\nEden,M,Black,4\nEden,X,White,9\nEden,X,Black,4\n',
    'ROWS_OVERLAP',
    /Send the rows of one of them only/,
  ],
  [
    'a negative population',
    'area,group,count\nEden,White,90\nEden,Black,-4\n',
    'POPULATION_NEGATIVE',
    /line 3.*“-4” is below zero/,
  ],
  [
    'part of a person',
    'area,group,count\nEden,White,900.5\nEden,Black,10\n',
    'POPULATION_FRACTION',
    /line 2.*“900.5”/,
  ],
  [
    'a word for a number',
    'area,group,count\nEden,White,90\nEden,Black,many\nKent,White,3\nKent,Black,3\nKent,Mixed,3\nKent,Asian,3\nKent,Other,3\nEden,Other,2\nEden,Mixed,2\nEden,Asian,2\n',
    'POPULATION_NOT_A_NUMBER',
    /line 3, column “count”: “many”/,
  ],
  [
    'shares of people',
    'area,White,Black\nEden,90.5,9.5\nKent,80.1,19.9\n',
    'POPULATION_SHARES_NOT_COUNTS',
    /shares, not counts/,
  ],
  [
    'figures all withheld',
    'area,group,count,x\nEden,White,..,1\nEden,Black,:,2\nKent,Asian,..,3\nKent,Mixed,5,4\n',
    'POPULATION_MISSING',
    /withheld or blank/,
  ],
  ['no groups at all', 'area,colour,count\nEden,red,4\nEden,blue,5\n', 'POPULATION_NO_GROUPS', /“colour”/],
  [
    'an unknown label',
    'area,group,count\nEden,White,4\nEden,Black,5\nEden,Mixed,2\nEden,Asiann,5\n',
    'POPULATION_LABEL_UNKNOWN',
    /“Asiann” is not a group.*“Asian/,
  ],
];
for (const [what, table, code, said] of wrong) {
  test(`${what} is refused in a sentence`, async () => {
    const area = what === 'figures all withheld' ? { area: named('Eden') } : {};
    const problem = await refusalOf(table, area);
    assert.equal(problem.code, code, problem.message);
    assert.match(problem.message, said);
  });
}

test('a blank is withheld, not zero', async () => {
  const population = await populationOf('area,group,count\nEden,White,90\nEden,Black,\n');
  assert.deepEqual(population.cells.find(({ category }) => category === 'black')?.count, null);
});

test('groups that fall short of the stated total are warned of, a few people of perturbation are not', async () => {
  const table = (total: number) =>
    `area,All usual residents,White,Black\nEden,${total},9000,1000\nKent,10000,9000,1000\n`;
  const near = await read(table(10_003));
  assert.ok(near.ok && near.warnings.length === 0);
  const far = await read(table(12_000));
  assert.ok(far.ok && far.warnings[0]?.code === 'POPULATION_TOTAL_DIFFERS');
});

test('census day is told from a column, a title or the name, never guessed from the map', async () => {
  const dateOf = async (table: string, name: string) => (await populationOf(table, { name })).date;
  const plain = 'ltla21_code,group,count\nE07000030,White,90\nE07000030,Black,10\n';
  assert.equal(await dateOf(plain, 'a.csv'), null);
  assert.equal(await dateOf(plain, 'ethnicity21_ltla21.csv'), '2021-03-21');
  assert.equal(await dateOf(plain, 'religion_lad21.csv'), null);
  assert.equal(
    await dateOf('date,geography,White,Black\n2011,Eden,90,10\n2011,Kent,9,1\n', 'a.csv'),
    '2011-03-27',
  );
});
