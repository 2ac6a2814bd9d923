// The pages of the community profile on a real database: empty, with figures, confidential ones, as a file.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { datasets, type PopulationFacts } from '../datasets/index.ts';
import { findProfile } from '../organisation/index.ts';
import { madeUpRequest } from '../pages/made-up-door.ts';
import type { Answer } from '../pages/route.ts';
import { fixedClock, systemClock } from '../platform/clock.ts';
import { openTestDatabase, type TestDatabase } from '../platform/database/test-database.ts';
import { temporaryFolder, type TemporaryFolder } from '../platform/files.ts';
import { silentLog } from '../platform/log.ts';
import { openWarehouseWithin } from '../platform/warehouse/index.ts';
import { community, type Community } from './index.ts';

let test: TestDatabase;
let folder: TemporaryFolder;
let feature: Community;
before(async () => {
  test = await openTestDatabase();
  folder = await temporaryFolder('community');
  const profile = findProfile('fellshire');
  assert.ok(profile);
  feature = community({
    database: test.database,
    dataFolder: folder.path,
    clock: fixedClock(new Date('2026-11-22')),
    profile,
  });
});
after(async () => {
  await test[Symbol.asyncDispose]();
  await folder[Symbol.asyncDispose]();
});

function ask(path: string, query: Record<string, string> = {}): Promise<Answer> {
  const found = feature.routes.find((each) => each.method === 'GET' && each.path === path);
  assert.ok(found, path);
  return found.answer({ ...madeUpRequest, query });
}

async function read(query: Record<string, string> = {}): Promise<string> {
  const answer = await ask('/community', query);
  return answer.kind === 'page'
    ? String(answer.body)
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ')
    : answer.kind;
}

const facts: PopulationFacts = {
  ...{
    people: 'residents',
    source: 'Census',
    licence: 'A line of a licence.',
    asOf: '21 March 2021',
    geography: 'Fellshire',
  },
  ...{ scenario: null, months: null, confidential: false, note: '' },
};

/** Brings a table in by the door of the data, and describes it. */
async function bring(name: string, text: string, said: PopulationFacts): Promise<void> {
  const profile = findProfile('fellshire');
  assert.ok(profile);
  await mkdir(join(folder.path, 'incoming'), { recursive: true });
  const path = join(folder.path, name);
  await writeFile(path, text);
  const data = datasets({
    ...{ database: test.database, dataFolder: folder.path, profile, log: silentLog, clock: systemClock },
    openWarehouse: () => openWarehouseWithin(folder.path),
    jobs: {
      work: () => undefined,
      daily: () => undefined,
      enqueue: async () => assert.fail('Nothing is queued here.'),
    },
  });
  const id = await data.importFiles({ kind: 'population', title: name, demonstration: true, paths: [path] });
  await data.describePopulation(id, said);
}

describe('the community profile', () => {
  it('says what to do where nothing is known yet', async () => {
    assert.match(
      await read(),
      /Nothing is known yet of who live here, work here or visit\. Bring in census tables/,
    );
    assert.match(await read(), /Community profile: Fellshire/);
  });

  it('shows counts with their shares, sources and the line of their licence, and is public where its figures are', async () => {
    const rows = [
      'FELL-01,Harrowby,Female,30',
      'FELL-01,Harrowby,Male,10',
      'FELL-02,High Fells,Female,5',
      'FELL-02,High Fells,Male,5',
    ];
    const coast = ['FELL-03,Saltmere Coast,Female,25', 'FELL-03,Saltmere Coast,Male,25'];
    await bring('by-sex.csv', ['Area code,Area,Sex,Observation', ...rows, ...coast].join('\n'), facts);
    const text = await read();
    assert.match(text, /Female 60% 60 Male 40% 40 All of these 100/);
    assert.match(text, /A line of a licence\./);
    assert.doesNotMatch(text, /Not for release/);
    assert.match(text, /Nobody has brought in figures on visitors\./);
    assert.match(await read({ place: 'FELL-01' }), /Community profile: Harrowby .* Female 75% 30/);
  });

  it('says how boundaries come in, and draws a map once they are there', async () => {
    assert.match(await read(), /There are no boundaries to draw a map from/);
    const path = join(folder.path, 'areas.geojson');
    const square = (x: number) => [
      [
        [x, 54],
        [x + 1, 54],
        [x + 1, 55],
        [x, 55],
        [x, 54],
      ],
    ];
    const features = ['FELL-01', 'FELL-02', 'FELL-03'].map((code, at) => ({
      ...{ type: 'Feature', properties: { code } },
      geometry: { type: 'Polygon', coordinates: square(-5 + at) },
    }));
    await writeFile(path, JSON.stringify({ type: 'FeatureCollection', features }));
    await feature.addDemonstrationBoundaries({
      path,
      title: 'Districts',
      source: 'A test',
      licence: 'Invented.',
    });
    assert.match(await read(), /Female among residents, 21 March 2021 .* FELL-01 75% 30 of 40/);
    await feature.clearDemonstration();
    assert.match(await read(), /There are no boundaries/);
  });

  it('is not for release, on the page and in the file, once a confidential figure is among them', async () => {
    assert.match(await fileName(), /^community-profile\.csv$/);
    await bring('staff.csv', 'Area,Sex,Observation\nFellshire,Female,3\nFellshire,Male,4\n', {
      ...facts,
      people: 'workforce',
      confidential: true,
    });
    assert.match(await read(), /Not for release Some of these figures are confidential/);
    assert.match(await fileName(), /^community-profile-not-for-release\.csv$/);
    const answer = await ask('/community/profile.csv');
    assert.ok(answer.kind === 'download' && typeof answer.content === 'string');
    const lines = answer.content.split('\r\n');
    assert.equal(
      lines[0],
      'place,characteristic,list,population,scenario,as_of,geography,source,group,count,share,all_in_a_group,figures_withheld,release,licence',
    );
    assert.ok(lines.some((line) => line.includes(',workforce,') && line.includes('not for release')));
    assert.ok(lines.some((line) => line.includes(',residents,') && line.includes(',public,')));
    // The staff are of the whole county: the profile of a district has none of them.
    assert.doesNotMatch(await read({ place: 'FELL-01' }), /Not for release/);
  });

  it('knows no place that is not of this area', async () => {
    assert.equal(await read({ place: 'E07000026' }), 'refusal');
  });
});

async function fileName(): Promise<string> {
  const answer = await ask('/community/profile.csv');
  return answer.kind === 'download' ? answer.fileName : answer.kind;
}
