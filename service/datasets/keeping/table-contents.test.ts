// What is said of a table of figures once it has been read.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../../platform/files.ts';
import { tableContents } from './table-contents.ts';

async function contentsOf(text: string, kind: 'population' | 'counts', list: string | null) {
  await using folder = await temporaryFolder('due-regard-contents');
  const path = join(folder.path, 'table.csv');
  await writeFile(path, text);
  return tableContents(path, kind, list);
}

test('a population names its areas and groups, its people in all, and what was left out', async () => {
  const contents = await contentsOf(
    'Area,Sex,Residents\nHarrowby,Female,70\nHarrowby,Male,50\nHigh Fells,Female,30\nHigh Fells,Male,c\nHarrowby,All,120\n',
    'population',
    'sex',
  );
  assert.deepEqual(contents?.areas, ['Harrowby', 'High Fells']);
  assert.deepEqual(contents?.groups.toSorted(), ['Female', 'Male']);
  assert.equal(contents?.total, 150);
  assert.equal(contents?.withheld, 1);
  assert.deepEqual(contents?.dates, []);
});

test('counts name their periods', async () => {
  const contents = await contentsOf(
    'Year,Ethnicity,Stops\n2022/23,White,70\n2022/23,Black,50\n2022/23,Asian,5\n',
    'counts',
    'ethnicity-census-2021',
  );
  assert.equal(contents?.total, 125);
  assert.deepEqual(contents?.dates, ['2022/23']);
});

test('nothing is said of a table whose groups were not recognised', async () => {
  assert.equal(await contentsOf('a,b\n1,2\n', 'population', null), null);
});
