// Answers made by hand, and the sentences that always belong to them, for the tests of whole texts.
import assert from 'node:assert/strict';
import { DEFAULT_BAND, describe } from '../src/index.ts';
import type { Circumstances, Finding, VerdictWord } from '../src/index.ts';
import { aboutApplicants, aboutSearches, blackPeople, denominator, whitePeople } from './made-up-findings.ts';

export const answered = { confidence: 0.95, method: 'by hand', reason: null };
export const ratioOf = (estimate: number, lower: number, upper: number) => ({
  estimate,
  lower,
  upper,
  pValue: 0.01,
  pValueMethod: 'by hand',
  ...answered,
});
export const aboutStops: Circumstances = {
  ...aboutSearches,
  missing: null,
  comparisons: null,
  characteristic: { name: 'ethnicity', saidBy: 'an officer' },
};

/** 20 over 100 residents against 100 over 1,000: twice the rate, 10 more. */
export const [twenty, hundred] = [
  { events: 20, exposure: 100 },
  { events: 100, exposure: 1000 },
];
export const rates = {
  about: aboutSearches,
  denominator,
  group: { ...blackPeople, ...twenty },
  reference: { ...whitePeople, ...hundred },
};
/** 10 of 50 against 80 of 200: half the share, 10 fewer. */
export const [ten, eighty] = [
  { count: 10, total: 50 },
  { count: 80, total: 200 },
];
export const shares = {
  about: aboutApplicants,
  outcome: 'who were shortlisted',
  group: { ...blackPeople, ...ten },
  reference: { ...whitePeople, ...eighty },
};
export const both = { group: blackPeople, reference: whitePeople };

export function judged(
  word: VerdictWord,
  ratio: ReturnType<typeof ratioOf>,
  [above, below]: [number | null, number | null] = [3, 0.25],
) {
  const verdict = { verdict: word, band: DEFAULT_BAND, method: 'in band', reason: null };
  const equivalence = { ...ratio, band: DEFAULT_BAND, pAboveLow: null, pBelowHigh: null, equivalent: false };
  const reason = above === null ? 'With so few people no ratio could have been seen.' : null;
  return {
    ratio,
    verdict,
    equivalence,
    smallestVisible: { above, below, alpha: 0.05, power: 0.8, method: 'by hand', reason },
  };
}

export const OF_SEARCHES =
  'What is counted: searches of people under section 1 of PACE. The period is April 2024 to March 2025. The ethnicity is missing in 95 of 5,564 searches (1.7%).';
export const OF_STOPS =
  'What is counted: searches of people under section 1 of PACE. The period is April 2024 to March 2025. In how many searches the ethnicity is missing is not known.';
export const OF_APPLICANTS =
  'What is counted: people who applied for an advertised post. The period is 2024. No disability is missing.';
export const PLACE =
  'Place, age and period are not taken into account: one figure for all can hide what differs between places.';
export const CHOICE =
  'Comparing with White people is a choice: compare with everyone else, and with everybody together, too.';
export const EVENTS = 'Counts are of searches, not of people: one person may be counted more than once.';
export const LEFT_OUT = 'Those with missing ethnicity are left out, and could move these figures either way.';
export const WHY = 'A higher or lower figure does not by itself say why.';
export const AFTER_SEARCHES = [EVENTS, 'The ethnicity is as given by the person.', WHY];
export const AFTER_STOPS = [
  EVENTS,
  'How many comparisons were made together is not known; with many, some gaps arise by chance.',
  'The ethnicity is as given by an officer.',
  WHY,
];
export const AFTER_APPLICANTS = ['The disability is as given by the person.', WHY];
export const PRESENT =
  'Residents are not the same as the people who were present: the rates would be equal if those present were 2.0 times the residents counted for Black people, and as counted for White people.';
export const COUNTS = '20 searches over 100 residents, against 100 searches over 1,000 residents';
export const SHARE_COUNTS = '10 of 50 applicants (20%), against 80 of 200 applicants (40%)';

export interface Text {
  name: string;
  finding: Finding;
  said: string | null;
  sentence: string;
  caveats: string[];
  method?: string;
  reason?: string | null;
}

/** Everything that is answered, word for word. */
export function holdToText({
  finding,
  said,
  sentence,
  caveats,
  method = 'by hand',
  reason = null,
}: Text): void {
  assert.deepEqual(describe(finding), { kind: finding.kind, said, sentence, caveats, method, reason });
}
