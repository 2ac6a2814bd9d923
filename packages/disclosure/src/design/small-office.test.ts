// A body of about 20: what it can publish of its staff, tried by every attacker on every split, and by the audit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { auditRelease } from '../audit/audit-release.ts';
import { type Attacker, insider, outsider } from '../audit/attacker.ts';
import { type Claim, within } from '../claims/claim.ts';
import { cellSystemOfTables } from '../model/cell-system-of-tables.ts';
import type { LongTable } from '../model/long-table.ts';
import { primariesOfPolicy } from '../policies/primaries-of-policy.ts';
import { smallOffice } from '../policies/small-office.ts';
import { nothingKnown } from '../release/known.ts';
import { protectingTools } from '../release/protecting-tools.ts';
import { type Outcome, release, reopen } from '../release/released.ts';
import type { TableSet } from '../release/released-tables.ts';
import { bandedShares } from '../rounding/banded-shares.ts';
import { ownSolver } from '../solving/own-solver.ts';
import { smallOfficeProblems } from './small-office-problems.ts';
import { collapsedForSmallOffice } from './small-office-tables.ts';

const solver = ownSolver();
const tools = protectingTools({ solver, digest: (text) => `${text.length}` });

function byOne(dimension: string, counts: Readonly<Record<string, number>>): LongTable {
  const rows = Object.entries(counts).map(([label, value]) => ({ labels: [label], value }));
  return { name: `Staff by ${dimension}`, dimensions: [dimension], rows };
}

const staff = (women: number, minority: number, disabled: number, all = 20): TableSet => ({
  title: 'Our staff',
  tables: [
    byOne('sex', { Women: women, Men: all - women }),
    byOne('ethnicity', { 'From an ethnic minority': minority, 'White, or not known': all - minority }),
    byOne('disability', { Disabled: disabled, 'Not disabled, or not known': all - disabled }),
  ],
});

function said(outcome: Outcome): string[] {
  if (outcome.kind === 'not released') assert.fail(outcome.sentences.join(' '));
  return outcome.released.content.tables.flatMap(({ rows }) =>
    rows.map(({ labels, shown, words }) => `${labels.join()}: ${words ?? shown}`),
  );
}

test('20 people: the shares of women, of an ethnic minority and of disabled staff are told, and nobody of them is', () => {
  assert.deepEqual(smallOfficeProblems(staff(11, 3, 1)), []);
  assert.deepEqual(said(release(staff(11, 3, 1), smallOffice, nothingKnown, tools)), [
    'Women: about half: 8 to 12 of 20',
    'Men: about half: 8 to 12 of 20',
    'Total: 20',
    'From an ethnic minority: fewer than a quarter: 0 to 4 of 20',
    'White, or not known: more than three quarters: 16 to 20 of 20',
    'Total: 20',
    'Disabled: fewer than a quarter: 0 to 4 of 20',
    'Not disabled, or not known: more than three quarters: 16 to 20 of 20',
    'Total: 20',
  ]);
});

/** Every count that gives the same words, of those that somebody who knows so many of the group and so many others holds possible. */
function possible(count: number, of: number, known: { inside: number; outside: number }): number[] {
  const words = wordsOf(count, of);
  return Array.from({ length: of + 1 }, (_, other) => other).filter(
    (other) => other >= known.inside && of - other >= known.outside && words === wordsOf(other, of),
  );
}

const asked = new Map<string, string>();
function wordsOf(count: number, of: number): string {
  const key = `${count} ${of}`;
  const set = { title: 'x', tables: [byOne('sex', { Women: count, Men: of - count })] };
  const words = asked.get(key) ?? said(release(set, smallOffice, nothingKnown, tools)).join();
  asked.set(key, words);
  return words;
}

test('every split of 20, and of every number near it, by counting out: who knows two records is left three numbers, and of anybody else either answer', () => {
  for (const all of [9, 12, 13, 17, 18, 20, 21, 24])
    for (let count = 0; count <= all; count++)
      for (let inside = 0; inside <= Math.min(2, count); inside++)
        for (let outside = 0; inside + outside <= 2 && outside <= all - count; outside++) {
          const left = possible(count, all, { inside, outside });
          const who = `${count} of ${all}, knows ${inside} and ${outside} others`;
          assert.ok(left.includes(count) && left.length >= 3, `${who}: ${left.join()}`);
          assert.ok(left.some((other) => other > inside) && left.some((other) => all - other > outside), who);
        }
});

test('every split of 20 by the audit: from outside, by each of the staff, and by two who know each other', () => {
  for (let women = 0; women <= 20; women++) {
    const { tables } = staff(women, 3, 0);
    const system = cellSystemOfTables(tables);
    const banded = bandedShares(system);
    if ('reason' in banded) assert.fail(banded.reason);
    const hidden = Uint8Array.from(banded.shown, (shown) => (shown === '[c]' ? 1 : 0));
    const primaries = primariesOfPolicy(system, smallOffice);
    const find = (label: string) => system.cells.findIndex(({ labels }) => labels.includes(label));
    const records = (inside: number, outside: number): Claim[] => [
      within(find('Women'), inside, 20),
      within(find('Men'), outside, 20),
      within(find('From an ethnic minority'), Math.min(inside, 2), 20),
    ];
    const knowing = (inside: number, outside: number): Attacker[] =>
      inside <= women && outside <= 20 - women
        ? [{ ...outsider, name: `knows ${inside} and ${outside}`, before: records(inside, outside) }]
        : [];
    const attackers = [outsider, insider, ...smallOffice.attackers, ...knowing(1, 0), ...knowing(0, 1)];
    attackers.push(...knowing(2, 0), ...knowing(1, 1), ...knowing(0, 2));
    for (const attacker of attackers) {
      const question = { system, primaries, hidden, claims: banded.claims, attacker, earlier: [] };
      const { status, sentences } = auditRelease(question, solver);
      assert.equal(status, 'protected', `${women} women, ${attacker.name}: ${sentences.join(' ')}`);
    }
  }
});

