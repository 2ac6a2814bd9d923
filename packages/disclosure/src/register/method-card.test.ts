// The card of the register: the bold number of its worked example is what the register finds.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { keptAfter, type Line, months, releaseAfter, setOf } from '../../golden/earlier-releases.ts';

const CARD = new URL('../../../../docs/methods/disclosure-register.md', import.meta.url);

test('the worked example: two people of April to June, whom nobody publishes', () => {
  const example = readFileSync(CARD, 'utf8').split('## Worked example')[1]?.split('\n## ')[0] ?? '';
  const [, bold = ''] = /\*\*(\d+)\*\*/.exec(example) ?? [];
  const groups = (values: readonly number[]) =>
    values.map((value, at): Line => [['Asian', 'White', 'Black'][at]!, value]);
  const quarter = setOf('January to March', ['group'], groups([12, 40, 20]), months('2025-01', '2025-03'));
  const half = setOf('January to June', ['group'], groups([14, 80, 41]), months('2025-01', '2025-06'));
  const outcome = releaseAfter(keptAfter([], 'first', quarter), half);
  const [why = ''] = outcome.kind === 'released' ? outcome.kept.between : assert.fail();
  assert.match(why, new RegExp(`Asian less Asian, .* has ${bold} people, fewer than 5`));
});
