// The Home Office's five financial years of searches: each ratio as it is published.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import { parseCsv } from '../../platform/csv.ts';
import { publishedData, whenPublished } from '../../platform/published-data.ts';
import { findTrend } from './find-trend.ts';
import { readTrendArguments } from './trend-arguments.ts';

it('follows counts of financial years, and finds the published ratio in each', whenPublished, async () => {
  const table = join(publishedData, '09-worked-examples/ho-disparity-trend-2020-21_2024-25.csv');
  const census = join(publishedData, '02-population/census2021/ethnicity21_ltla21.csv.gz');
  const read = readTrendArguments(
    ['--counts', table, '--population', census, '--by', 'ethnicity'],
    publishedData,
  );
  assert.ok(read.kind === 'arguments');
  const made = await findTrend(read.value, () => undefined);
  assert.ok(made.ok, made.ok ? '' : made.problems[0]!.message);
  const found = made.finding.groups.flatMap(({ group, points }) =>
    points.map(({ period, ratio }) => [`${period} ${group}`, Number(ratio.estimate!.toFixed(2))]),
  );
  const parsed = parseCsv(await readFile(table, 'utf8'));
  assert.ok(parsed.ok);
  const published = parsed.rows
    .slice(1)
    .filter(({ cells }) => cells[1] !== 'White')
    .map(({ cells }) => [`${cells[0]} ${cells[1]}`, Number(cells[6])]);
  assert.equal(published.length, 20);
  assert.deepEqual(Object.fromEntries(found), Object.fromEntries(published));
  assert.match(made.finding.paragraph, /go by the size of the change/);
});
