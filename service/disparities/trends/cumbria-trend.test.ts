// The real files of Cumbria for 2019 and 2020, quarter by quarter.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { it } from 'node:test';
import { publishedData, whenPublished } from '../../platform/published-data.ts';
import { findTrend } from './find-trend.ts';
import { readTrendArguments } from './trend-arguments.ts';

it('follows searches of Black people in Cumbria over eight quarters', whenPublished, async () => {
  const words = [
    ['--events', join(publishedData, '01-stop-search/cumbria')],
    ['--population', join(publishedData, '02-population/census2021/ethnicity21_ltla21.csv.gz')],
    ['--area', 'Cumbria', '--by', 'self-defined-ethnicity', '--group', 'Black', '--compare', '2019:2020'],
  ];
  const read = readTrendArguments(words.flat(), publishedData);
  assert.ok(read.kind === 'arguments');
  const made = await findTrend(read.value, () => undefined);
  assert.ok(made.ok);
  const [black] = made.finding.groups;
  // 15 and 2,626 in 2020 as counted for the rate of that year, line by line and apart from this program.
  assert.deepEqual([black!.change!.later.count, black!.change!.later.referenceCount], [15, 2626]);
  assert.equal(black!.points.length, 8);
  const counts = black!.points.map(({ count }) => count ?? 0);
  assert.equal(
    counts.slice(4).reduce((sum, count) => sum + count, 0),
    15,
  );
  assert.equal(black!.change!.verdictWords, 'cannot be told');
});
