// What is already out of the same people: found by records, time, filters and place, and never told more of by what comes later.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countWorlds } from '../../golden/count-worlds.ts';
import {
  hiddenIn,
  keptAfter,
  type Line,
  months,
  onDay,
  refusalOf,
  releaseAfter,
  setOf,
  shownIn,
} from '../../golden/earlier-releases.ts';
import { hesa } from '../policies/presets.ts';
import type { Policy } from '../policies/policy.ts';
import type { Shown } from '../release/marker.ts';
import type { RegisteredRelease } from './registered-release.ts';
import { registerOf } from './register-of.ts';

const GROUPS = ['White', 'Asian', 'Black', 'Mixed'];
const byGroup = (values: readonly number[]): Line[] => values.map((value, at) => [GROUPS[at]!, value]);

const quarter = setOf('January to March', ['group'], byGroup([40, 12, 9, 20]), months('2025-01', '2025-03'));
const half = setOf('January to June', ['group'], byGroup([80, 14, 21, 30]), months('2025-01', '2025-06'));
const year = setOf('2025', ['group'], byGroup([160, 40, 41, 60]), months('2025-01', '2025-12'));

/** What is known of a sum of people from what is shown of several, counted out. */
function toldOf(
  wanted: readonly number[],
  shown: readonly (readonly [readonly number[], Shown | undefined])[],
) {
  const known = shown.flatMap(([at, each]) =>
    typeof each === 'number' ? [{ at, least: each, most: each }] : [],
  );
  const [told] =
    countWorlds(known, [wanted], { highest: 90 }) ?? assert.fail('There are too many worlds to count.');
  return told!;
}

test('April to June is published by nobody: where it is 2 people, January to June hides them', () => {
  const register = keptAfter([], 'q1', quarter);
  const outcome = releaseAfter(register, half);
  const shown = shownIn(outcome);
  assert.equal(shown['Asian'], '[c]');
  assert.equal(hiddenIn(outcome).length, 2);
  // Asian people from January to March, and from April to June; those who were hidden with them, in the two quarters.
  const other = hiddenIn(outcome).find((name) => name !== 'Asian')!;
  const [before, both] = [
    { Black: 9, Mixed: 20, White: 40 }[other]!,
    { Black: 21, Mixed: 30, White: 80 }[other]! + 14,
  ];
  const told = toldOf(
    [1],
    [
      [[0], 12],
      [[2], before],
      [[0, 1, 2, 3], both],
    ],
  );
  assert.deepEqual([told.least, told.most >= 3], [0, true]);
  const { between } = outcome.kind === 'released' ? outcome.kept : assert.fail();
  assert.deepEqual(between, [
    '“Asian less Asian, January to March (release q1)” has 2 people, fewer than 5.',
  ]);
});

test('the same tables again, with the same numbers, hide the same and nothing new, in whatever order', () => {
  const register = keptAfter(keptAfter([], 'q1', quarter), 'h1', half);
  const again = hiddenIn(releaseAfter(register, half));
  assert.deepEqual(again, hiddenIn(releaseAfter(register.slice(0, 1), half)));
  const [table] = half.tables;
  const turned = { ...half, tables: [{ ...table!, rows: [...table!.rows].reverse() }] };
  assert.deepEqual(hiddenIn(releaseAfter([...register].reverse(), turned)).sort(), [...again].sort());
});

test('three quarters and the year leave the fourth over', () => {
  const quarters = [
    ['q1', quarter],
    ['q2', setOf('April to June', ['group'], byGroup([40, 9, 12, 10]), months('2025-04', '2025-06'))],
    ['q3', setOf('July to September', ['group'], byGroup([40, 16, 10, 10]), months('2025-07', '2025-09'))],
  ] as const;
  const register = quarters.reduce<RegisteredRelease[]>((kept, [id, set]) => keptAfter(kept, id, set), []);
  // 40 Asian people in the year, of whom 12, 9 and 16 are out: 3 are left.
  assert.ok(hiddenIn(releaseAfter(register, year)).includes('Asian'));
  assert.deepEqual(hiddenIn(releaseAfter([], year)), []);
});

