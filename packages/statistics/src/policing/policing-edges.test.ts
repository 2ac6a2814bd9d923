// What tests of policing say of themselves, and what they refuse.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  clockTimeGate,
  hitRateTest,
  lightOfStops,
  searchedAboveBar,
  testsNotRun,
  thresholdLikelihood,
  veilOfDarkness,
} from '../index.ts';

test('an outcome test needs two groups and whole numbers of unknown outcomes', () => {
  const group = { name: 'White', finds: 3, searches: 9 };
  for (const groups of [[], [group]])
    assert.throws(() => hitRateTest(groups), { message: 'An outcome test needs at least two groups.' });
  assert.throws(() => hitRateTest([group, { ...group, name: 'Black', unknown: 0.5 }]), {
    message:
      'The number of searches of unknown outcome of Black must be a whole number of at least 0, and is 0.5.',
  });
  assert.equal(hitRateTest([group, group]).method, 'Outcome test (Wilson, Newcombe, Koopman, Pearson χ²)');
});

test('a month without records does not pass the gate, and the reason says so', () => {
  const none = { records: 0, withoutTime: 0, atSourceMidnight: 0, atLocalMidnight: 0 };
  assert.deepEqual(clockTimeGate(none), {
    passes: false,
    method: 'Midnight gate',
    reason: 'There are no records in this month.',
  });
});

test('where nobody is above the bar nothing is found, and that is said', () => {
  const { searchRate, hitRate, method, reason } = searchedAboveBar({ alpha: 1, beta: 1000 }, 0.99);
  assert.deepEqual(
    [searchRate, hitRate, method, reason],
    [0, null, 'Beta likelihoods above one bar', 'Nobody is above the bar.'],
  );
});

test('all that records lack for a test stands in its sentence', () => {
  const sentences = testsNotRun({
    clockTimes: false,
    places: false,
    groupAsSeen: false,
    outcomes: false,
    stopsWithoutSearch: true,
  }).map(({ sentence }) => sentence);
  assert.deepEqual(sentences, [
    'The outcome test cannot be run: the records do not say what searches found.',
    'The veil of darkness cannot be run: the records do not give the time of day; the records do not give places, so it cannot be told whether it was dark; the records hold the ethnicity that people gave, not the one that the officer saw.',
    'The threshold test cannot be run: the records do not say what searches found.',
  ]);
});

test('too few stops of several kinds are all counted out', () => {
  const { reason, method } = veilOfDarkness([
    { minute: 1000, dark: true, count: 4, total: 44 },
    { minute: 1000, dark: false, count: 40, total: 60 },
  ]);
  assert.equal(method, 'Veil of darkness');
  assert.equal(
    reason,
    'This cannot be told from these records: there are only 4 stops of the group in the dark, 20 stops of others in daylight, and 30 are needed.',
  );
});

test('a likelihood of the threshold test says what it is', () => {
  const { method } = thresholdLikelihood(
    { stops: 9, searches: 3, hits: 1 },
    { guilty: 0.1, separation: 1, bar: 0.5 },
  );
  assert.equal(method, 'Threshold test, likelihood of one group and place');
});

test('a stop without an instant is refused by its place in the list', () => {
  const stop = { latitude: 51, longitude: 0, instant: 0 };
  assert.throws(() => lightOfStops([stop, { ...stop, instant: Number.NaN }]), {
    message: 'The instant of stop 2 must be a number, and is NaN.',
  });
});