test('the same bands whichever group and whichever row comes first', () => {
  const turned = (set: TableSet): TableSet => ({
    ...set,
    tables: set.tables.toReversed().map((table) => ({ ...table, rows: table.rows.toReversed() })),
  });
  for (const all of [9, 10, 20])
    for (let women = 0; women <= all; women++) {
      const set = staff(women, 2, 1, all);
      const sorted = (of: TableSet) => said(release(of, smallOffice, nothingKnown, tools)).sort();
      assert.deepEqual(sorted(turned(set)), sorted(set));
    }
});

test('what is kept opens again; a band of other people, and a second number, do not', () => {
  const outcome = release(staff(11, 3, 1), smallOffice, nothingKnown, tools);
  if (outcome.kind === 'not released') assert.fail();
  const text = outcome.released.toText();
  assert.equal(reopen(text, tools).kind, 'released');
  // The seal of this test is the length of the text, so that only the rule is left to refuse.
  const narrowed = text.replace('8 to 12 of 20', '8 to 11 of 20');
  assert.notEqual(narrowed, text);
  assert.equal(reopen(narrowed, { digest: () => outcome.released.digest }).kind, 'not released');
  const shown = text.replace('"shown":"[c]"', '"shown":11');
  assert.notEqual(shown, text);
  assert.equal(reopen(shown, { digest: () => outcome.released.digest }).kind, 'not released');
});

test('what cannot be told of a small body is said, and how to mend it', () => {
  const rows = ['A', 'B'].flatMap((team) =>
    ['Asian', 'Black', 'White'].map((group) => ({ labels: [team, group], value: 3 })),
  );
  const crossed: TableSet = { title: 'x', tables: [{ name: 'staff', dimensions: ['team', 'group'], rows }] };
  assert.match(smallOfficeProblems(crossed).join(' '), /staff crosses team and group\..*one characteristic/);
  const many = { title: 'x', tables: [byOne('group', { Asian: 2, Black: 1, White: 17 })] };
  assert.match(smallOfficeProblems(many).join(' '), /has 3 groups \(Asian, Black, White\)\. Bring/);
  const few = { title: 'x', tables: [byOne('sex', { Women: 5, Men: 3 })] };
  assert.match(smallOfficeProblems(few).join(' '), /8 people in all\. Of fewer than 9 nothing can be told/);
  const uneven = {
    title: 'x',
    tables: [byOne('sex', { W: 9, M: 11 }), byOne('belief', { Some: 7, None: 12 })],
  };
  assert.match(smallOfficeProblems(uneven).join(' '), /different numbers of people in all \(20, 19\)/);
  const alone = { title: 'x', tables: [byOne('sex', { Women: 20 })] };
  assert.match(smallOfficeProblems(alone).join(' '), /has one group\. Give the other too, with 0/);
  const amounts = { title: 'x', tables: [{ ...byOne('sex', { W: 9, M: 11 }), measure: 'amount' as const }] };
  assert.match(smallOfficeProblems(amounts).join(' '), /not of people/);
  for (const set of [crossed, many, few, alone])
    assert.equal(release(set, smallOffice, nothingKnown, tools).kind, 'not released');
});

test('groups are brought together into those it is about and everybody else, from whatever tables there are', () => {
  const rows = [
    ['A', 'Asian', 2],
    ['A', 'White', 7],
    ['B', 'Black', 1],
    ['B', 'White', 8],
    ['B', 'Not known', 2],
    ['Total', 'White', 15],
  ].map(([team, group, value]) => ({ labels: [String(team), String(group)], value: Number(value) }));
  const set: TableSet = {
    title: 'Our staff',
    tables: [{ name: 'Staff', dimensions: ['team', 'group'], rows }, byOne('sex', { Women: 11, Men: 9 })],
    percentages: [],
    sensitive: ['group'],
  };
  const minority = {
    dimension: 'group',
    name: 'From an ethnic minority',
    of: ['Asian', 'Black'],
    rest: 'White, or not known',
  };
  const collapsed = collapsedForSmallOffice(set, [minority]);
  assert.deepEqual(collapsed.tables[0], {
    name: 'Staff, group',
    dimensions: ['group'],
    rows: [
      { labels: ['From an ethnic minority'], value: 3 },
      { labels: ['White, or not known'], value: 17 },
    ],
  });
  assert.deepEqual(collapsed.tables[1], set.tables[1]);
  assert.deepEqual(smallOfficeProblems(collapsed), []);
  assert.equal(release(collapsed, smallOffice, nothingKnown, tools).kind, 'released');
  const strange = { ...minority, of: ['Blue'] };
  assert.throws(() => collapsedForSmallOffice(set, [strange]), /group has no group “Blue”; it has/);
  const absent = { ...minority, dimension: 'age' };
  assert.throws(() => collapsedForSmallOffice(set, [absent]), /no table of people by age/);
});
