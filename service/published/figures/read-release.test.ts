// What is worked out from a release, and what is hidden with a hidden number. Expected figures are worked out by hand beside each.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { belowFive, hesa, ownThreshold } from '@due-regard/disclosure';
import { quarterReading, searchesByQuarter, searchReading, searchTable } from '../made-up-release.ts';
import { figuresOf, rowOf } from './made-up-figures.ts';

const counts = [1200, 36, 123, 11, 20, 77];
const { groups } = searchReading;

describe('a rate over residents whom others counted', () => {
  const figures = figuresOf([searchTable(counts)], searchReading, belowFive);

  test('has its count, its residents, rate, ratio, difference and how many more', () => {
    const black = rowOf(figures, 'Black');
    assert.deepEqual([black.count, black.of], [123, 6000]);
    assert.equal(black.value.estimate, 20.5); // 123 ÷ 6,000 × 1,000
    assert.equal(black.ratio.estimate, 6.833); // 20.5 ÷ (1,200 ÷ 400,000 × 1,000)
    assert.equal(black.difference.estimate, 17.5); // 20.5 − 3
    assert.equal(black.excess, 105); // 123 − 6,000 × 0.003
    assert.equal(black.said.words, 'higher');
    assert.ok(Number(black.ratio.lower) < 6.833 && Number(black.ratio.upper) > 6.833);
  });

  test('has its person-years as whole numbers, unless they are few', () => {
    const rows = [400_000.4167, 12_000, 6_000.5, 812.3456].map((value, at) => ({
      labels: [groups.order[at] ?? ''],
      value,
    }));
    const reading = { ...searchReading, denominators: { words: 'person-years', source: 'Census', rows } };
    const over = figuresOf([searchTable(counts)], reading, belowFive);
    assert.deepEqual(
      ['White', 'Black', 'Mixed'].map((group) => rowOf(over, group).of),
      [400_000, 6001, 812.3],
    );
    assert.equal(rowOf(over, 'Mixed').value.estimate, 13.54); // 11 ÷ 812.3456 × 1,000
  });

  test('is compared with the group that others are compared with, which is not compared itself', () => {
    const white = rowOf(figures, 'White');
    assert.equal(white.isReference, true);
    assert.equal(white.ratio.estimate, '[z]');
    assert.equal(figures.whole?.family, 3);
  });

  test('has no verdict for those who are no one group, and no rate where nobody says how many they are of', () => {
    const [other, unknown] = [rowOf(figures, 'Other'), rowOf(figures, 'Not known')];
    assert.deepEqual([other.ratio.estimate, other.said.verdict], [1.333, null]); // (20 ÷ 5,000) ÷ 0.003
    assert.deepEqual([unknown.count, unknown.of, unknown.value.estimate], [77, '[x]', '[x]']);
    assert.equal(unknown.said.verdict, null);
  });
});

describe('a hidden number', () => {
  test('hides its rate, interval, ratio, difference, how many more, and what can be said', () => {
    const asian = rowOf(
      figuresOf([searchTable([1200, 3, 123, 11, 20, 77])], searchReading, belowFive),
      'Asian',
    );
    const all = [
      asian.count,
      ...Object.values(asian.value),
      ...Object.values(asian.ratio),
      ...Object.values(asian.difference),
      asian.excess,
      asian.smallestVisible,
    ];
    assert.deepEqual([...new Set(all)], ['[c]']);
    assert.equal(asian.said.words, 'hidden');
    assert.equal(asian.of, 12_000);
  });

  test('of the group that others are compared with hides every comparison, and no rate of the others', () => {
    const figures = figuresOf([searchTable(counts)], searchReading, belowFive, [0]);
    for (const group of ['Asian', 'Black', 'Mixed', 'Other']) {
      const row = rowOf(figures, group);
      assert.deepEqual([row.ratio.estimate, row.difference.upper, row.excess], ['[c]', '[c]', '[c]'], group);
      assert.equal(typeof row.value.lower, 'number', group);
    }
    assert.equal(rowOf(figures, 'Black').said.verdict, 'hidden');
    assert.equal(figures.whole?.family, 0);
  });

  test('hides the change between periods that it is in', () => {
    const table = searchesByQuarter([
      [400, 380, 420],
      [3, 9, 14],
      [31, 40, 52],
      [13, 16, 12],
      [14, 9, 7],
      [22, 30, 25],
    ]);
    const { changes } = figuresOf([table], quarterReading, belowFive);
    const of = (group: string) => changes.find((change) => change.group === group) ?? assert.fail();
    assert.deepEqual([of('Asian').ratio.estimate, of('Asian').said.words], ['[c]', 'hidden']);
    assert.equal(of('Black').ratio.estimate, 1.677); // 52 ÷ 31: as many residents in each
  });
});

