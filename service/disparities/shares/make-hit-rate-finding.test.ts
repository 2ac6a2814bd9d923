// Findings about hit rates against case hit-two-groups of 22-outcome-and-threshold-tests.json, and what they must say.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingJson } from '../findings/finding-json.ts';
import { hitRateOutcomes } from './hit-rate-outcomes.ts';
import { type MadeUpOutcomes, cellsOf, shareMaterial } from './made-up-shares.ts';
import { type HitRateMaterial, makeHitRateFinding } from './make-hit-rate-finding.ts';
import { readHitRateFinding } from './read-hit-rate-finding.ts';

const records = {
  clockTimes: true,
  places: true,
  groupAsSeen: false,
  outcomes: true,
  stopsWithoutSearch: false,
};

function made(counts: readonly MadeUpOutcomes[], changes: Partial<HitRateMaterial> = {}) {
  const outcomes = hitRateOutcomes()
    .slice(0, counts.length)
    .map((outcome, i) => ({ outcome, cells: cellsOf(counts[i]!) }));
  const answer = makeHitRateFinding({ ...shareMaterial([], { outcomes }), records, ...changes });
  assert.ok(answer.ok, answer.ok ? '' : String(answer.problems[0]?.message));
  return answer.finding;
}

const published: MadeUpOutcomes = { white: [2017, 14502 - 2017], black: [192, 1088 - 192] };
const some: MadeUpOutcomes = { white: [20, 80], black: [3, 17], asian: [5, 20, 1] };

describe('hit rates', () => {
  it('have Wilson’s intervals and one χ² over all groups', () => {
    const [part] = made([published]).outcomes;
    const black = part?.groups.find(({ group }) => group === 'Black');
    assert.ok(Math.abs(black!.share.lower! - 0.154967976731479) < 1e-12);
    assert.ok(Math.abs(black!.ratio.estimate! - 1.26880340634023) < 1e-12);
    assert.ok(Math.abs(black!.difference.lower! - 0.0151339794476919) < 1e-12);
    assert.ok(Math.abs(part!.test.statistic! - 11.6317257892405) < 1e-9);
    assert.ok(Math.abs(part!.test.pValue! - 0.000648363706173913) < 1e-12);
  });

  it('keep three outcomes apart, and count every comparison of them as one family', () => {
    const finding = made([published, some, some]);
    assert.equal(finding.outcomes.length, 3);
    assert.equal(finding.family.size, 1 + 2 + 2);
    const [first] = finding.outcomes;
    const { ratio } = first!.groups.find(({ group }) => group === 'Black')!;
    assert.ok(ratio.adjusted.pValue! > 4.9 * ratio.pValue!);
  });

  it('always carry the caution, and say which tests cannot be run on searches alone', () => {
    const finding = made([some]);
    assert.match(finding.caution, /consistent with searching a group on less evidence, but does not show it/);
    assert.ok(finding.paragraph.includes(finding.caution));
    assert.deepEqual(
      finding.testsNotRun.map(({ test }) => test),
      ['veil of darkness', 'threshold test'],
    );
    assert.doesNotMatch(finding.paragraph.replace(finding.caution, ''), /\bshows?\b|proves|discriminat/);
  });

  it('leave out an outcome that most searches do not have, and say so', () => {
    const finding = made([some, some, { white: [0, 1, 99], black: [1, 0, 20] }]);
    assert.equal(finding.outcomes.length, 2);
    assert.ok(finding.warnings.some(({ code }) => code === 'OUTCOME_MOSTLY_MISSING'));
  });

  it('come back from their JSON as they were', () => {
    const finding = made([published, some, some]);
    assert.deepEqual(readHitRateFinding(findingJson(finding)), finding);
  });
});
