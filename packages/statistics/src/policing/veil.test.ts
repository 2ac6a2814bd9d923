// The veil of darkness: it finds what was put into made-up records, and says nothing where there is too little.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { near } from '../../golden/reference-case.ts';
import { ImpossibleInput } from '../input.ts';
import { logisticModel } from '../models/logistic-model.ts';
import { veilAtClockChange } from './veil-at-clock-change.ts';
import { veilOfDarkness } from './veil-of-darkness.ts';

/** Stops in which the group's share is a in daylight and b in the dark, at every minute alike. */
function evenStops(a: number, b: number) {
  return Array.from({ length: 40 }, (_, i) => [
    { minute: 1000 + 9 * i, dark: false, count: Math.round(a * 200), total: 200 },
    { minute: 1000 + 9 * i, dark: true, count: Math.round(b * 200), total: 200 },
  ]).flat();
}

test('a share of a fifth by day and a tenth in the dark is found by every version', () => {
  const answer = veilOfDarkness(evenStops(0.2, 0.1));
  assert.equal(answer.main?.name, 'spline of 3');
  for (const version of answer.versions.slice(0, 5))
    near(1 / 9 / (1 / 4), version.estimate, 1e-6, version.name);
  assert.deepEqual(
    answer.versions.slice(5).map(({ reason }) => reason),
    ['Not every stop has an area.', 'Not every stop has an area.'],
  );
  assert.equal(answer.cautions.length, 3);
  near(4 / 9, answer.lowest, 1e-6);
  near(4 / 9, answer.highest, 1e-6);
});

test('36 stops in the dark cannot tell anything: no odds ratio of 593.7 is printed', () => {
  const cells = [
    { minute: 1100, dark: true, count: 1, total: 36 },
    { minute: 1100, dark: false, count: 40, total: 400 },
  ];
  const answer = veilOfDarkness(cells);
  assert.deepEqual([answer.main, answer.versions, answer.lowest], [null, [], null]);
  assert.equal(
    answer.reason,
    'This cannot be told from these records: there is only 1 stop of the group in the dark, and 30 are needed.',
  );
});

test('stops that are all at one minute carry no spline, and say so', () => {
  const cells = [
    { minute: 1100, dark: true, count: 50, total: 300 },
    { minute: 1100, dark: false, count: 60, total: 300 },
  ];
  assert.match(veilOfDarkness(cells).reason ?? '', /Too many values are the same/);
});

test('darkness that is all at one end of the clock is too unsure to show', () => {
  const cells = Array.from({ length: 60 }, (_, i) => ({
    minute: 1000 + i,
    dark: i > 30,
    count: 2 + (i % 3),
    total: 12,
  }));
  const { versions, reason } = veilOfDarkness(cells);
  assert.ok(
    reason?.startsWith('This cannot be told') ||
      versions.every(({ standardError }) => standardError === null || standardError <= 0.5),
  );
});

test('stops named by day have errors that let a day go together', () => {
  const cells = evenStops(0.2, 0.15).map((cell, i) => ({
    ...cell,
    day: `2025-03-${10 + (i % 8)}`,
    area: i % 3 === 0 ? 'a' : 'b',
  }));
  const { main } = veilOfDarkness(cells);
  assert.equal(main?.name, 'spline of 3 and areas');
  assert.match(main?.method ?? '', /clustered errors/);
});

test('weekdays and months are allowed for, with areas, where every stop has them', () => {
  const cells = evenStops(0.2, 0.1).map((cell, i) => {
    const [area, month] = [i % 3 === 0 ? 'a' : 'b', i % 5 === 0 ? 'May' : 'June'];
    return { ...cell, area, weekday: 'Monday', month, count: cell.count + (month === 'May' ? 9 : 0) };
  });
  const withMonths = veilOfDarkness(cells).versions.find(({ name }) => name === 'spline of 3 and areas');
  const without = veilOfDarkness(
    cells.map(({ month, ...cell }) => (month === '' ? { ...cell, month } : cell)),
  ).main;
  assert.notEqual(withMonths?.estimate, without?.estimate);
  assert.ok(withMonths!.estimate! > 0.4 && withMonths!.estimate! < 0.6);
});

test('around the change of clocks only stops within three weeks count', () => {
  const days = ['2025-03-20', '2025-03-25', '2025-04-05', '2025-04-12', '2025-10-20', '2025-11-05'];
  const cells = days.flatMap((day, i) =>
    evenStops(0.2, 0.1).map((cell, j) => ({ ...cell, day, count: cell.count + ((i + j) % 3) })),
  );
  const far = { minute: 1100, dark: true, count: 1, total: 1, day: '2025-07-01' };
  const answer = veilAtClockChange([...cells, far]);
  assert.equal(answer.stops, cells.length * 200);
  assert.ok(answer.estimate! > 0.4 && answer.estimate! < 0.5 && answer.lower! < answer.estimate!);
  assert.match(veilAtClockChange([far]).reason ?? '', /cannot be told/);
});

