// A folder with made-up searches and residents for tests of the disparity command, and a way to run it there.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '../../platform/files.ts';
import { type Ran, runInFolder } from '../findings/run-in-folder.ts';
import { runDisparity } from './run-disparity.ts';

export const header =
  'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,' +
  'Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing';

export const white = 'White - English/Welsh/Scottish/Northern Irish/British';
const black = 'Black/African/Caribbean/Black British - African';
const notStated = 'Other ethnic group - Not stated';

export function row(
  month: string,
  ethnicity: string,
  type = 'Person search',
  object = 'Controlled drugs',
): string {
  return `${type},${month}-05T12:34:00+00:00,False,,,,Male,18-24,${ethnicity},White,Misuse of Drugs Act 1971 (section 23),${object},A no further action disposal,,False`;
}

export function rows(count: number, ...of: Parameters<typeof row>): string[] {
  return Array.from({ length: count }, () => row(...of));
}

export const population =
  'ltla21_code,ltla21_name,ethnic_group,value\n' +
  [
    ['Asian, Asian British or Asian Welsh', 300],
    ['Black, Black British, Black Welsh, Caribbean or African', 200],
    ['Mixed or Multiple ethnic groups', 150],
    ['White', 1000],
    ['Other ethnic group', 50],
  ]
    .map(
      ([group, count]) =>
        `E07999901,Fell,"${group}",${count}\nE07999902,Dale,"${group}",${Number(count) * 10}\n`,
    )
    .join('');

export interface MadeUpSearches {
  folder: TemporaryFolder;
  put(name: string, text: string): Promise<void>;
  run(...args: string[]): Promise<Ran>;
}

/** Ten searches of Black people over 200 residents of Fell, twenty of White people over 1,000, and February never sent. */
export async function putMadeUpSearches(): Promise<MadeUpSearches> {
  const folder = await temporaryFolder('due-regard-disparity');
  const put = (name: string, text: string) => writeFile(join(folder.path, name), text);
  await mkdir(join(folder.path, 'fell'));
  await put('population.csv', population);
  await put('fell/2020-01-fell-stop-and-search.csv', january.join('\n'));
  await put('fell/2020-03-fell-stop-and-search.csv', march.join('\n'));
  return { folder, put, run: (...args) => runInFolder(runDisparity, folder.path, args) };
}

const january = [
  header,
  ...rows(10, '2020-01', black),
  ...rows(12, '2020-01', white),
  ...rows(4, '2020-01', notStated),
];

const march = [
  header,
  ...rows(8, '2020-03', white, 'Person search', 'Firearms'),
  ...rows(6, '2020-03', ''),
  ...rows(5, '2020-03', '', 'Vehicle search'),
];

export const usual =
  '--events fell --population population.csv --area Fell --by self-defined-ethnicity'.split(' ');
