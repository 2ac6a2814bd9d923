// Places: districts are out, and then wards, or areas that nearly nest; what lies between two borders must not be told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countWorlds } from '../../golden/count-worlds.ts';
import {
  hiddenIn,
  keptAfter,
  type Line,
  months,
  releaseAfter,
  setOf,
  shownIn,
} from '../../golden/earlier-releases.ts';
import type { Hierarchy } from '../model/long-table.ts';
import { belowFive } from '../policies/presets.ts';

const when = months('2025-01', '2025-12');

/** Streets by ward and by beat: the beats are the districts, but for Mill Lane, which is of the other. */
const STREETS: [street: string, district: string, beat: string, people: number][] = [
  ['High Street', 'North', 'Beat 1', 31],
  ['Castle Hill', 'North', 'Beat 1', 24],
  ['Mill Lane', 'North', 'Beat 2', 3],
  ['Station Road', 'South', 'Beat 2', 40],
  ['Canal Side', 'South', 'Beat 2', 22],
];
const sumBy = (which: 1 | 2): Line[] =>
  [...new Set(STREETS.map((each) => each[which]))].map((name) => [
    name,
    STREETS.filter((each) => each[which] === name).reduce((sum, each) => sum + each[3], 0),
  ]);
const hierarchies: Hierarchy[] = [
  { dimension: 'area', parents: STREETS.map(([street, district]) => [street, district]) },
  { dimension: 'area', parents: STREETS.map(([street, , beat]) => [street, beat]) },
];
const districts = setOf('By district', ['area'], sumBy(1), when, hierarchies);
const beats = setOf('By beat', ['area'], sumBy(2), when, hierarchies);

test('the sliver between districts and beats has 3 people, and neither release by itself tells', () => {
  assert.deepEqual(hiddenIn(releaseAfter([], beats)), []);
  const outcome = releaseAfter(keptAfter([], 'districts', districts), beats);
  const shown = shownIn(outcome);
  assert.deepEqual(hiddenIn(outcome), ['Beat 1', 'Beat 2']);
  // North less beat 1, counted out: Beat 1, Mill Lane, the rest of South.
  const known = [
    { at: [0, 1], least: 58, most: 58 },
    { at: [2], least: 62, most: 62 },
    ...(typeof shown['Beat 1'] === 'number'
      ? [{ at: [0], least: shown['Beat 1'], most: shown['Beat 1'] }]
      : []),
  ];
  const [sliver] = countWorlds(known, [[1]], { highest: 70 }) ?? assert.fail();
  assert.ok(sliver!.least <= 2 && sliver!.most >= 4);
});

test('where the sliver is large, both are shown', () => {
  const wider = STREETS.map((each): Line => [each[1], each[0] === 'Mill Lane' ? 13 : each[3]]);
  const lines = ['North', 'South'].map((name): Line => [
    name,
    wider.filter((each) => each[0] === name).reduce((sum, each) => sum + Number(each[1]), 0),
  ]);
  const register = keptAfter([], 'districts', setOf('By district', ['area'], lines, when, hierarchies));
  const wide = setOf(
    'By beat',
    ['area'],
    [
      ['Beat 1', 55],
      ['Beat 2', 75],
    ],
    when,
    hierarchies,
  );
  assert.deepEqual(hiddenIn(releaseAfter(register, wide)), []);
});

test('wards that are all of a district but for one hide what is left', () => {
  const wards: Hierarchy[] = [
    {
      dimension: 'area',
      parents: [
        ['Ward 1', 'North'],
        ['Ward 2', 'North'],
        ['Ward 3', 'North'],
        ['Ward 4', 'South'],
      ],
    },
  ];
  const byDistrict = setOf(
    'By district',
    ['area'],
    [
      ['North', 58],
      ['South', 62],
    ],
    when,
    wards,
  );
  // Ward 3 has 3 people, and is not in the table of the larger wards.
  const some = setOf(
    'Larger wards of North',
    ['area'],
    [
      ['Ward 1', 31],
      ['Ward 2', 24],
    ],
    { ...when, place: 'North' },
    wards,
  );
  const hidden = hiddenIn(releaseAfter(keptAfter([], 'districts', byDistrict), some));
  assert.ok(hidden.length >= 1, hidden.join());
});

test('a district by itself is the row of the table of districts', () => {
  const lines: Line[] = [
    ['North', 'Women', 30],
    ['North', 'Men', 3],
    ['South', 'Women', 40],
    ['South', 'Men', 50],
  ];
  const all = setOf('By district and sex', ['area', 'sex'], lines, when);
  const register = keptAfter([], 'all', all);
  // 33 people of North are out, so that the young would tell the old: 2 + 31.
  const north = setOf(
    'North by age',
    ['age'],
    [
      ['Young', 2],
      ['Old', 31],
    ],
    { ...when, place: 'North' },
  );
  assert.deepEqual(hiddenIn(releaseAfter([], north)), ['Young', 'Old']);
  const outcome = releaseAfter(register, north);
  assert.deepEqual(hiddenIn(outcome).sort(), ['Old', 'Young']);
  assert.equal(outcome.kind === 'released' && outcome.released.manifest.earlier.length, 1);
});

test('everything, and then all places but one', () => {
  const all = setOf(
    'Everybody',
    ['sex'],
    [
      ['Women', 70],
      ['Men', 53],
    ],
    when,
  );
  const part = setOf(
    'North by sex',
    ['sex'],
    [
      ['Women', 68],
      ['Men', 30],
    ],
    { ...when, place: 'North' },
  );
  const hidden = hiddenIn(releaseAfter(keptAfter([], 'all', all), part, belowFive));
  // 2 women are elsewhere.
  assert.ok(hidden.includes('Women') && hidden.length === 2, hidden.join());
});
