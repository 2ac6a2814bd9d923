// Random pairs and triples of releases of the same people, then every world that agrees with all of them counted out: a second way, without a solver.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countWorlds } from '../../golden/count-worlds.ts';
import { ownThreshold } from '../policies/presets.ts';
import { protectingTools } from '../release/protecting-tools.ts';
import { release } from '../release/released.ts';
import type { TableSet } from '../release/released-tables.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { registered, type RegisteredRelease } from './registered-release.ts';
import { registerOf } from './register-of.ts';
import type { Scope } from './scope.ts';

const tools = protectingTools({ solver: ownSolver(), digest: (text) => `${text.length}` });
const BELOW = 3;
const policy = ownThreshold(BELOW, { singletons: false, attributes: null });

/** Numbers from 0 to below 1, the same every time. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** What a release counts: for each row its labels and which of the people. */
interface Sketch {
  scope: Partial<Scope>;
  dimensions: string[];
  rows: { labels: string[]; at: number[] }[];
  hierarchies?: TableSet['hierarchies'];
}

/** People by quarter, group and kind: unknown number quarter × 6 + group × 2 + kind. */
const GROUPS = ['A', 'B', 'C'];
const KINDS = ['drugs', 'other'];
const place = (quarter: number, group: number, kind: number) => quarter * 6 + group * 2 + kind;

const months = ['2025-01', '2025-03', '2025-04', '2025-06', '2025-07', '2025-09'];
const periodOf = (quarters: readonly number[]) => ({
  from: months[Math.min(...quarters) * 2]!,
  to: months[Math.max(...quarters) * 2 + 1]!,
});

function byGroup(quarters: readonly number[], kinds: readonly number[]): Sketch {
  return {
    scope: {
      period: periodOf(quarters),
      filters: kinds.length === 1 ? [`Object: ${KINDS[kinds[0]!]}`] : [],
    },
    dimensions: ['group'],
    rows: GROUPS.map((label, group) => ({
      labels: [label],
      at: quarters.flatMap((quarter) => kinds.map((kind) => place(quarter, group, kind))),
    })),
  };
}

function byKind(quarters: readonly number[]): Sketch {
  return {
    scope: { period: periodOf(quarters) },
    dimensions: ['Object'],
    rows: KINDS.map((label, kind) => ({
      labels: [label],
      at: quarters.flatMap((quarter) => GROUPS.map((_, group) => place(quarter, group, kind))),
    })),
  };
}

function byBoth(quarters: readonly number[]): Sketch {
  return {
    scope: { period: periodOf(quarters) },
    dimensions: ['group', 'Object'],
    rows: GROUPS.flatMap((label, group) =>
      KINDS.map((name, kind) => ({
        labels: [label, name],
        at: quarters.map((quarter) => place(quarter, group, kind)),
      })),
    ),
  };
}

/** Groups as areas: two that overlap by B, or three that nest in two. */
const areas: Sketch['hierarchies'] = [
  {
    dimension: 'area',
    parents: [
      ['A', 'North'],
      ['B', 'North'],
      ['C', 'South'],
    ],
  },
  {
    dimension: 'area',
    parents: [
      ['A', 'West'],
      ['B', 'East'],
      ['C', 'East'],
    ],
  },
];

function byArea(names: readonly string[], quarters: readonly number[]): Sketch {
  const inside: Record<string, number[]> = { North: [0, 1], South: [2], West: [0], East: [1, 2] };
  return {
    scope: { period: periodOf(quarters) },
    dimensions: ['area'],
    rows: names.map((name) => ({
      labels: [name],
      at: quarters.flatMap((quarter) =>
        inside[name]!.flatMap((group) => [0, 1].map((kind) => place(quarter, group, kind))),
      ),
    })),
    hierarchies: areas,
  };
}

const kinds: Record<string, Sketch[]> = {
  'January to March, then January to June': [byGroup([0], [0, 1]), byGroup([0, 1], [0, 1])],
  'two quarters and the half year': [byGroup([0], [0, 1]), byGroup([1], [0, 1]), byGroup([0, 1], [0, 1])],
  'six months that roll, with the first month of them': [
    byGroup([0, 1], [0, 1]),
    byGroup([0], [0, 1]),
    byGroup([1, 2], [0, 1]),
  ],
  'drugs, then everything': [byGroup([0], [0]), byGroup([0], [0, 1])],
  'one breakdown, then another, then both': [byGroup([0], [0, 1]), byKind([0]), byBoth([0])],
  'by group, then by kind in a longer period': [byGroup([0], [0, 1]), byKind([0, 1])],
  'two quarters by group, then both by kind': [byGroup([0], [0, 1]), byGroup([1], [0, 1]), byKind([0, 1])],
  'two periods by group, then what lies between them by kind': [
    byGroup([0], [0, 1]),
    byGroup([0, 1], [0, 1]),
    byKind([1]),
  ],
  'one kind by group, everything by group, then by kind': [
    byGroup([0], [0]),
    byGroup([0], [0, 1]),
    byKind([0]),
  ],
  'areas that overlap': [byArea(['North', 'South'], [0]), byArea(['West', 'East'], [0])],
  'by kind in a longer period, after one kind in a shorter': [byGroup([0], [0]), byBoth([0, 1])],
};

function setOf({ scope, dimensions, rows, hierarchies }: Sketch, people: readonly number[]): TableSet {
  return {
    title: dimensions.join(' by '),
    tables: [
      {
        name: 'table',
        dimensions,
        rows: rows.map(({ labels, at }) => ({
          labels,
          value: at.reduce((sum, each) => sum + people[each]!, 0),
        })),
      },
    ],
    scope: { records: 'searches', filters: [], period: null, place: null, ...scope },
    ...(hierarchies && { hierarchies }),
  };
}

