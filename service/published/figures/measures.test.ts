// Shares, averages and stages of a release. Expected figures are worked out by hand beside each.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { belowFive, type LongTable } from '@due-regard/disclosure';
import { quarterReading, searchesByQuarter, searchReading } from '../made-up-release.ts';
import type { Reading } from '../public-context.ts';
import { figuresOf, rowOf } from './made-up-figures.ts';

describe('shares', () => {
  const staff = (rows: readonly (readonly [string, number, number])[]): LongTable => ({
    name: 'staff',
    dimensions: ['sex', 'promotion'],
    rows: rows.flatMap(([sex, yes, no]) => [
      { labels: [sex, 'Yes'], value: yes },
      { labels: [sex, 'No'], value: no },
    ]),
  });
  const reading: Reading = {
    ...searchReading,
    table: 'staff',
    measure: 'share',
    groups: {
      dimension: 'sex',
      title: 'Sex',
      reference: 'Men',
      order: ['Women', 'Men', 'Other'],
      notCompared: [],
    },
    outcome: { dimension: 'promotion', title: 'Promotion', yes: 'Yes', words: 'were promoted' },
    denominators: null,
  };

  test('are in per cent with the decimals of the policy, and a difference is in points', () => {
    const figures = figuresOf(
      [
        staff([
          ['Women', 31, 60],
          ['Men', 40, 80],
          ['Other', 12, 30],
        ]),
      ],
      reading,
      belowFive,
    );
    const women = rowOf(figures, 'Women');
    assert.deepEqual([women.count, women.of, women.value.estimate], [31, 91, 34]); // 31 ÷ 91 = 34.07%
    assert.equal(women.difference.estimate, 1); // 34.07 − 33.33 = 0.73
    assert.equal(women.excess, 1); // 31 − 91 ÷ 3 = 0.67
  });

  test('of nobody, of everybody and of too few are hidden where the policy says so, with all that needs them', () => {
    const set = [
      staff([
        ['Women', 0, 60],
        ['Men', 40, 80],
        ['Other', 12, 30],
      ]),
    ];
    const women = rowOf(figuresOf(set, reading, { ...belowFive, attributes: null }), 'Women');
    assert.deepEqual(
      [women.count, women.value.estimate, women.ratio.lower, women.said.words],
      [0, '[c]', '[c]', 'hidden'],
    );
    const percentages = { ...belowFive.percentages, noneOrAll: 'shown', denominatorBelow: 100 } as const;
    const few = figuresOf(set, reading, { ...belowFive, attributes: null, percentages });
    assert.deepEqual([rowOf(few, 'Women').value.estimate, rowOf(few, 'Men').value.estimate], ['[c]', 33]);
  });
});

describe('averages', () => {
  const reading: Reading = {
    ...searchReading,
    table: 'people',
    measure: 'average',
    groups: { dimension: 'sex', title: 'Sex', reference: 'Men', order: ['Women', 'Men'], notCompared: [] },
    denominators: null,
    average: { sums: 'pay', people: 'people', unit: '£' },
  };
  const tables = (women: number): LongTable[] => [
    {
      name: 'pay',
      dimensions: ['sex'],
      measure: 'amount',
      population: 'pay',
      rows: [
        { labels: ['Women'], value: women * 20, contributors: women },
        { labels: ['Men'], value: 100 * 25, contributors: 100 },
      ],
    },
    {
      name: 'people',
      dimensions: ['sex'],
      population: 'people',
      rows: [
        { labels: ['Women'], value: women },
        { labels: ['Men'], value: 100 },
      ],
    },
  ];

  test('are sums over people; no chance can be told from them, so there are no limits and no verdict', () => {
    const women = rowOf(figuresOf(tables(50), reading, belowFive), 'Women');
    assert.deepEqual([women.value.estimate, women.value.lower, women.ratio.estimate], [20, '[x]', 0.8]);
    assert.deepEqual([women.excess, women.said.words], ['[z]', '']);
  });

  test('are hidden where they are of too few people', () => {
    const women = rowOf(figuresOf(tables(7), reading, belowFive), 'Women');
    assert.deepEqual([women.value.estimate, women.ratio.estimate], ['[c]', '[c]']);
  });
});

test('shares of a body stand against shares that others published, of residents who need not be whole numbers', () => {
  const staff: LongTable = {
    name: 'staff',
    dimensions: ['sex'],
    rows: [
      { labels: ['Women'], value: 40 },
      { labels: ['Men'], value: 60 },
    ],
  };
  const rows = [
    { labels: ['Women'], value: 510.5 },
    { labels: ['Men'], value: 489.5 },
  ];
  const reading: Reading = {
    ...searchReading,
    table: 'staff',
    measure: 'make-up',
    groups: { dimension: 'sex', title: 'Sex', reference: null, order: ['Women', 'Men'], notCompared: [] },
    denominators: { words: 'residents', source: 'Made up', rows },
  };
  const women = rowOf(figuresOf([staff], reading, belowFive), 'Women');
  assert.deepEqual([women.count, women.of, women.value.estimate, women.benchmark], [40, 100, 40, 51.05]);
  assert.equal(women.ratio.estimate, 0.7835); // 40 ÷ 51.05
  assert.deepEqual([women.difference.estimate, women.excess], [-11, -11]); // 40 − 51.05
});

test('what stages add up to is not shown: one person may be in several', () => {
  const across = {
    dimension: 'quarter',
    title: 'Stage',
    kind: 'stage',
    order: ['Q1 2025', 'Q2 2025', 'Q3 2025'],
  } as const;
  const reading = { ...quarterReading, across: { ...across, order: [...across.order] } };
  const table = searchesByQuarter([
    [400, 380, 420],
    [12, 9, 14],
    [31, 40, 52],
    [13, 16, 12],
    [14, 9, 7],
    [22, 30, 25],
  ]);
  const figures = figuresOf([table], reading, belowFive);
  assert.equal(figures.whole, null);
  assert.deepEqual(
    figures.slices.map(({ slice }) => slice),
    across.order,
  );
  assert.deepEqual(figures.changes, []);
});
