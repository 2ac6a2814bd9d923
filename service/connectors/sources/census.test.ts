// Nomis and the census service, on a server of our own that answers in the shapes they document. The publishers were not asked.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findClassification } from '@due-regard/classifications';
import { readPopulation } from '../../datasets/index.ts';
import type { PlayedAnswer } from '../asking/made-up-publisher.ts';
import { asJson, bring } from './bring-recorded.ts';
import type { FetchRequest } from './fetch-request.ts';
import { mostCells } from './fetch-nomis.ts';
import { nomisShape, observationsShape } from './recorded-shapes.ts';

const table = {
  source: 'nomis',
  table: 'NM_2041_1',
  dimension: 'c2021_eth_20',
  areas: ['E07000026', 'E07000028'],
} as const satisfies FetchRequest;
const csv = (body: string): PlayedAnswer => ({ body, headers: { 'content-type': 'text/csv' } });

describe('a table of Nomis', () => {
  it('comes as a population that can be read', async () => {
    await bring(
      { ...table, areas: [...table.areas] },
      () => csv(nomisShape),
      async ({ paths, rows, asked }) => {
        assert.deepEqual(rows, [6]);
        assert.equal(
          asked[0],
          '/api/v01/dataset/NM_2041_1.data.csv?date=latest&geography=E07000026,E07000028&measures=20100' +
            '&select=date_name,geography_name,geography_code,c2021_eth_20_name,obs_value,record_count&recordoffset=0',
        );
        const classification = findClassification('ethnicity-census-2021');
        assert.ok(classification);
        const read = await readPopulation({ paths, classification });
        assert.ok(read.ok, JSON.stringify(read));
        assert.deepEqual(read.value.areas, ['Allerdale', 'Carlisle']);
        assert.equal(
          read.value.cells.reduce((sum, { count }) => sum + (count ?? 0), 0),
          369,
        );
      },
    );
  });

  it('is asked for in as many pieces as its limit of 25,000 rows needs', async () => {
    const piece = (from: number): PlayedAnswer => {
      const total = mostCells + 1;
      const rows = Array.from(
        { length: Math.min(mostCells, total - from) },
        (_, at) => `2021,"Area",E0700${from + at},"White: Irish",1,${total}`,
      );
      return csv([nomisShape.split('\r\n')[0], ...rows].join('\n'));
    };
    const play = (path: string) => piece(Number(new URL(path, 'http://x').searchParams.get('recordoffset')));
    await bring({ ...table, areas: ['E07000026'] }, play, ({ rows, asked }) => {
      assert.deepEqual(rows, [mostCells + 1]);
      assert.equal(asked.length, 2);
    });
  });

  it('names areas without figures, and is refused where there are none at all', async () => {
    const areas = ['E07000026', 'E07000028', 'E06000063'];
    await bring(
      { ...table, areas },
      () => csv(nomisShape),
      ({ notes }) => {
        assert.deepEqual(notes, ['Nomis has no figures for E06000063.']);
      },
    );
    await assert.rejects(
      bring(
        { ...table, areas },
        () => csv(''),
        () => undefined,
      ),
      { code: 'CONNECTOR_NOTHING' },
    );
  });

  it('is refused where a column is gone or rows are missing', async () => {
    const areas = ['E07000026'];
    await assert.rejects(
      bring(
        { ...table, areas },
        () => csv(nomisShape.replace('OBS_VALUE', 'VALUE')),
        () => undefined,
      ),
      {
        code: 'CONNECTOR_CHANGED',
        message: /no column obs_value/,
      },
    );
    await assert.rejects(
      bring(
        { ...table, areas },
        () => csv(nomisShape.replaceAll(',6', ',7')),
        () => undefined,
      ),
      {
        message: /announced 7 rows and gave 6/,
      },
    );
  });
});

const census = {
  ...{ source: 'ons', population: 'UR', areaType: 'ltla' },
  ...{ areas: ['E07000026'], dimensions: ['sex'] },
} satisfies FetchRequest as FetchRequest;

describe('counts of Census 2021', () => {
  it('come as a population that can be read', async () => {
    await bring(
      census,
      () => asJson(observationsShape),
      async ({ texts, paths, asked }) => {
        assert.equal(
          asked[0],
          '/v1/population-types/UR/census-observations?area-type=ltla,E07000026&dimensions=sex',
        );
        assert.match(
          texts[0] ?? '',
          /^Lower tier local authorities Code,Lower tier local authorities,Sex \(2 categories\),Observation\r\n/,
        );
        const classification = findClassification('sex');
        assert.ok(classification);
        const read = await readPopulation({ paths, classification });
        assert.ok(read.ok, JSON.stringify(read));
        assert.deepEqual(
          read.value.cells.map(({ count }) => count),
          [52, 48],
        );
      },
    );
  });

  it('say what is held back, and are refused where that is everything', async () => {
    const some = { ...observationsShape, blocked_areas: 1 };
    await bring(
      census,
      () => asJson(some),
      ({ notes }) => assert.deepEqual(notes, ['Held back by the publisher: 1 area.']),
    );
    const all = { observations: null, blocked_areas: 3, total_observations: 0 };
    await assert.rejects(
      bring(
        census,
        () => asJson(all),
        () => undefined,
      ),
      { message: /holds back 3 areas/ },
    );
  });

  it('are refused where their form has changed', async () => {
    await assert.rejects(
      bring(
        census,
        () => asJson({ observations: [{ count: 3 }] }),
        () => undefined,
      ),
      { code: 'CONNECTOR_CHANGED' },
    );
    await assert.rejects(
      bring(
        census,
        () => asJson({ ...observationsShape, total_observations: 9 }),
        () => undefined,
      ),
      {
        message: /announced 9 counts and gave 2/,
      },
    );
  });
});
