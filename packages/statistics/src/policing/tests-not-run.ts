// Sentences for the tests of policing that records cannot carry, so that a gap in a report explains itself.

/** What the records hold. */
export interface PolicingRecords {
  clockTimes: boolean;
  places: boolean;
  /** The ethnicity that the officer saw. */
  groupAsSeen: boolean;
  /** Whether each search found something. */
  outcomes: boolean;
  /** Stops (or custodies, encounters) that did not end in a search. */
  stopsWithoutSearch: boolean;
}

export type PolicingTest = 'outcome test' | 'veil of darkness' | 'threshold test';

export interface TestNotRun {
  test: PolicingTest;
  sentence: string;
}

type Need = [need: keyof PolicingRecords, sentence: string];

const NEEDS: Record<PolicingTest, Need[]> = {
  'outcome test': [['outcomes', 'the records do not say what searches found']],
  'veil of darkness': [
    ['clockTimes', 'the records do not give the time of day'],
    ['places', 'the records do not give places, so it cannot be told whether it was dark'],
    ['groupAsSeen', 'the records hold the ethnicity that people gave, not the one that the officer saw'],
  ],
  'threshold test': [
    [
      'stopsWithoutSearch',
      'the records hold only searches, and the test needs stops without a search as well (in Great Britain these are no longer recorded nationally)',
    ],
    ['outcomes', 'the records do not say what searches found'],
  ],
};

/** One sentence for each test that cannot be run on such records; none for tests that can. */
export function testsNotRun(records: PolicingRecords): TestNotRun[] {
  return (Object.keys(NEEDS) as PolicingTest[]).flatMap((test) => {
    const lacking = NEEDS[test].filter(([need]) => !records[need]).map(([, sentence]) => sentence);
    if (lacking.length === 0) return [];
    return [{ test, sentence: `The ${test} cannot be run: ${lacking.join('; ')}.` }];
  });
}