test('twelve months that roll tell the newest month where the oldest is out', () => {
  const first = setOf('2025', ['group'], byGroup([160, 40, 41, 60]), months('2025-01', '2025-12'));
  const january = setOf('January 2025', ['group'], byGroup([20, 8, 7, 9]), months('2025-01', '2025-01'));
  const rolled = setOf(
    'to January 2026',
    ['group'],
    byGroup([162, 35, 45, 60]),
    months('2025-02', '2026-01'),
  );
  assert.deepEqual(hiddenIn(releaseAfter(keptAfter([], 'year', first), rolled)), []);
  // Asian people: 35 − (40 − 8) = 3 in January 2026.
  const hidden = hiddenIn(releaseAfter(keptAfter(keptAfter([], 'year', first), 'january', january), rolled));
  assert.ok(hidden.includes('Asian') && hidden.length === 2, hidden.join());
});

test('drugs are out, and then everything: what was not for drugs is protected too', () => {
  const drugs = setOf('Drugs', ['group'], byGroup([30, 11, 9, 20]), {
    ...months('2025-01', '2025-03'),
    filters: ['Object of search: Controlled drugs'],
  });
  const hidden = hiddenIn(releaseAfter(keptAfter([], 'drugs', drugs), quarter));
  assert.ok(hidden.includes('Asian') && hidden.length === 2, hidden.join());
  // The other way round as well.
  assert.ok(hiddenIn(releaseAfter(keptAfter([], 'all', quarter), drugs)).includes('Asian'));
});

test('a filter is a row of a table that breaks down by the same', () => {
  const lines: Line[] = [
    ['White', 'Controlled drugs', 30],
    ['White', 'Weapons', 10],
    ['Asian', 'Controlled drugs', 3],
    ['Asian', 'Weapons', 9],
    ['Black', 'Controlled drugs', 8],
    ['Black', 'Weapons', 11],
  ];
  const both = setOf('By object', ['group', 'Object of search'], lines, months('2025-01', '2025-03'));
  const register = keptAfter([], 'both', both);
  const byAge = setOf(
    'Drugs',
    ['age'],
    [
      ['Under 18', 15],
      ['18 and over', 26],
    ],
    {
      ...months('2025-01', '2025-03'),
      filters: ['Object of search: Controlled drugs'],
    },
  );
  const outcome = releaseAfter(register, byAge);
  // 41 in all, which is out by the first release or would tell what it hides: the audit has both as one system.
  assert.equal(outcome.kind === 'released' && outcome.released.manifest.earlier[0]?.id, 'both');
});

test('another breakdown of the same people is protected with the one that is out', () => {
  const lines: Line[] = [
    ['Women', 'Yes', 18],
    ['Women', 'No', 2],
    ['Men', 'Yes', 14],
    ['Men', 'No', 19],
  ];
  const first = setOf('Searches by sex and outcome', ['sex', 'outcome'], lines, months('2025-01', '2025-03'));
  const register = keptAfter([], 'first', first);
  const [kept] = register;
  assert.equal(kept!.shown[0]!.filter(({ shown }) => shown === '[c]').length, 4);
  // Women by age and outcome: 2 would be read off the total that this table prints.
  const next = setOf(
    'by age and outcome',
    ['sex', 'age', 'outcome'],
    [
      ['Women', 'Young', 'Yes', 9],
      ['Women', 'Young', 'No', 1],
      ['Women', 'Old', 'Yes', 9],
      ['Women', 'Old', 'No', 1],
      ['Men', 'Young', 'Yes', 7],
      ['Men', 'Young', 'No', 9],
      ['Men', 'Old', 'Yes', 7],
      ['Men', 'Old', 'No', 10],
    ],
    months('2025-01', '2025-03'),
  );
  const hidden = hiddenIn(releaseAfter(register, next));
  for (const name of ['Women, Total, Yes', 'Women, Total, No', 'Men, Total, Yes', 'Men, Total, No'])
    assert.ok(hidden.includes(name), `${name} is hidden in the first: ${hidden.join('; ')}`);
});

