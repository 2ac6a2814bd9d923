// What a release says of itself in sentences: counts beside every ratio, no cause, and what is hidden said as hidden.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { belowFive, hesa, type Policy, smallOffice, type TableSet } from '@due-regard/disclosure';
import { madeUpRelease, searchContext, searchReading, searchTable } from '../made-up-release.ts';
import { publicContext } from '../public-context.ts';
import { readRelease } from './read-release.ts';
import { releaseParagraph } from './release-paragraph.ts';

function said(set: TableSet, policy: Policy): string[] {
  const released = madeUpRelease(set, policy);
  const context = publicContext.parse(released.content.context);
  return releaseParagraph(readRelease(released, context), context);
}

const searches = (counts: readonly number[]): TableSet => ({
  title: 'Searches',
  tables: [searchTable(counts)],
  context: searchContext,
});

test('every ratio stands with its interval, its counts and what they are of', () => {
  const sentences = said(searches([1200, 35, 123, 11, 20, 77]), belowFive);
  assert.match(
    sentences[0] ?? '',
    /^Searches by self-defined ethnicity: Fellshire, .* There were 1,466 in all\.$/,
  );
  const black = sentences.find((sentence) => sentence.startsWith('Black')) ?? '';
  assert.match(
    black,
    /^Black: higher, 6\.8 times that of White, .* between [\d.]+ and [\d.]+ times \(123 searches over 6,000 residents, 20\.5 per 1,000\); that is about 105 more searches than at an equal rate\.$/,
  );
  const asian = sentences.find((sentence) => sentence.startsWith('Asian')) ?? '';
  assert.match(asian, /^Asian: cannot be told.*was likely to show in numbers of this size\.$/);
});

test('those of no one group have their counts, how much of all that is, and no verdict', () => {
  const sentence =
    said(searches([1200, 35, 123, 11, 20, 77]), belowFive).find((each) => each.startsWith('No verdict')) ??
    '';
  // 77 ÷ 1,466
  assert.match(sentence, /Not known \(77 searches, 5\.3% of all\)/);
});

test('hidden groups are named as hidden, and no number is said of them', () => {
  const sentences = said(searches([1200, 3, 123, 11, 4, 77]), belowFive);
  assert.ok(
    sentences.includes(
      'Some or all figures are hidden for Asian and Other, so that nobody can be told from the others.',
    ),
  );
  assert.deepEqual(
    sentences.filter((each) => /^(Asian|Other)/.test(each)),
    [],
  );
});

test('rounded numbers are said to be near the truth and not exact', () => {
  assert.match(
    said(searches([1200, 35, 123, 11, 20, 77]), hesa).join(' '),
    /worked out from rounded numbers, so they are near the truth and not exact/,
  );
});

test('no sentence says why, and none speaks of proof or of discrimination', () => {
  for (const policy of [belowFive, hesa]) {
    const all = said(searches([1200, 35, 123, 3, 20, 77]), policy).join(' ');
    assert.doesNotMatch(all, /significant|discriminat|prove|because|caused/i);
    assert.match(all, /does not by itself say why/);
  }
});

test('shares told in words are said in their words', () => {
  const rows = [
    { labels: ['Women'], value: 13 },
    { labels: ['Everybody else'], value: 7 },
  ];
  const set = {
    title: 'Staff',
    tables: [{ name: 'staff', dimensions: ['sex'], rows }],
    context: { ...searchContext, counted: { one: 'member of staff', many: 'staff' }, readings: [] },
  };
  const sentences = said(set, smallOffice);
  assert.equal(sentences[0], 'Staff by sex: Fellshire, January to June 2025.');
  assert.ok(sentences.includes('Women: about two thirds: 13 to 15 of 20.'));
});

test('who was counted is said once', () => {
  const set = searches([1200, 35, 123, 11, 20, 77]);
  const [opening] = said(
    { ...set, context: { ...searchContext, scope: 'Searches. Compared with White' } },
    belowFive,
  );
  assert.match(opening ?? '', /^Searches by self-defined ethnicity\. Compared with White\. There/);
});

test('further tables are named, so that nobody takes the first for all', () => {
  const second = { ...searchReading, measure: 'count' as const, denominators: null, band: null };
  const set = searches([1200, 35, 123, 11, 20, 77]);
  const sentences = said(
    { ...set, context: { ...searchContext, readings: [searchReading, second] } },
    belowFive,
  );
  assert.ok(sentences.includes('Told below as well: searches, by self-defined ethnicity.'));
});

test('numbers that are shown as counted are not said to be rounded', () => {
  // 22 of 6,000 against 900 of 400,000 is 1.63 times: 1.07 to 2.49 by itself, and open among three comparisons.
  const all = said(searches([900, 35, 22, 11, 20, 77]), belowFive).join(' ');
  assert.match(all, /the comparisons made together leave it open/);
  assert.doesNotMatch(all, /rounding/);
});

test('a table in words calls its groups as a reader knows them', () => {
  const rows = [
    { labels: ['White'], value: 16 },
    { labels: ['Everybody else'], value: 4 },
  ];
  const groups = {
    ...searchReading.groups,
    reference: null,
    order: ['White', 'Everybody else'],
    notCompared: [],
  };
  const count = { ...searchReading, groups, measure: 'count' as const, denominators: null, band: null };
  const set = {
    title: 'Staff',
    tables: [{ name: 'searches', dimensions: ['ethnicity'], rows }],
    context: {
      ...searchContext,
      scope: '',
      counted: { one: 'member of staff', many: 'staff' },
      readings: [count],
    },
  };
  assert.equal(said(set, smallOffice)[0], 'Staff by self-defined ethnicity.');
});
