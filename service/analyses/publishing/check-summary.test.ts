// The public summary: what stops it and what is only advice.
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { checkSummary, wordsIn } from './check-summary.ts';

const stops = (summary: string, isNeeded = true) =>
  checkSummary(summary, isNeeded)
    .filter((each) => each.stops)
    .map(({ sentence }) => sentence);
const advises = (summary: string) =>
  checkSummary(summary, true)
    .filter((each) => !each.stops)
    .map(({ sentence }) => sentence);

it('a summary in plain words passes', () => {
  assert.deepEqual(checkSummary('We want one office. Some people will have to travel further.', true), []);
});

it('400 words pass, and 401 do not; a dash is no word', () => {
  assert.deepEqual(stops('One two three. '.repeat(133) + 'Four –'), []);
  assert.equal(wordsIn('One two three. '.repeat(133) + 'Four –'), 400);
  assert.match(stops('One two three. '.repeat(133) + 'Four five')[0] ?? '', /has 401 words\. At most 400/);
});

it('an analysis needs one, and a screening does not', () => {
  assert.match(stops(' ')[0] ?? '', /There is no public summary/);
  assert.deepEqual(stops('', false), []);
});

it('what is not finished is not published', () => {
  for (const text of ['We decide on [date].', 'The cost is TBC.', 'It helps ??? people.'])
    assert.equal(stops(text).length, 1, text);
});

it('long sentences, hard words and more than figures can say are advised against', () => {
  const long = `${'word '.repeat(26)}end.`;
  assert.match(advises(long)[0] ?? '', /sentence of 27 words/);
  assert.match(advises('Stakeholders were asked.')[0] ?? '', /“stakeholders” is hard to read\. Say: people/);
  assert.match(advises('The gap is statistically significant.')[0] ?? '', /cannot be told/);
});
