// The whole text of funnels, crossed cells, tests of searches and what is withheld, from answers made by hand.
import { test } from 'node:test';
import { VEIL_CAUTIONS } from '../index.ts';
import type { SearchedCell, VeilVersion } from '../index.ts';
import { aboutApplicants, aboutSearches, blackPeople } from '../../golden/made-up-findings.ts';
import {
  AFTER_APPLICANTS,
  AFTER_SEARCHES,
  AFTER_STOPS,
  CHOICE,
  COUNTS,
  EVENTS,
  LEFT_OUT,
  OF_APPLICANTS,
  OF_SEARCHES,
  OF_STOPS,
  PLACE,
  WHY,
  aboutStops,
  both,
  eighty,
  holdToText,
  ratioOf,
  rates,
  shares,
  ten,
} from '../../golden/texts-by-hand.ts';
import type { Text } from '../../golden/texts-by-hand.ts';

const RATIO = 'the ratio of the rate of searches of Black people to that of searches of White people';
const place = {
  ratio: 2,
  z: 3,
  adjustedZ: 2.5,
  standardError: 0.2,
  limits: [0.6, 1.8],
  outside: 'above',
} as const;
const funnel = {
  target: 1.2,
  phi: 1,
  tauSquared: 0,
  confidence: 0.95,
  units: [place, place, null],
  leftOut: 1,
  method: 'by hand',
  reason: null,
};
const unit = { kind: 'funnel position', ...rates, unit: 'Fellshire', units: 'police forces' } as const;
const ONE_LEFT = '1 of 3 police forces have no ratio and are left out.';

const cell: SearchedCell = {
  name: 'sex=Male & age=u25',
  categories: [
    { characteristic: 'sex', category: 'Male' },
    { characteristic: 'age', category: 'u25' },
  ],
  people: ten,
  everyoneElse: eighty,
  share: 0.2,
  ratio: 0.5,
  pValue: 0.001,
  benjaminiHochberg: 0.01,
  holm: 0.02,
  excess: -10,
  expected: 0.25,
  shrunkenShare: 0.24,
  shrunkenExcess: -8,
  explainedBy: null,
};
const plan = { fewestPeople: 10, mostCharacteristics: 3, test: 'fisher', level: 0.05 } as const;
const crossed = {
  kind: 'crossed cell',
  about: aboutApplicants,
  outcome: 'who were shortlisted',
  group: { name: 'young men', is: 'a group' },
  search: { tested: 812, plan, method: 'by hand' },
} as const;
const TOGETHER =
  'This is one of 812 comparisons made together; with many, some gaps arise by chance unless the limits allow for it.';
const FEWER = 'Combinations of fewer than 10 were not looked at.';
const CELL_COUNTS = '10 of 50 applicants (20%), against 80 of 200 applicants (40%)';
const cellText = (held: string) =>
  `The share of young men who were shortlisted is lower than that of everyone else: about 10 fewer applicants than there would be at that share. The share is 0.50 times that of everyone else (${CELL_COUNTS}). With all combinations allowed for, ${held}. ${OF_APPLICANTS}`;

const version: VeilVersion = { ...ratioOf(0.8, 0.6, 0.95), name: 'spline of 3', standardError: 0.1 };
const veil = {
  dark: ten,
  light: eighty,
  main: version,
  versions: [version, version],
  lowest: 0.75,
  highest: 0.85,
  cautions: VEIL_CAUTIONS,
  method: 'by hand',
  reason: null,
};
const MADE_FOR =
  'The test was made for stops of vehicles; most searches on foot are of people who can be seen, or are known.';
const LOWER_ODDS =
  'Lower odds in the dark are consistent with bias in daylight; odds that are the same are consistent with none, and with bias that does not depend on light.';
const veilCounts = 'in the dark 10 of 50 searches (20%), in daylight 80 of 200 searches (40%)';

const hitRate = {
  name: 'Black',
  rate: ratioOf(0.2, 0.1, 0.3),
  lowestWithUnknown: 0.2,
  highestWithUnknown: 0.2,
  ratio: ratioOf(0.5, 0.3, 0.75),
  difference: null,
};
const ALSO =
  'A lower share of finds is consistent with searching a group on less evidence, and also with one and the same bar for everybody, where the likelihoods of those searched differ.';

