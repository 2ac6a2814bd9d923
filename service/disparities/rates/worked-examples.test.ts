// Published national figures, worked out again from the published counts and the 2021 census.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { parseCsv } from '../../platform/csv.ts';
import { publishedData, whenPublished } from '../../platform/published-data.ts';
import { findingByWords } from './find-by-words.ts';

const examples = join(publishedData, '09-worked-examples');
const published = join(examples, 'eff-stop-search-by-ethnicity-2022-23.csv');
const trend = join(examples, 'ho-disparity-trend-2020-21_2024-25.csv');
const census = join(publishedData, '02-population/census2021/ethnicity21_ltla21.csv.gz');

const finding = (...words: string[]) =>
  findingByWords(...words, '--population', census, '--by', 'ethnicity', '--counting', 'searches');

async function rowsOf(path: string): Promise<string[][]> {
  const parsed = parseCsv(await readFile(path, 'utf8'));
  assert.ok(parsed.ok);
  return parsed.rows.slice(1).map(({ cells }) => cells);
}

/** Our code for a label of the published table, where it is not the short label itself. */
const asPublished: Record<string, string> = {
  'mixed-white-and-asian': 'Mixed White And Asian',
  'mixed-white-and-black-african': 'Mixed White And Black African',
  'mixed-white-and-black-caribbean': 'Mixed White And Black Caribbean',
  'white-gypsy-or-irish-traveller': 'Gypsy Or Irish Traveller',
  'white-roma': 'Roma',
  'other-arab': 'Arab',
  'other-any': 'Any Other Ethnic Background',
};

describe(
  'stop and search in England and Wales, 2022/23, as published by the Race Disparity Unit',
  whenPublished,
  () => {
    for (const [rollUp, size] of [
      ['5', 5],
      ['19', 19],
    ] as const) {
      it(`gives each of the ${size} published rates to one decimal`, async () => {
        const found = await finding('--counts', published, '--roll-up', rollUp);
        const rates = new Map(
          (await rowsOf(published)).map(([label = '', rate = '']) => [label.toLowerCase(), rate]),
        );
        assert.equal(found.groups.length, size);
        for (const { code, group, rate } of found.groups) {
          const expected = rates.get((asPublished[code] ?? group).toLowerCase());
          assert.equal(rate.estimate?.toFixed(1), expected, group);
        }
      });
    }

    it('gives the published rate for all, searches of unknown ethnicity among them', async () => {
      const found = await finding('--counts', published);
      const residents = found.groups.reduce((sum, { population }) => sum + (population ?? 0), 0);
      assert.equal(found.total, 529_474);
      assert.equal(((found.total / residents) * 1000).toFixed(1), '8.9');
    });

    it('keeps the 108,285 of unknown ethnicity out of the groups, and warns that they are a fifth', async () => {
      const found = await finding('--counts', published);
      assert.equal(found.unknown.count, 108_285);
      assert.ok(found.warnings.some(({ code }) => code === 'CHARACTERISTIC_OFTEN_MISSING'));
    });
  },
);

describe('disparity from 2020/21 to 2024/25, from Home Office counts', whenPublished, () => {
  it('gives every published rate to nine digits and every ratio to two decimals', async () => {
    const rows = await rowsOf(trend);
    for (const year of new Set(rows.map(([first]) => first!))) {
      const found = await finding('--counts', trend, '--where', `financial_year=${year}`);
      for (const [, label, , , rate, , ratio] of rows.filter(([first]) => first === year)) {
        const group = found.groups.find((each) => each.group === label)!;
        assert.ok(Math.abs(group.rate.estimate! / Number(rate) - 1) < 1e-9, `${year} ${label}`);
        if (!group.isReference)
          assert.equal(Number(group.ratio.estimate!.toFixed(2)), Number(ratio), `${year} ${label}`);
      }
    }
  });
});
