// Boundaries from GeoJSON: what is taken in, and every reason for which it is not.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../../platform/files.ts';
import { publishedData, whenPublished } from '../../platform/published-data.ts';
import { boundaryLimits } from './boundary-limits.ts';
import { readBoundaries } from './read-boundaries.ts';

async function read(content: unknown) {
  await using folder = await temporaryFolder('boundaries');
  const path = join(folder.path, 'areas.geojson');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return readBoundaries(path);
}

const ring = [
  [-3, 54],
  [-2.9, 54],
  [-2.9, 54.1],
  [-3, 54.1],
  [-3, 54],
];
const feature = (properties: unknown, coordinates: unknown = [ring], type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

async function refusal(content: unknown): Promise<string> {
  const answer = await read(content);
  assert.ok(!answer.ok);
  return `${answer.code}: ${answer.sentence}`;
}

describe('boundaries', () => {
  it('are taken with the code and the name of each area, however they are called', async () => {
    for (const properties of [
      { LSOA21CD: 'E01019305', LSOA21NM: 'Eden 001A' },
      { code: 'E01019305', name: 'Eden 001A', population: 5 },
      { FID: 1, lad22cd: 'E01019305', lad22nm: 'Eden 001A' },
    ]) {
      const answer = await read(collection(feature(properties)));
      assert.ok(answer.ok, JSON.stringify(answer));
      assert.deepEqual([answer.areas[0]?.code, answer.areas[0]?.name], ['E01019305', 'Eden 001A']);
    }
  });

  it('are of one part or of several, and a name that is missing is the code', async () => {
    const answer = await read(
      collection(feature({ code: 'A' }), feature({ code: 'B' }, [[ring], [ring]], 'MultiPolygon')),
    );
    assert.deepEqual(answer.ok && answer.areas.map(({ name, geometry }) => [name, geometry.type]), [
      ['A', 'Polygon'],
      ['B', 'MultiPolygon'],
    ]);
  });

  it('are put on one grid, so that repeats go and neighbours keep their border', async () => {
    const fine = Array.from({ length: 5000 }, (_, at): number[] => [-3 + at * 0.00002, 54]);
    const answer = await read(
      collection(
        feature({ code: 'A' }, [[...fine, [-2.9, 54.1], [-3, 54]]]),
        feature({ code: 'B' }, [[...fine, [-2.9, 53.9], [-3, 54]]]),
      ),
    );
    assert.ok(answer.ok);
    const [one, other] = answer.areas.map(({ geometry }) => (geometry.coordinates as number[][][])[0] ?? []);
    assert.ok((one?.length ?? 0) < 3010 && (one?.length ?? 0) > 1000, String(one?.length));
    assert.deepEqual(one?.slice(0, -2), other?.slice(0, -2));
  });

  it('are those of Eden as they were published: 36 small areas', whenPublished, async () => {
    const answer = await readBoundaries(`${publishedData}/06-boundaries/lsoa11_E07000030.geojson`);
    assert.ok(answer.ok);
    assert.equal(answer.areas.length, 36);
    assert.ok(answer.areas.some(({ name }) => name === 'Eden 001A'));
  });

  for (const [what, content, expected] of [
    ['no JSON', '{"type": "Feat', /NOT_GEOJSON: This is no GeoJSON/],
    ['one area alone', feature({ code: 'A' }), /NOT_GEOJSON/],
    ['TopoJSON', { type: 'Topology', objects: {} }, /NOT_GEOJSON: This is TopoJSON/],
    ['no area', collection(), /UNUSABLE: The file has no areas/],
    [
      'an area without a code',
      collection(feature({ name: 'Eden' })),
      /UNUSABLE: Area 1 of the file has no code/,
    ],
    [
      'one area twice',
      collection(feature({ code: 'A' }), feature({ code: 'A' })),
      /A \(A\) is in the file twice/,
    ],
    ['a point', collection(feature({ code: 'A' }, [-3, 54], 'Point')), /is no area but a Point/],
    [
      'no shape',
      collection({ type: 'Feature', properties: { code: 'A' }, geometry: null }),
      /no area but a blank/,
    ],
    [
      'a ring that is open',
      collection(feature({ code: 'A' }, [ring.slice(0, 4)])),
      /does not end where it begins/,
    ],
    [
      'a ring of three',
      collection(
        feature({ code: 'A' }, [
          [
            [-3, 54],
            [-2, 54],
            [-3, 54],
          ],
        ]),
      ),
      /has 3 points/,
    ],
    [
      'metres',
      collection(
        feature({ code: 'A' }, [
          [
            [350000, 520000],
            [1, 1],
            [2, 2],
            [350000, 520000],
          ],
        ]),
      ),
      /look like metres/,
    ],
    [
      'swapped degrees',
      collection(
        feature({ code: 'A' }, [
          [
            [54, -3],
            [54.1, -3],
            [54, -2.9],
            [54, -3],
          ],
        ]),
      ),
      /look swapped/,
    ],
    [
      'another country',
      collection(
        feature({ code: 'A' }, [
          [
            [100, 10],
            [101, 10],
            [100, 11],
            [100, 10],
          ],
        ]),
      ),
      /not in or near the United Kingdom/,
    ],
  ] as const)
    it(`are refused: ${what}`, async () => assert.match(await refusal(content), expected));

  it('are refused where there are too many areas or points', async () => {
    const many = Array.from({ length: boundaryLimits.areas + 1 }, (_, at) => feature({ code: `A${at}` }));
    assert.match(await refusal(collection(...many)), /TOO_LARGE: The file has 2,001 areas/);
    const points = Array.from({ length: boundaryLimits.points + 1 }, () => [-3, 54]);
    assert.match(
      await refusal(collection(feature({ code: 'A' }, [points]))),
      /TOO_LARGE: The shapes have 600,001 points/,
    );
  });
});
