// Populations of an area, or of every area of a table.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AreaSelection } from './area-selection.ts';
import { peopleIn } from './population.ts';
import { named, populationOf, refusalOf } from './read-population-trial.ts';

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
