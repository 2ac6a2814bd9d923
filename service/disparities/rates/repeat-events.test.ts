// Events and the people they are of. The interval is Dobson's, worked out by hand beside the figures.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { findingJson } from '../findings/finding-json.ts';
import { usualRequest } from './disparity-request.ts';
import { madeUpMaterial } from './made-up-material.ts';
import { makeRateFinding } from './make-rate-finding.ts';
import { type MadeUpSearches, header, putMadeUpSearches, row, usual, white } from './put-made-up-searches.ts';
import { readRateFinding } from './read-rate-finding.ts';

const black = 'Black/African/Caribbean/Black British - African';

function cell(group: string, person: string, count = 1) {
  return { partner: 'fellshire', month: null, group, person, count };
}

describe('events of the same people', () => {
  const material = madeUpMaterial({ black: 9, white: 20 }, { black: 100, white: 1000 });
  const cells = [
    cell('black', 'A'),
    cell('black', 'B'),
    cell('black', 'C'),
    cell('black', 'D', 4),
    cell('black', '', 2),
    cell('white', 'E', 20),
  ];
  const request = { ...usualRequest, ...material.request, person: 'Person ID' };
  const made = makeRateFinding({ ...material, request, people: { column: 'Person ID', cells } });
  assert.ok(made.ok);
  const { repeats, paragraph, measure } = made.finding;
  const own = repeats!.groups.find(({ group }) => group === 'Black')!;

  it('are counted beside the people, with those of nobody named apart', () => {
    assert.deepEqual([own.events, own.people, own.mostForOne, own.withoutPerson], [7, 4, 4, 2]);
    assert.match(
      paragraph,
      /By “Person ID”, the 7 searches of Black people are of 4 different people and the 20 searches of White people are of 1 person\./,
    );
    assert.match(paragraph, /less sure than their numbers make them look\. In 2 searches nobody is named/);
    assert.equal(measure.person, 'Person ID');
  });

  it('have a rate with an interval as wide as people make it', () => {
    // 7 over 100, per 1,000: 70. Variance 3·1² + 4² = 19; exact limits of 7 are 2.814363 and 14.422675;
    // 7 + √(19/7)·(2.814363 − 7) = 0.10409 and 7 + √(19/7)·(14.422675 − 7) = 19.22893.
    assert.ok(Math.abs(own.rate.estimate! - 70) < 1e-9);
    assert.ok(Math.abs(own.rate.lower! - 1.0409) < 1e-3, `${own.rate.lower}`);
    assert.ok(Math.abs(own.rate.upper! - 192.289) < 1e-2, `${own.rate.upper}`);
    assert.match(own.rate.method!, /repeat events/);
  });

  it('come back from their JSON as they were', () => {
    assert.deepEqual(readRateFinding(findingJson(made.finding)), made.finding);
  });

  it('are not there when nobody asked', () => {
    const plain = makeRateFinding(material);
    assert.ok(plain.ok);
    assert.equal(plain.finding.repeats, null);
    assert.ok(!('person' in plain.finding.measure));
  });
});

describe('disparity --person', () => {
  let made: MadeUpSearches;
  before(async () => {
    made = await putMadeUpSearches();
    const lines = [
      ...['1', '1', '2'].map((id) => `${row('2020-05', black)},${id}`),
      ...['3', '4', ''].map((id) => `${row('2020-05', white)},${id}`),
    ];
    await made.put('2020-05-fell-stop-and-search.csv', [`${header},Person ID`, ...lines].join('\n'));
  });
  after(() => made.folder[Symbol.asyncDispose]());

  const run = (...words: string[]) =>
    made.run(...usual.map((word) => (word === 'fell' ? '2020-05-fell-stop-and-search.csv' : word)), ...words);

  it('tells people apart by a column of the records', async () => {
    const { code, out, err } = await run('--person', 'person id', '--format', 'json');
    assert.equal(code, 0, err);
    const { repeats } = readRateFinding(out);
    assert.equal(repeats!.column, 'Person ID');
    assert.deepEqual(
      repeats!.groups
        .filter(({ events }) => events > 0)
        .map(({ group, events, people, withoutPerson }) => [group, events, people, withoutPerson]),
      [
        ['Black', 3, 2, 0],
        ['White', 2, 2, 1],
      ],
    );
  });

  it('is shown in text and on the page', async () => {
    assert.match((await run('--person', 'Person ID')).out, /People told apart by “Person ID”/);
    assert.match((await run('--person', 'Person ID', '--format', 'html')).out, /Searches and people/);
  });

  it('refuses a column that is not there, and counts already made', async () => {
    const wrong = await run('--person', 'Passport');
    assert.equal(wrong.code, 1);
    assert.match(wrong.err, /No column is called “Passport”/);
    const counts = await made.run(
      ...'--counts counts.csv --population population.csv --by ethnicity --person ID'.split(' '),
    );
    assert.equal(counts.code, 2);
    assert.match(counts.err, /--person needs records/);
  });
});