describe('all others together', () => {
  const reading = { ...searchReading, groups: { ...groups, reference: null } };

  test('are added up from those that may be compared', () => {
    const black = rowOf(figuresOf([searchTable(counts)], reading, belowFive), 'Black');
    // (123 ÷ 6,000) ÷ ((1,200 + 36 + 11) ÷ (400,000 + 12,000 + 8,000))
    assert.equal(black.ratio.estimate, Number((123 / 6000 / (1247 / 420_000)).toPrecision(4)));
  });

  test('are the total less the rest where one of them is hidden, and hidden where that is too', () => {
    const black = rowOf(figuresOf([searchTable([1200, 3, 123, 11, 20, 77])], reading, belowFive), 'Black');
    // The total of 1,434 less 123, 20 and 77.
    assert.equal(black.ratio.estimate, Number((123 / 6000 / (1214 / 420_000)).toPrecision(4)));
    const without = rowOf(
      figuresOf([searchTable([1200, 3, 123, 11, 20, 77])], reading, belowFive, [5]),
      'Black',
    );
    assert.equal(without.ratio.estimate, '[c]');
  });
});

describe('rounded numbers', () => {
  const figures = figuresOf([searchTable([1202, 13, 123, 11, 20, 77])], searchReading, hesa);

  test('are what rates and ratios are worked out from', () => {
    const black = rowOf(figures, 'Black');
    assert.deepEqual([black.count, black.value.estimate], [125, 20.83]); // 125 ÷ 6,000 × 1,000
    assert.equal(black.ratio.estimate, 6.944); // 20.83 ÷ 3
  });

  test('have intervals that reach further than those of the same numbers as they are', () => {
    const exact = rowOf(
      figuresOf([searchTable([1200, 15, 125, 10, 20, 75])], searchReading, ownThreshold(2)),
      'Black',
    );
    const black = rowOf(figures, 'Black');
    assert.equal(black.value.estimate, exact.value.estimate);
    for (const part of ['value', 'ratio', 'difference'] as const) {
      assert.ok(Number(black[part].lower) < Number(exact[part].lower), part);
      assert.ok(Number(black[part].upper) > Number(exact[part].upper), part);
    }
  });

  test('give a verdict only where both ends of the rounding give it', () => {
    assert.equal(rowOf(figures, 'Black').said.words, 'higher');
    // 8 shown as 10 may be 8 to 12 of 10,000 against 100 ÷ 20,000 (98 to 102): lower at one end, and nothing at the other.
    const table = searchTable([100, 22, 400, 400, 400, 77]);
    const rows = [20_000, 2000, 20_000, 20_000, 20_000].map((value, at) => ({
      labels: [groups.order[at] ?? ''],
      value,
    }));
    const reading = { ...searchReading, denominators: { ...searchReading.denominators!, rows } };
    const rounded = rowOf(figuresOf([table], reading, hesa), 'Asian');
    const same = rowOf(
      figuresOf([searchTable([100, 20, 400, 400, 400, 75])], reading, ownThreshold(2)),
      'Asian',
    );
    assert.equal(same.said.verdict, 'gap');
    assert.equal(rounded.count, 20);
    assert.equal(rounded.said.words, 'cannot be told');
  });
});

test('numbers changed by what is not told have rates and ratios, and neither intervals nor verdicts', () => {
  const policy = { ...belowFive, method: { kind: 'cell key', table: 'made up' } } as const;
  const black = rowOf(figuresOf([searchTable(counts)], searchReading, policy), 'Black');
  assert.deepEqual([black.count, black.value.estimate], [124, 20.67]); // 124 ÷ 6,000 × 1,000
  assert.deepEqual([black.value.lower, black.ratio.upper, black.difference.lower], ['[x]', '[x]', '[x]']);
  assert.equal(black.ratio.estimate, 6.883); // 20.67 ÷ (1,201 ÷ 400)
  assert.equal(black.said.words, 'cannot be told');
});
