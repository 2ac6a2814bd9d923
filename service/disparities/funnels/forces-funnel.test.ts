// The real files of eight forces, and the Home Office's uses of force by force, as funnels.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { publishedData, whenPublished } from '../../platform/published-data.ts';
import { findFunnel } from './find-funnel.ts';
import { readFunnelArguments } from './funnel-arguments.ts';
import type { FunnelFinding } from './funnel-finding.ts';

async function funnelOf(...words: string[]): Promise<FunnelFinding> {
  const population = join(publishedData, '02-population/census2021/ethnicity21_ltla21.csv.gz');
  const lookup = join(publishedData, '02-population/lookups/lad-csp-pfa-2022.csv');
  const read = readFunnelArguments(
    [...words, '--population', population, '--area-lookup', lookup, '--group', 'Black'],
    publishedData,
  );
  assert.ok(read.kind === 'arguments');
  const made = await findFunnel(read.value, () => undefined);
  assert.ok(made.ok, made.ok ? '' : made.problems.map(({ message }) => message).join('\n'));
  return made.finding;
}

describe('published records of many forces', whenPublished, () => {
  it('are a funnel of seven forces, the eighth policing nobody’s home', async () => {
    const { units, family } = await funnelOf(
      ...['--events', join(publishedData, '01-stop-search/forces'), '--by', 'self-defined-ethnicity'],
    );
    assert.equal(family.size, 7);
    // 75,076 and 251,351 searches of Black and White people, counted apart from this program, line by line.
    const sum = (of: (unit: (typeof units)[number]) => number | null) =>
      units.reduce((total, unit) => total + (of(unit) ?? 0), 0);
    assert.equal(
      sum(({ count }) => count),
      75_076,
    );
    assert.equal(
      sum(({ referenceCount }) => referenceCount),
      251_351,
    );
    assert.match(units.find(({ unit }) => unit === 'btp')!.reason!, /No area of the population/);
  });

  it('are a funnel of 43 forces, in which each keeps the counts that the Home Office prints', async () => {
    const table = join(
      publishedData,
      '03-home-office/cleaned/use-of-force_by-ethnicity-force_april2018-march2019.csv',
    );
    const { units } = await funnelOf(
      ...[
        '--counts',
        table,
        '--where',
        'Tactic=*Total Tactics',
        '--by',
        'ethnicity',
        '--counting',
        'uses of force',
      ],
    );
    assert.equal(units.length, 43);
    const cumbria = units.find(({ name }) => name === 'Cumbria')!;
    assert.deepEqual([cumbria.count, cumbria.referenceCount, cumbria.outside], [33, 6115, null]);
    assert.deepEqual(units.find(({ name }) => name === 'London, City of')!.outside, {
      side: 'above',
      of: 'outer',
    });
    assert.match(units.find(({ name }) => name === 'Sussex')!.reason!, /missing from 56\.9% here/);
  });
});
