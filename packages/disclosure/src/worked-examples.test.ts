// The method cards of this package: every bold number of their worked examples is what the code gives.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  attributePrimaries,
  cellSystemOfInstance,
  cellSystemOfTables,
  dominancePrimaries,
  findPreset,
  nothingKnown,
  ownSolver,
  pPercentPrimaries,
  protectingTools,
  release,
  shareBandOf,
  type Shown,
  shownPercentage,
  smallDifferences,
  type TableSet,
} from './index.ts';

const CARDS = new URL('../../../docs/methods/', import.meta.url);
const tools = protectingTools({ solver: ownSolver(), digest: (text) => `${text.length}` });

/** The numbers printed bold in a card's worked example, in their order. */
function printedIn(card: string): string[] {
  const text = readFileSync(new URL(`disclosure-${card}.md`, CARDS), 'utf8');
  const example = text.split('## Worked example')[1]?.split('\n## ')[0] ?? '';
  return [...example.matchAll(/\*\*([\d.]+)\*\*/g)].map(([, number]) => number ?? '');
}

function tableSet(dimensions: string[], lines: [...string[], number][]): TableSet {
  const rows = lines.map((line) => ({ labels: line.slice(0, -1).map(String), value: Number(line.at(-1)) }));
  return { title: 'Example', tables: [{ name: 'example', dimensions, rows }] };
}

function shown(set: TableSet, preset: string): Shown[] {
  const outcome = release(set, findPreset(preset)!, nothingKnown, tools);
  if (outcome.kind === 'not released') assert.fail(outcome.sentences.join(' '));
  return outcome.released.content.tables.flatMap(({ rows }) => rows.map((row) => row.shown));
}

test('cells: 44 counts of eleven regions make 90 cells of 44 inner ones', () => {
  const parents = 'A f1,I f1,J f10,K f10,B f4,C f5,D f5,E f6,F f6,G f8,H f8'
    .split(',')
    .map((pair) => pair.split(' '));
  const rows = parents.flatMap(([region = '']) =>
    ['a', 'b', 'c', 'd'].map((kind) => ({ labels: [region, kind], value: 7 })),
  );
  const { cells, inner } = cellSystemOfTables([{ name: 'benefits', dimensions: ['region', 'kind'], rows }], {
    hierarchies: [
      { dimension: 'region', parents: parents.map(([code = '', parent = '']) => [code, parent] as const) },
    ],
  });
  assert.deepEqual(printedIn('cells'), [`${cells.length}`, `${inner}`]);
});

test('rules: the team in which all are disciplined, and the two people between two places', () => {
  const values: [string, string, number][] = [
    ['A', 'Disciplined', 12],
    ['A', 'Not', 0],
    ['B', 'Disciplined', 9],
    ['B', 'Not', 31],
  ];
  const system = cellSystemOfTables(tableSet(['team', 'outcome'], values).tables);
  const [all] = attributePrimaries(system, { sensitive: [1], complementBelow: 5 }).primaries;
  const members = [[0, 1], [0]];
  const places = cellSystemOfInstance({ cells: { labels: ['Old town', 'Town'], value: [43, 41], members } });
  const [between] = smallDifferences(places, { below: 5 }).virtual;
  assert.match(between?.why ?? '', /less “Town” is 2,/);
  assert.deepEqual(printedIn('rules'), [`${system.cells[all?.cell ?? -1]?.value}`, '2']);
});

test('amounts: what is missing to (1, 85) and to 10%', () => {
  const cell = (value: number) =>
    cellSystemOfInstance({ cells: { labels: ['Pay'], value: [value], freq: [3] } });
  const [dominated] = dominancePrimaries(cell(100), [[90, 6, 4]], { n: 1, k: 85 }).primaries;
  const [close] = pPercentPrimaries(cell(156), [[100, 50, 6]], { p: 10 }).primaries;
  assert.deepEqual(printedIn('amounts'), [
    `${dominated?.protection.upper.toFixed(2)}`,
    `${close?.protection.upper}`,
  ]);
});

test('policies: bands of 5, and one percentage for a band of counts', () => {
  const lines = [0, 7, 8, 12, 13].map((value): [string, number] => [`v${value}`, value]);
  const [, , ...large] = shown(tableSet(['v'], lines), 'nhs-1-to-7').slice(0, 5);
  const { percentages } = findPreset('hesa')!;
  const [women, disabled] = [11, 1].map((count) => shareBandOf(count, 20));
  assert.deepEqual(printedIn('policies'), [
    ...large.map(String),
    `${shownPercentage(15, 100, percentages)}`,
    `${women?.least}`,
    `${women?.most}`,
    `${disabled?.most}`,
  ]);
});

test('release: one small count takes three others with it', () => {
  const lines: [string, string, number][] = [
    ['A', 'Women', 18],
    ['A', 'Men', 2],
    ['B', 'Women', 14],
    ['B', 'Men', 19],
  ];
  const hidden = shown(tableSet(['team', 'sex'], lines), 'below-5').filter((each) => each === '[c]').length;
  assert.deepEqual(printedIn('release'), [`${hidden - 1}`]);
});
