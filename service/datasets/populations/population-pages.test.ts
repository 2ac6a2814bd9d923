// The pages of populations, on a real database: describing, seeing, taking back.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { FormFields } from '../../pages/forms.ts';
import { madeUpRequest } from '../../pages/made-up-door.ts';
import type { Answer, Route } from '../../pages/route.ts';
import { openTestDatabase, type TestDatabase } from '../../platform/database/test-database.ts';
import { sha256OfFile, temporaryFolder, type TemporaryFolder } from '../../platform/files.ts';
import { listEvents } from '../../platform/ledger/index.ts';
import { createDataset, finishTablesImport, receiveImport } from '../keeping/dataset-store.ts';
import { monthsWords, populationName, yearsOld } from './described-population.ts';
import { figuresOfPeople } from './population-figures.ts';
import { populationPages } from './population-pages.ts';
import { listPopulations } from './population-store.ts';
import { findClassification } from '@due-regard/classifications';

let test: TestDatabase;
let folder: TemporaryFolder;
let routes: Route[];
let id = '';
before(async () => {
  test = await openTestDatabase();
  folder = await temporaryFolder('populations');
  routes = populationPages({ database: test.database, dataFolder: folder.path });
  id = await put(
    'Area code,Area,Sex,Observation\nE07000026,Allerdale,Female,10\nE07000026,Allerdale,Male,12\nE07000028,Carlisle,Female,20\nE07000028,Carlisle,Male,22\nE07000029,Copeland,Female,30\nE07000029,Copeland,Male,34\n',
  );
});
after(async () => {
  await test[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

/** Keeps a table as a population that was taken in. */
async function put(text: string): Promise<string> {
  const datasetId = await createDataset(test.database, {
    kind: 'population',
    title: 'People by sex',
    demonstration: false,
  });
  const importId = await receiveImport(test.database, { datasetId, at: new Date() });
  const path = join(folder.path, 'people.csv');
  await writeFile(path, text);
  await finishTablesImport(test.database, importId, {
    ...{ folder: '.', warnings: [], at: new Date() },
    tables: [
      {
        ...{ name: 'people.csv', path: 'people.csv', sha256: await sha256OfFile(path), bytes: text.length },
        ...{ description: 'Sex', contents: null, people: null },
      },
    ],
  });
  return datasetId;
}

function ask(method: string, path: string, form: Record<string, string | string[]> = {}): Promise<Answer> {
  const found = routes.find((each) => each.method === method && each.path.replace(':id', id) === path);
  assert.ok(found, path);
  return found.answer({ ...madeUpRequest, params: { id }, form: FormFields.from(form) });
}

async function read(path: string): Promise<string> {
  const answer = await ask('GET', path);
  return answer.kind === 'page' ? String(answer.body) : '';
}

const facts = {
  ...{
    people: 'visitors',
    source: 'Survey',
    asOf: 'August 2025',
    geography: 'Fellshire',
    scenario: 'August, low estimate',
  },
  ...{ months: ['8', '6', '7'], confidential: 'yes', note: 'Estimated.' },
};

describe('a population', () => {
  it('is listed as not described until somebody says whose people they are', async () => {
    assert.match(await read('/populations'), /Not described yet[\s\S]*People by sex/);
    assert.match(await read(`/populations/${id}`), /Nobody has said yet whose people these are/);
  });

  it('is described in a form, which says what to mend', async () => {
    const answer = await ask('POST', `/populations/${id}/describe`, {
      months: ['13'],
      note: 'x'.repeat(2001),
    });
    assert.deepEqual(answer.kind === 'page' && answer.problems?.map(({ field }) => field), [
      ...['people', 'source', 'asOf', 'geography', 'note', 'months'],
    ]);
    assert.equal((await ask('POST', `/populations/${id}/describe`, facts)).kind, 'redirect');
    const [described] = await listPopulations(test.database);
    assert.deepEqual(described?.months, [6, 7, 8]);
    assert.equal(described?.confidential, true);
    assert.match(
      await read('/populations'),
      /Visitors \(August, low estimate\), August 2025\. Fellshire\. Survey\./,
    );
    assert.match(await read(`/populations/${id}`), /June to August/);
  });

  it('shows its people by group with their shares, and by area in the districts of now', async () => {
    const text = (await read(`/populations/${id}`)).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    assert.match(text, /Female 60 46\.9% Male 68 53\.1% All of these 128/);
    assert.match(text, /Allerdale 22 Carlisle 42 Copeland 64/);
    assert.match(text, /As districts are now .*they became Cumberland on 1 April 2023\. .*Cumberland 128/);
  });

  it('records in the ledger what was said of it, field by field, and once', async () => {
    await ask('POST', `/populations/${id}/describe`, { ...facts, scenario: 'August, high estimate' });
    await ask('POST', `/populations/${id}/describe`, { ...facts, scenario: 'August, high estimate' });
    const { events } = await listEvents(test.database, { page: 1, most: 20 });
    const said = events.filter(({ event }) => event.action === 'population.described');
    assert.deepEqual(
      said.map(({ event }) => event.fields.map(({ field }) => field).sort()),
      [
        ['scenario'],
        ['as of', 'confidential', 'geography', 'months', 'note', 'people', 'scenario', 'source'],
      ],
    );
  });

  it('fills the form with what was said, and takes it back', async () => {
    assert.match(await read(`/populations/${id}/describe`), /value="Survey"/);
    await ask('POST', `/populations/${id}/undescribe`);
    assert.deepEqual(await listPopulations(test.database), []);
  });
});

describe('what is said of a population', () => {
  it('names it, its months and its age', () => {
    const said = {
      ...facts,
      people: 'visitors',
      months: null,
      confidential: false,
      licence: '',
      scenario: null,
    } as const;
    assert.equal(populationName(said), 'Visitors, August 2025');
    assert.equal(monthsWords([6, 7, 8, 9]), 'June to September');
    assert.equal(monthsWords([8]), 'August');
    assert.equal(monthsWords([1, 8]), 'January and August');
    const now = new Date('2026-11-22');
    assert.deepEqual(
      ['21 March 2021', '2011 to 2019', 'in summer'].map((asOf) => yearsOld(asOf, now)),
      [5, 7, null],
    );
  });

  it('counts people one by one into groups, and those of no known group apart', () => {
    const classification = findClassification('sex');
    assert.ok(classification);
    const codes = ['female', 'male', 'female', '!not-stated', '!not-recorded', '!not-applicable'];
    const { population, unknown } = figuresOfPeople(classification, codes, { source: [], notes: [] });
    assert.deepEqual(
      population.cells.map(({ category, count }) => [category, count]),
      [
        ['female', 2],
        ['male', 1],
      ],
    );
    assert.equal(unknown, 2);
  });
});
