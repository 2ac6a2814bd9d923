// Perturbed tables through a whole release: totals that do not add, in one table and between two; and all that cannot be, refused where it stands.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countWorlds } from '../../golden/count-worlds.ts';
import { digest } from '../../golden/made-up-release.ts';
import { ImpossibleTable } from '../model/impossible-table.ts';
import type { Hierarchy, LongRow } from '../model/long-table.ts';
import { belowFive } from '../policies/presets.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { nothingKnown } from './known.ts';
import { protectingTools } from './protecting-tools.ts';
import { type Outcome, release } from './released.ts';
import type { TableSet } from './released-tables.ts';

const tools = protectingTools({ solver: ownSolver(), digest });
const census = { ...belowFive, tolerance: { absolute: 2 } };

type Line = readonly [...labels: string[], value: number];

function tableOf(name: string, dimensions: string[], lines: readonly Line[]) {
  const rows = lines.map((line, at): LongRow => ({
    labels: line.slice(0, -1).map(String),
    value: Number(line.at(-1)),
    line: at + 2,
  }));
  return { name, dimensions, rows };
}

function shownIn(outcome: Outcome): Record<string, unknown> {
  if (outcome.kind === 'not released') assert.fail(outcome.sentences.join('\n'));
  const { tables } = outcome.released.content;
  return Object.fromEntries(
    tables.flatMap(({ name, rows }) =>
      rows.map(({ labels, shown }) => [`${name}: ${labels.join(', ')}`, shown]),
    ),
  );
}

const rows: Line[] = [
  ['A', 'Women', 18],
  ['A', 'Men', 2],
  ['B', 'Women', 14],
  ['B', 'Men', 19],
  ['A', 'Total', 21],
];

test('within a tolerance a table is released as it was printed, and what it hides cannot be told', () => {
  const set: TableSet = { title: 'Perturbed', tables: [tableOf('sex', ['team', 'sex'], rows)] };
  const shown = shownIn(release(set, census, nothingKnown, tools));
  assert.deepEqual([shown['sex: A, Men'], shown['sex: A, Total']], ['[c]', 21]);
  assert.throws(
    () => release(set, belowFive, nothingKnown, tools),
    /“A, Total” \(line 6 of sex\) is 21, and its 2 parts, of which the first is “A, Women” \(line 2 of sex\), add up to 20/,
  );
});

test('two tables that print one cell differently are released together, each figure as near the truth as is tolerated', () => {
  const sex = tableOf('sex', ['team', 'sex'], rows.slice(0, 4));
  const age = tableOf(
    'age',
    ['team', 'age'],
    [
      ['A', 'Young', 12],
      ['A', 'Old', 7],
      ['B', 'Young', 20],
      ['B', 'Old', 14],
    ],
  );
  const outcome = release({ title: 'Census', tables: [sex, age] }, census, nothingKnown, tools);
  const shown = shownIn(outcome);
  assert.equal(shown['sex: A, Men'], '[c]');
  assert.deepEqual([shown['sex: A, Total'], shown['age: A, Total']], [20, 19]);
  assert.throws(
    () => release({ title: 'Census', tables: [sex, age] }, belowFive, nothingKnown, tools),
    /“A, Total” \(a total that age does not have\) is 19, and 20 as “A, Total” \(a total that sex does not have\)/,
  );
  // Team A by sex and age, counted out: women young and old, men young and old. Printed parts may be 2 off, totals of two 4.
  const near = (at: number[], printed: unknown, off: number) =>
    typeof printed === 'number' ? [{ at, least: Math.max(0, printed - off), most: printed + off }] : [];
  const known = [
    ...near([0, 1], shown['sex: A, Women'], 2),
    ...near([2, 3], shown['sex: A, Men'], 2),
    ...near([0, 2], shown['age: A, Young'], 2),
    ...near([1, 3], shown['age: A, Old'], 2),
    ...near([0, 1, 2, 3], shown['sex: A, Total'], 4),
    ...near([0, 1, 2, 3], shown['age: A, Total'], 4),
  ];
  const [men] = countWorlds(known, [[2, 3]]) ?? assert.fail('too many worlds');
  assert.ok(men!.least <= 1 && men!.most >= 3, JSON.stringify(men));
});

const refusals: [string, Partial<TableSet>, RegExp][] = [
  [
    'a negative count',
    { tables: [tableOf('t', ['team'], [['A', -3]])] },
    /“A” \(line 2 of t\) has -3; nothing here is below 0/,
  ],
  [
    'half a person',
    { tables: [tableOf('t', ['team'], [['A', 2.5]])] },
    /“A” \(line 2 of t\) has 2.5; a count of people is a whole number/,
  ],
  [
    'a cell twice',
    {
      tables: [
        tableOf(
          't',
          ['team'],
          [
            ['A', 7],
            ['A', 8],
          ],
        ),
      ],
    },
    /“A” is there twice: 7 in line 2 of t, 8 in line 3 of t/,
  ],
  [
    'a hierarchy with a loop',
    {
      hierarchies: [
        {
          dimension: 'team',
          parents: [
            ['A', 'B'],
            ['B', 'A'],
          ],
        } satisfies Hierarchy,
      ],
    },
    /The hierarchy of team goes round in a loop: “A” → “B” → “A”/,
  ],
  [
    'a parent that nobody knows',
    {
      hierarchies: [
        {
          dimension: 'team',
          parents: [
            ['Total', null],
            ['A', 'Total'],
            ['B', 'Tot'],
          ],
        } satisfies Hierarchy,
      ],
    },
    /gives “B” the parent “Tot”, which neither the hierarchy nor a table has/,
  ],
  ['no table', { tables: [] }, /There is no table/],
];

for (const [what, part, says] of refusals)
  test(`${what} is refused before anything is protected, whatever the register`, () => {
    const set = {
      title: 'Test',
      tables: [
        tableOf(
          't',
          ['team'],
          [
            ['A', 7],
            ['B', 9],
          ],
        ),
      ],
      ...part,
    };
    assert.throws(
      () => release(set, belowFive, null, tools),
      (error) => error instanceof ImpossibleTable && says.test(error.message),
    );
  });
