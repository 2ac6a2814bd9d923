// The real searches of Cumbria in 2020 and of Kent; the counts were taken from the files by another program (Python's csv).

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { publishedData, whenPublished } from '../../platform/published-data.ts';
import { findHitRates, findShares } from './find-shares.ts';
import { readShareArguments } from './share-arguments.ts';

const searches = join(publishedData, '01-stop-search');

function argumentsOf(...words: string[]) {
  const read = readShareArguments([...words, '--outcome', 'Outcome=Arrest'], publishedData);
  assert.ok(read.kind === 'arguments', read.kind === 'wrong' ? read.sentence : '');
  return read.value;
}

const cumbria = argumentsOf(
  ...['--events', join(searches, 'cumbria'), '--by', 'self-defined-ethnicity'],
  ...['--from', '2020-01', '--to', '2020-12', '--within', 'Object of search'],
);
const kent = argumentsOf(
  '--events',
  join(searches, 'forces/kent.tar.gz'),
  '--by',
  'officer-defined-ethnicity',
);

describe('what came of published searches', whenPublished, () => {
  it('in Cumbria: 421 arrests of 2,626 searches of White people, 9 of 45, 2 of 15, 3 of 14', async () => {
    const made = await findShares(cumbria, () => undefined);
    assert.ok(made.ok);
    assert.deepEqual(
      made.finding.groups.map(({ group, hits, known }) => [group, hits, known]),
      [
        ['Asian', 9, 45],
        ['Black', 2, 15],
        ['Mixed', 3, 14],
        ['White', 421, 2626],
        ['Other', 0, 0],
      ],
    );
    assert.equal(made.finding.unknown.hits, 40);
    assert.ok(Math.abs(made.finding.within!.groups['Asian']!.ratio.estimate! - 1.2849283473559303) < 1e-12);
  });

  it('in Kent: any action, arrest and linked, each of the searches where it is known', async () => {
    const made = await findHitRates(kent, () => undefined);
    assert.ok(made.ok);
    const black = made.finding.outcomes.map(({ groups }) => groups.find(({ group }) => group === 'Black')!);
    assert.deepEqual(
      black.map(({ hits, known, count }) => [hits, known, count]),
      [
        [1000, 2925, 2973],
        [596, 2925, 2973],
        [710, 2846, 2973],
      ],
    );
    assert.ok(made.finding.warnings.some(({ code }) => code === 'LINKED_WITHOUT_ACTION'));
  });
});