const texts: Text[] = [
  {
    name: 'a unit above the others',
    finding: { ...unit, place, funnel },
    said: 'higher',
    sentence: `In Fellshire ${RATIO} is higher than the one that 2 police forces share. It is 2.0 times, against 1.20 times; for Fellshire, chance and the usual spread give between 0.60 and 1.80 times (${COUNTS}). ${OF_SEARCHES}`,
    caveats: [ONE_LEFT, LEFT_OUT, PLACE, CHOICE, ...AFTER_SEARCHES],
  },
  {
    name: 'a unit below the others',
    finding: { ...unit, place: { ...place, outside: 'below' }, funnel },
    said: 'lower',
    sentence: `In Fellshire ${RATIO} is lower than the one that 2 police forces share. It is 2.0 times, against 1.20 times; for Fellshire, chance and the usual spread give between 0.60 and 1.80 times (${COUNTS}). ${OF_SEARCHES}`,
    caveats: [ONE_LEFT, LEFT_OUT, PLACE, CHOICE, ...AFTER_SEARCHES],
  },
  {
    name: 'a unit without a ratio',
    finding: { ...unit, place: null, funnel: { ...funnel, units: [place, place], leftOut: 0 } },
    said: null,
    sentence: `In Fellshire ${RATIO} cannot be held against others (${COUNTS}). This unit has no ratio. ${OF_SEARCHES}`,
    caveats: [LEFT_OUT, PLACE, CHOICE, ...AFTER_SEARCHES],
    reason: 'This unit has no ratio.',
  },
  {
    name: 'a cell that holds for publication',
    finding: { ...crossed, cell },
    said: 'lower',
    sentence: cellText('it holds for publication (Holm)'),
    caveats: [
      'Drawn towards what the single characteristics give, there are about 8 fewer applicants.',
      FEWER,
      TOGETHER,
      ...AFTER_APPLICANTS,
    ],
  },
  {
    name: 'a cell that a wider group explains',
    finding: {
      ...crossed,
      cell: {
        ...cell,
        holm: 0.2,
        shrunkenExcess: null,
        explainedBy: { by: 'parent', name: 'sex=Male', pValue: null },
      },
    },
    said: 'lower',
    sentence: cellText('it holds for a first look only (Benjamini–Hochberg)'),
    caveats: [
      'The wider group sex=Male has this gap too, and these are no different from the rest of it.',
      FEWER,
      TOGETHER,
      ...AFTER_APPLICANTS,
    ],
  },
  {
    name: 'a cell without a gap',
    finding: {
      ...crossed,
      cell: {
        ...cell,
        benjaminiHochberg: 0.05,
        shrunkenExcess: null,
        explainedBy: { by: 'single characteristics', share: 0.25 },
      },
    },
    said: 'cannot be told',
    sentence: `Whether the share of young men who were shortlisted is higher or lower than that of everyone else cannot be told. The share is 0.50 times that of everyone else (${CELL_COUNTS}). ${OF_APPLICANTS}`,
    caveats: [
      'The single characteristics together already give a share of 25%.',
      FEWER,
      TOGETHER,
      ...AFTER_APPLICANTS,
    ],
  },
  {
    name: 'a cell of people who are no group',
    finding: {
      ...crossed,
      cell: { ...cell, categories: [{ characteristic: 'ethnicity', category: 'Not stated' }] },
    },
    said: null,
    sentence: `No verdict is given on Not stated: not being known is not a group. ${CELL_COUNTS}. ${OF_APPLICANTS}`,
    caveats: [
      'Drawn towards what the single characteristics give, there are about 8 fewer applicants.',
      FEWER,
      TOGETHER,
      ...AFTER_APPLICANTS,
    ],
    reason: 'No verdict is given on Not stated: not being known is not a group.',
  },
  {
    name: 'odds that are lower in the dark',
    finding: { kind: 'veil of darkness', about: aboutStops, group: blackPeople, veil },
    said: 'lower',
    sentence: `At the same time of the clock, the odds that a given search is of Black people are lower in the dark than in daylight. They are 0.80 times as high, and the numbers are consistent with between 0.60 and 0.95 times (${veilCounts}). 2 versions of the test give from 0.75 to 0.85 times. ${OF_STOPS}`,
    caveats: [MADE_FOR, LOWER_ODDS, ...AFTER_STOPS],
    method: 'by hand, spline of 3',
  },
  {
    name: 'odds in the dark by what the person said, which cannot be told',
    finding: {
      kind: 'veil of darkness',
      about: aboutSearches,
      group: blackPeople,
      veil: { ...veil, main: { ...version, upper: 1.1 } },
    },
    said: 'cannot be told',
    sentence: `Whether, at the same time of the clock, the odds that a given search is of Black people are higher or lower in the dark than in daylight cannot be told. They are 0.80 times as high, and the numbers are consistent with between 0.60 and 1.10 times (${veilCounts}). 2 versions of the test give from 0.75 to 0.85 times. ${OF_SEARCHES}`,
    caveats: [
      MADE_FOR,
      LOWER_ODDS,
      'The test needs the ethnicity that the officer saw, and these figures do not use it.',
      ...AFTER_SEARCHES,
    ],
    method: 'by hand, spline of 3',
  },
  {
    name: 'a hit rate',
    finding: { kind: 'hit rate', ...shares, about: aboutStops, outcome: 'that found something', hitRate },
    said: 'lower',
    sentence: `The share of searches of Black people that found something is lower than that of searches of White people: about 10 fewer searches than there would be at that share. The share is 0.50 times that of White people, and the numbers are consistent with between 0.30 and 0.75 times (10 of 50 searches (20%), against 80 of 200 searches (40%)). ${OF_STOPS}`,
    caveats: [ALSO, PLACE, CHOICE, ...AFTER_STOPS],
  },
  {
    name: 'what is withheld',
    finding: { kind: 'withheld', about: aboutSearches, ...both, why: 'a count is too small to publish' },
    said: null,
    sentence: `No comparison is given of Black people with White people: a count is too small to publish. What is withheld is not zero, and nothing that would give it away is printed. ${OF_SEARCHES}`,
    caveats: [EVENTS, 'The ethnicity is as given by the person.', WHY],
    method: 'Withheld before display',
    reason: 'A count is withheld: a count is too small to publish.',
  },
];

for (const text of texts) test(`${text.name} (${text.finding.kind})`, () => holdToText(text));