test('what would break an earlier release whatever is hidden is refused, with the cell, the release and what to do', () => {
  // 2 was shown as 0 by fives: it may be 0, 1 or 2. By threes it is 3: from 2 to 4. Together that is 2 and nothing else.
  const set = setOf(
    'Searches by sex',
    ['sex'],
    [
      ['Women', 18],
      ['Men', 2],
    ],
    months('2025-01', '2025-03'),
  );
  const register = keptAfter([], 'spring', set, hesa);
  const threes: Policy = { ...hesa, method: { kind: 'rounding', base: 3, how: 'nearest', small: 'rounded' } };
  assert.deepEqual(shownIn(releaseAfter([], set, threes)), { Women: 18, Men: 3, Total: 21 });
  const [code, sentences] = refusalOf(releaseAfter(register, { ...set, title: 'By threes' }, threes));
  assert.equal(code, 'DISCLOSURE_EARLIER_RELEASE');
  assert.match(sentences, /Set against “Searches by sex” \(release spring\), which is already out/);
  assert.match(sentences, /Publish the same breakdown as then, fewer tables or coarser groups/);
  assert.match(sentences, /work out that “Men” is exactly 2/);
});

test('releases of other records, other times, other kinds and other places are left out and cost nothing', () => {
  const others = [
    setOf('Staff', ['group'], byGroup([40, 12, 9, 20]), {
      records: 'staff',
      ...months('2025-01', '2025-03'),
    }),
    setOf('Earlier', ['group'], byGroup([40, 12, 9, 20]), months('2024-01', '2024-12')),
    setOf('Weapons', ['group'], byGroup([40, 12, 9, 20]), {
      ...months('2025-01', '2025-03'),
      filters: ['Object: Weapons'],
    }),
    setOf('Westmoor', ['group'], byGroup([40, 12, 9, 20]), {
      ...months('2025-01', '2025-03'),
      place: 'Westmoor',
    }),
  ];
  const register = others.reduce<RegisteredRelease[]>((kept, set, at) => keptAfter(kept, `${at}`, set), []);
  const drugs = { ...quarter, scope: { ...quarter.scope!, filters: ['Object: Drugs'], place: 'Fellshire' } };
  const outcome = releaseAfter(register, drugs);
  assert.deepEqual(outcome.kind === 'released' && outcome.released.manifest.earlier, []);
  assert.deepEqual(hiddenIn(outcome), []);
});

test('a quarter that is out takes part through the half year that holds both', () => {
  const second = setOf('April to June', ['group'], byGroup([40, 6, 12, 10]), months('2025-04', '2025-06'));
  const register = keptAfter(keptAfter([], 'q1', quarter), 'h1', {
    ...half,
    tables: [
      {
        ...half.tables[0]!,
        rows: byGroup([80, 18, 21, 30]).map(([label, value]) => ({
          labels: [label as string],
          value: Number(value),
        })),
      },
    ],
  });
  const outcome = releaseAfter(register, second);
  assert.deepEqual(outcome.kind === 'released' && outcome.released.manifest.earlier.map(({ id }) => id), [
    'q1',
    'h1',
  ]);
});

test('the manifest names the releases that the attackers were given', () => {
  const outcome = releaseAfter(keptAfter([], 'q1', quarter), half);
  const { manifest } = outcome.kind === 'released' ? outcome.released : assert.fail();
  assert.deepEqual(
    manifest.earlier.map(({ id }) => id),
    ['q1'],
  );
  assert.match(manifest.attackers[0]!, /has earlier releases/);
  const text = outcome.kind === 'released' ? outcome.released.toText() : '';
  assert.ok(text !== '' && !text.includes('less Asian'));
});

test('an empty register lets a first release pass', () => {
  assert.equal(registerOf([]).length, 2);
  assert.equal(releaseAfter([], quarter).kind, 'released');
});

test('one day is not set against a stretch of time', () => {
  const day = setOf('On 31 March', ['group'], byGroup([41, 12, 9, 20]), onDay('2025-03-31'));
  const outcome = releaseAfter(keptAfter([], 'q1', quarter), day);
  assert.deepEqual(outcome.kind === 'released' && outcome.released.manifest.earlier, []);
});