interface Cell {
  key: string;
  at: number[];
  shown: unknown;
}

/** The cells of a sketch with their totals, by the people in them; the key is what they are of whatever the time and the filter. */
function cellsOf({ dimensions, rows }: Sketch, shown: RegisteredRelease['shown'][number]): Cell[] {
  return shown.map((row) => {
    const within = rows.filter(({ labels }) =>
      labels.every((label, at) => row.labels[at] === label || row.labels[at] === 'Total'),
    );
    const key = dimensions
      .map((name, at) => `${name} ${row.labels[at]}`)
      .filter((label) => !label.endsWith(' Total'));
    return { key: key.sort().join(), at: within.flatMap(({ at }) => at), shown: row.shown };
  });
}

/** Sums of two or three cells of the same, added and taken away, that are people: what nobody publishes and anybody can reckon. */
function leftOver(cells: readonly (readonly Cell[])[]): number[][] {
  const all = cells.flatMap((own, release) => own.map((cell) => ({ ...cell, release })));
  const found = new Map<string, number[]>();
  const add = (parts: readonly (readonly [number, readonly number[]])[]) => {
    const times = new Map<number, number>();
    for (const [sign, at] of parts) for (const each of at) times.set(each, (times.get(each) ?? 0) + sign);
    const at = [...times].filter(([, by]) => by !== 0);
    if (at.length > 0 && at.every(([, by]) => by === 1))
      found.set(
        at
          .map(([each]) => each)
          .sort((one, other) => one - other)
          .join(),
        at.map(([each]) => each),
      );
  };
  for (const one of all)
    for (const two of all) {
      if (two.release === one.release || two.key !== one.key) continue;
      add([
        [1, one.at],
        [-1, two.at],
      ]);
      for (const three of all) {
        if (three.key !== one.key || three.release === one.release || three.release === two.release) continue;
        add([
          [1, one.at],
          [-1, two.at],
          [-1, three.at],
        ]);
        add([
          [1, one.at],
          [1, two.at],
          [-1, three.at],
        ]);
      }
    }
  return [...found.values()];
}

/** What is known of each secret before a release and after it. */
function isKept(
  truth: number,
  before: { least: number; most: number },
  after: { least: number; most: number },
): boolean {
  const isOpen = ({ least, most }: typeof before) => least <= truth - 1 && most >= truth + 1;
  // What was told more closely before, by figures that were no secret themselves, must still not be told exactly.
  return isOpen(after) || (!isOpen(before) && (after.least < after.most || before.least === before.most));
}

/** After each release, whether all that is small is as open as it must be; null where counting takes too long. */
function checkSecrets(out: readonly (readonly Cell[])[], people: readonly number[]): string[] | null {
  const knownOf = (cells: readonly Cell[]) =>
    cells.flatMap(({ at, shown }) => (typeof shown === 'number' ? [{ at, least: shown, most: shown }] : []));
  const value = (at: readonly number[]) => at.reduce((sum, each) => sum + people[each]!, 0);
  const secrets = [...out.flat().map(({ at }) => at), ...leftOver(out)].filter(
    (at) => value(at) >= 1 && value(at) < BELOW,
  );
  const before = countWorlds(knownOf(out.slice(0, -1).flat()), secrets);
  const after = countWorlds(knownOf(out.flat()), secrets);
  if (!after || !before) return null;
  return secrets.flatMap((at, place) => {
    const { least, most } = after[place]!;
    const isFine = isKept(value(at), before[place]!, after[place]!);
    return isFine
      ? []
      : [`${at.join()} is ${value(at)}, told from ${least} to ${most}: ${JSON.stringify(out)}`];
  });
}

/** The codes of those that were not released. */
function releaseAll(
  sketches: readonly Sketch[],
  people: readonly number[],
  released: (out: readonly (readonly Cell[])[]) => void,
): string[] {
  let register: RegisteredRelease[] = [];
  const out: Cell[][] = [];
  return sketches.flatMap((sketch, at) => {
    const set = setOf(sketch, people);
    const outcome = release(set, policy, registerOf(register), tools);
    if (outcome.kind === 'not released') return [`${outcome.code} ${outcome.sentences.join(' ')}`];
    const kept = registered(`r${at}`, set, outcome.released, policy);
    register = [...register, kept];
    out.push(cellsOf(sketch, kept.shown[0]!));
    released(out);
    return [];
  });
}

for (const [name, sketches] of Object.entries(kinds))
  test(`${name}: after each of them nothing small can be told, new or old`, () => {
    const next = sequence(name.length * 7);
    let [checked, hidden] = [0, 0];
    for (let round = 0; round < 12; round++) {
      const people = Array.from({ length: 18 }, () => Math.floor(next() ** 2 * 7));
      const order = next() < 0.5 ? sketches : [...sketches].reverse();
      const codes = releaseAll(order, people, (out) => {
        hidden += (out.at(-1) ?? []).filter(({ shown }) => shown === '[c]').length;
        const broken = checkSecrets(out, people);
        assert.deepEqual(broken ?? [], [], `${people.join()} ${order === sketches ? '' : 'reversed'}`);
        if (broken) checked++;
      });
      const others = codes.filter((code) => !/^DISCLOSURE_(EARLIER_RELEASE|NO_SAFE_PATTERN) /.test(code));
      assert.deepEqual(others, [], people.join());
    }
    assert.ok(checked >= 12 && hidden > 0, `${checked} checked, ${hidden} hidden`);
  });
