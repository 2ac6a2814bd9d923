// Populations read from tables of every shape.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peopleIn } from './population.ts';
import { list, people, populationOf, readMade, refusalOf } from './read-population-trial.ts';

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

test('a blank is withheld, not zero', async () => {
  const population = await populationOf('area,group,count\nEden,White,90\nEden,Black,\n');
  assert.deepEqual(population.cells.find(({ category }) => category === 'black')?.count, null);
});

test('groups that fall short of the stated total are warned of, a few people of perturbation are not', async () => {
  const table = (total: number) =>
    `area,All usual residents,White,Black\nEden,${total},9000,1000\nKent,10000,9000,1000\n`;
  const near = await readMade(table(10_003));
  assert.ok(near.ok && near.warnings.length === 0);
  const far = await readMade(table(12_000));
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
