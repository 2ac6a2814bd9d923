// The veil of darkness over made-up searches in Carlisle, where it is dark at six in December and light at six in June.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findingJson } from '../findings/finding-json.ts';
import { darknessMaterial, darknessOf, stop, stops } from './made-up-stops.ts';
import { makeDarknessFinding } from './make-darkness-finding.ts';
import { readDarknessFinding } from './read-darkness-finding.ts';
import { usualSharesRequest } from './shares-request.ts';

// In June clocks are an hour ahead: 17 by UTC is 18 on the wall.
const searches = [
  ...stops(40, '2025-12', 18, 'black'),
  ...stops(60, '2025-12', 18, 'white'),
  ...stops(60, '2025-06', 17, 'black'),
  ...stops(40, '2025-06', 17, 'white'),
];

describe('the veil of darkness', () => {
  const finding = darknessOf(searches);
  const [black] = finding.groups;

  it('tells dark from light by sun, place and the clock on the wall', () => {
    assert.deepEqual(black?.dark, { count: 40, total: 100 });
    assert.deepEqual(black?.light, { count: 60, total: 100 });
  });

  it('shows all seven versions; the plain one is (40 ÷ 60) ÷ (60 ÷ 40)', () => {
    assert.equal(black?.versions.length, 7);
    const plain = black?.versions.find(({ name }) => name === 'plain table');
    assert.ok(Math.abs(plain!.estimate! - 40 / 60 / (60 / 40)) < 1e-12);
    const areas = black?.versions.find(({ name }) => name === 'spline of 3 and areas');
    assert.match(areas?.reason ?? '', /one partner/);
  });

  it('says what the numbers say, what they cannot, and nothing of a cause', () => {
    assert.match(
      finding.paragraph,
      /Of Black people there are fewer in the dark: 40 of 100 in the dark and 60 of 100 in daylight/,
    );
    for (const caution of finding.cautions) assert.ok(finding.paragraph.includes(caution));
    assert.doesNotMatch(finding.paragraph, /significant|discriminat|\bproves\b/);
  });

  it('comes back from its JSON as it was', () => {
    assert.deepEqual(readDarknessFinding(findingJson(finding)), finding);
  });
});

describe('what the veil of darkness cannot be asked of', () => {
  it('too few searches are too few, and no figure is shown', () => {
    const few = darknessOf(searches.filter(({ group }, i) => group === 'white' || i % 4 === 0));
    assert.equal(few.groups[0]?.main, null);
    assert.deepEqual(few.groups[0]?.versions, []);
    assert.equal(few.groups[0]?.verdictWords, 'cannot be told');
    assert.match(few.groups[0]?.reason ?? '', /there are only 10 stops of the group in the dark/);
  });

  it('counts each that is left out by the reason: unknown, without a place, always light or dark, in twilight', () => {
    const odd = [
      stop('2025-12-03T18:10:00Z', '!not-recorded'),
      stop('2025-12-03T18:10:00Z', 'white', { latitude: null }),
      stop('2025-12-03T12:00:00Z', 'white'),
      // At the equinox the sun sets there before half past six, and it is dark some 35 minutes later.
      stop('2025-03-20T18:40:00Z', 'white'),
    ];
    const { steps, total } = darknessOf([...searches, ...odd]);
    assert.equal(total, 204);
    assert.deepEqual(
      steps.map(({ out }) => out),
      [1, 0, 1, 1, 1],
    );
    assert.equal(steps.at(-1)?.left, 200);
  });

  it('a month of a partner with dates in place of times is not used at all', () => {
    const midnights = Array.from({ length: 20 }, (_, i) =>
      stop(`2025-11-${String(i + 1).padStart(2, '0')}T00:00:00Z`, 'white', { timed: i !== 0 }),
    );
    const late = stops(10, '2025-11', 18, 'white');
    const { gates, steps } = darknessOf([...searches, ...midnights, ...late]);
    assert.deepEqual(
      gates.map(({ partner, month, records }) => [partner, month, records]),
      [['cumbria', '2025-11', 30]],
    );
    assert.match(gates[0]?.reason ?? '', /1 of 30 records have no time/);
    assert.equal(steps[1]?.out, 30);
  });

  it('a group cannot be set against everybody together', () => {
    const request = { by: 'officer-defined-ethnicity', ...usualSharesRequest, reference: 'overall' };
    const answer = makeDarknessFinding(darknessMaterial(searches, { request }));
    assert.ok(!answer.ok);
    assert.equal(answer.problems[0]?.code, 'REFERENCE_NOT_POSSIBLE');
  });
});
