// What findings of shares and of hit rates give for release: who had an outcome, who had not, and of whom nobody knows.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkRelease, madeUpBasis } from '../findings/check-release.ts';
import { hitRateForRelease } from './hit-rate-for-release.ts';
import { hitRateOutcomes } from './hit-rate-outcomes.ts';
import { cellsOf, shareMaterial } from './made-up-shares.ts';
import { makeHitRateFinding } from './make-hit-rate-finding.ts';
import { makeShareFinding } from './make-share-finding.ts';
import type { ShareFinding } from './share-finding.ts';
import { shareForRelease } from './share-for-release.ts';

function finding(counts: Parameters<typeof cellsOf>[0]): ShareFinding {
  const made = makeShareFinding(shareMaterial(cellsOf(counts)));
  assert.ok(made.ok, made.ok ? '' : made.problems.map(({ message }) => message).join());
  return made.finding;
}

const arrests = 'Ended in arrest';

describe('shares for release', () => {
  const found = finding({ black: [12, 28], white: [40, 160], '!not-stated': [3, 7] });
  const release = checkRelease(shareForRelease(found, madeUpBasis));
  const share = (group: string) =>
    release.value(arrests, group, arrests)! / release.value(arrests, group, 'Total')!;

  it('are each group by outcome, those of unknown group among them', () => {
    assert.equal(release.value(arrests, 'Black', arrests), 12);
    assert.equal(release.value(arrests, 'Black', 'Otherwise'), 28);
    assert.equal(release.value(arrests, 'Not known', arrests), 3);
    assert.equal(release.value(arrests, 'Not known', 'Otherwise'), 7);
    assert.equal(release.value(arrests, 'Total', 'Total'), found.total);
  });

  it('give back each share and ratio of the finding', () => {
    const black = found.groups.find(({ group }) => group === 'Black')!;
    assert.equal(share('Black'), black.share.estimate);
    assert.ok(Math.abs(share('Black') / share('White') - black.ratio.estimate!) < 1e-12);
  });

  it('do not speak of a comparison that is not in the tables', () => {
    const measure = { ...found.measure, within: ['District'] };
    const within = shareForRelease({ ...found, measure }, madeUpBasis);
    assert.ok(within.ok);
    assert.doesNotMatch(JSON.stringify(within.set.context) + within.set.title, /District/);
    assert.match(within.leftOut.join(' '), /within strata is not in it/);
  });

  it('hold both the characteristic and the outcome to be sensitive', () => {
    assert.deepEqual(release.set.sensitive, ['self-defined-ethnicity', 'Outcome']);
  });
});

describe('shares of which some outcomes are not known', () => {
  const found = finding({ black: [12, 28, 5], white: [40, 160, 2], '!not-stated': [3, 7, 1] });
  const release = checkRelease(shareForRelease(found, madeUpBasis));

  it('are of those whose outcome is known, who are a part of everybody', () => {
    assert.equal(release.value(arrests, 'Black', 'Outcome known'), 40);
    assert.equal(release.value(arrests, 'Black', 'Outcome not known'), 5);
    assert.equal(release.value(arrests, 'Black', 'Total'), 45);
    assert.equal(release.context.totals?.['Outcome'], 'Outcome known');
    assert.equal(release.set.totals?.['Outcome'], 'Total');
    assert.equal(release.value(arrests, 'Total', 'Total'), found.total);
  });
});

describe('hit rates for release', () => {
  const [action, arrest, linked] = hitRateOutcomes();
  const cells = (black: [number, number, number?], white: [number, number, number?]) =>
    cellsOf({ black, white });
  const material = {
    ...shareMaterial([]),
    outcomes: [
      { outcome: action!, cells: cells([20, 20], [80, 120]) },
      { outcome: arrest!, cells: cells([12, 28], [40, 160]) },
      { outcome: linked!, cells: cells([9, 21, 10], [50, 100, 50]) },
    ],
    records: {
      clockTimes: false,
      places: false,
      groupAsSeen: false,
      outcomes: true,
      stopsWithoutSearch: false,
    },
  };
  const made = makeHitRateFinding(material);
  assert.ok(made.ok);
  const release = checkRelease(hitRateForRelease(made.finding, madeUpBasis));
  const any = 'Ended in an action of any kind';

  it('are a table for each outcome', () => {
    assert.deepEqual(
      release.set.tables.map(({ name }) => name),
      [any, arrests, 'Had an outcome linked to the object of search'],
    );
  });

  it('know that an arrest is an action, so that one cannot be taken from the other', () => {
    assert.equal(release.value(any, 'Black', any), 20);
    assert.equal(release.value(any, 'Black', arrests), 12);
    assert.equal(release.value(any, 'Black', `${any}: the rest`), 8);
    assert.equal(release.value(any, 'Black', 'Otherwise'), 20);
    assert.equal(release.value(any, 'Black', 'Total'), 40);
  });

  it('have the same people in every table', () => {
    for (const { name } of release.set.tables) assert.equal(release.value(name, 'Total', 'Total'), 240);
  });

  it('give back the hit rate of each outcome', () => {
    for (const { outcome, groups } of made.finding.outcomes) {
      const name = outcome.words.charAt(0).toUpperCase() + outcome.words.slice(1);
      const { yes, dimension } = release.reading(name).outcome!;
      const whole = release.context.totals?.[dimension] ?? 'Total';
      for (const { group, share } of groups.filter(({ known }) => known > 0))
        assert.equal(
          release.value(name, group, yes)! / release.value(name, group, whole)!,
          share.estimate,
          `${outcome.words} of ${group}`,
        );
    }
  });
});

it('shares of nothing are not released', () => {
  const none = shareForRelease({ ...finding({ black: [1, 2], white: [3, 4] }), total: 0 }, madeUpBasis);
  assert.deepEqual(none, { ok: false, why: 'No searches were counted.' });
});