test('the gate is 30 stops in each of four cells: 29 in any of them stop it', () => {
  const spread = (stops: number, dark: boolean, ofGroup: boolean) =>
    Array.from({ length: stops }, (_, i) => ({
      minute: 1000 + 7 * (i % 30),
      dark,
      count: ofGroup ? 1 : 0,
      total: 1,
    }));
  const sides = [
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ] as const;
  const cells = (few: number) =>
    sides.flatMap(([dark, ofGroup], k) => spread(k === few ? 29 : 30, dark, ofGroup));
  assert.equal(veilOfDarkness(cells(-1)).reason, null);
  const reasons = [0, 1, 2, 3].map((few) => veilOfDarkness(cells(few)).reason);
  assert.deepEqual(
    reasons.map((reason) => /only 29 (.*), and 30/.exec(reason ?? '')?.[1]),
    [
      'stops of the group in the dark',
      'stops of others in the dark',
      'stops of the group in daylight',
      'stops of others in daylight',
    ],
  );
});

test('the plain table and the quarter hours are Woolf’s and Mantel and Haenszel’s odds ratios', () => {
  const cells = [
    { minute: 1005, dark: true, count: 40, total: 200 },
    { minute: 1019, dark: false, count: 60, total: 200 },
    { minute: 1020, dark: true, count: 30, total: 300 },
    { minute: 1034, dark: false, count: 45, total: 250 },
    { minute: 1100, dark: false, count: 5, total: 50 },
  ];
  const { versions } = veilOfDarkness(cells);
  const [plain, quarters] = versions;
  near((70 * 390) / (110 * 430), plain?.estimate, 1e-12);
  near(Math.sqrt(1 / 70 + 1 / 390 + 1 / 110 + 1 / 430), plain?.standardError, 1e-9);
  const [top, bottom] = [(40 * 140) / 400 + (30 * 205) / 550, (60 * 160) / 400 + (45 * 270) / 550];
  near(top / bottom, quarters?.estimate, 1e-12);
});

test('around the change of clocks it is the logistic model with clock time, days and which change', () => {
  const days = ['2025-03-20', '2025-03-28', '2025-04-05', '2025-10-20', '2025-10-30', '2025-11-05'];
  const apart = [-10, -2, 6, -6, 4, 10];
  const all = days.flatMap((day, i) =>
    evenStops(0.2, 0.1).map((cell, j) => ({
      ...cell,
      day,
      count: cell.count + ((i * 5 + j) % 4),
      days: apart[i]!,
      spring: i < 3 ? 1 : 0,
    })),
  );
  // Uneven on purpose: stops in the dark are fewer in spring, and more of them are of the group.
  const rows = all
    .filter(({ dark, spring }, j) => !dark || spring === 0 || j % 3 > 0)
    .map((row) => ({ ...row, count: row.count + 20 * row.spring }));
  const model = logisticModel(
    {
      counts: rows.map(({ count }) => count),
      totals: rows.map(({ total }) => total),
      predictors: [
        { name: 'dark', values: rows.map(({ dark }) => Number(dark)) },
        { name: 'minute', spline: rows.map(({ minute }) => minute), degrees: 3 },
        { name: 'days', values: rows.map((row) => row.days) },
        { name: 'spring', values: rows.map(({ spring }) => spring) },
      ],
    },
    { errors: { clusters: rows.map(({ day }) => day) } },
  );
  const answer = veilAtClockChange(rows);
  near(model.coefficients[1]!.ratio, answer.estimate, 1e-9);
  near(model.coefficients[1]!.ratioUpper, answer.upper, 1e-9);
  assert.notEqual(veilAtClockChange(rows.slice(0, 240)).estimate, null);
});

test('counts and minutes that cannot be are refused', () => {
  assert.throws(() => veilOfDarkness([]), ImpossibleInput);
  assert.throws(() => veilOfDarkness([{ minute: 2880, dark: true, count: 1, total: 1 }]), ImpossibleInput);
  assert.doesNotThrow(() => veilOfDarkness([{ minute: 0, dark: true, count: 1, total: 1 }]));
  assert.throws(() => veilOfDarkness([{ minute: -1, dark: true, count: 1, total: 1 }]), ImpossibleInput);
  assert.throws(() => veilOfDarkness([{ minute: 1, dark: true, count: 2, total: 1 }]), ImpossibleInput);
});
