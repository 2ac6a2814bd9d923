// Uses of force in Cumbria in 2018/19 as the Home Office published them, against the census of 2011, checked by hand.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { publishedData, whenPublished } from '../../platform/published-data.ts';
import { findRepresentation } from './find-representation.ts';
import { readRepresentationArguments } from './representation-arguments.ts';
import type { RepresentationFinding } from './representation-finding.ts';

describe('who force was used on in Cumbria, beside its residents', whenPublished, () => {
  let found: RepresentationFinding;

  before(async () => {
    if (whenPublished.skip) return;
    const read = readRepresentationArguments(
      [
        ...[
          '--counts',
          join(
            publishedData,
            '03-home-office/cleaned/use-of-force_by-ethnicity-force_april2018-march2019.csv',
          ),
        ],
        ...['--in', 'Tactic=*Total Tactics', '--counting', 'uses of force'],
        ...['--population', join(publishedData, '02-population/census2011/la-ethnic-groups.csv')],
        ...['--area', 'Cumbria', '--by', 'ethnicity'],
      ],
      publishedData,
    );
    assert.ok(read.kind === 'arguments');
    const made = await findRepresentation(read.value, () => undefined);
    assert.ok(made.ok);
    found = made.finding;
  });

  it('has 33 of 6,193 beside 579 of 499,858 residents, and 59 of unknown group', () => {
    // Added up from both files with Python's csv module: six districts, "Total" rows of the census.
    const black = found.groups.find(({ code }) => code === 'black')!;
    assert.deepEqual([black.count, found.known, found.unknown.count], [33, 6193, 59]);
    assert.deepEqual([black.benchmark.count, found.benchmark.total], [579, 499_858]);
    assert.ok(Math.abs(black.ratio.estimate! - 33 / 6193 / (579 / 499_858)) < 1e-12);
    assert.equal(black.verdict, 'gap');
  });
});
