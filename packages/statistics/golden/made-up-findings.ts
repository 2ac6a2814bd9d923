// Findings for the tests: one of each kind from any counts, worked out by the package itself.
import type { ProportionGroup, RateGroup } from '../src/estimate.ts';
import * as statistics from '../src/index.ts';
import type { Circumstances, Finding, Named } from '../src/index.ts';

export const aboutSearches: Circumstances = {
  counted: { singular: 'search', plural: 'searches', joined: 'of', are: 'events' },
  definition: 'searches of people under section 1 of PACE',
  period: 'April 2024 to March 2025',
  notSent: [],
  characteristic: { name: 'ethnicity', saidBy: 'the person' },
  missing: { count: 95, of: 5564 },
  comparisons: 1,
};

export const aboutApplicants: Circumstances = {
  counted: { singular: 'applicant', plural: 'applicants', joined: 'by', are: 'people' },
  definition: 'people who applied for an advertised post',
  period: '2024',
  notSent: [],
  characteristic: { name: 'disability', saidBy: 'the person' },
  missing: { count: 0, of: 240 },
  comparisons: 1,
};

export const blackPeople: Named = { name: 'Black people', is: 'a group' };
export const whitePeople: Named = { name: 'White people', is: 'a group' };
export const denominator = { singular: 'resident', plural: 'residents', residents: true };

export function rateRatioFinding(
  group: RateGroup,
  reference: RateGroup,
  { about = aboutSearches, of = blackPeople, against = whitePeople } = {},
) {
  const judgement = statistics.judgeRateRatio(group, reference);
  const sides = { group: { ...of, ...group }, reference: { ...against, ...reference } };
  return { kind: 'rate ratio', about, denominator, ...sides, judgement } as const;
}

export function riskRatioFinding(
  group: ProportionGroup,
  reference: ProportionGroup,
  { about = aboutApplicants, outcome = 'who were shortlisted', of = blackPeople, against = whitePeople } = {},
) {
  const judgement = statistics.judgeRiskRatio(group, reference);
  const sides = { group: { ...of, ...group }, reference: { ...against, ...reference } };
  return { kind: 'risk ratio', about, outcome, ...sides, judgement } as const;
}

/** Every kind there is of two rates. */
export function findingsOfRates(
  one: RateGroup,
  other: RateGroup,
  about = aboutSearches,
  of = blackPeople,
): Finding[] {
  const period = { group: one, reference: other };
  const turned = { group: other, reference: one };
  const [names, sides] = [
    { about, denominator, group: of, reference: whitePeople },
    { about, denominator, group: { ...of, ...one }, reference: { ...whitePeople, ...other } },
  ];
  const pooled = statistics.pooledRateRatio([period, turned]);
  const funnel = statistics.funnelOfRatios([period, turned, period]);
  const compared = { denominator, counts: period };
  return [
    { ...rateRatioFinding(one, other, { about, of }) },
    { kind: 'rate difference', ...sides, difference: statistics.rateDifference(one, other, { per: 1000 }) },
    {
      kind: 'change in ratio',
      ...names,
      earlier: { period: '2023', compared },
      later: { period: '2024', compared: { denominator, counts: turned } },
      change: statistics.changeInRateRatio(period, turned),
    },
    {
      kind: 'ratio over time',
      ...names,
      periods: [
        { ...turned, period: '2023' },
        { ...period, period: '2024' },
      ],
      chart: statistics.ratioChart([turned, period]),
    },
    {
      kind: 'adjusted ratio',
      ...names,
      compared,
      adjustedFor: 'police area',
      crude: { estimate: pooled.crude },
      adjusted: pooled,
    },
    {
      kind: 'funnel position',
      ...sides,
      unit: 'Fellshire',
      units: 'police forces',
      place: funnel.units[0] ?? null,
      funnel,
    },
    { kind: 'withheld', about, group: of, reference: whitePeople, why: 'a count is too small to publish' },
  ];
}

/** Every kind there is of two shares. */
export function findingsOfShares(
  one: ProportionGroup,
  other: ProportionGroup,
  about = aboutApplicants,
  of = blackPeople,
): Finding[] {
  const outcome = 'who were shortlisted';
  const sides = { about, outcome, group: { ...of, ...one }, reference: { ...whitePeople, ...other } };
  const names = { about, group: of, reference: whitePeople };
  const period = { group: one, reference: other };
  const pooled = statistics.pooledRiskRatio([period]);
  const compared = { outcome, counts: period };
  const [, hitRate] = statistics.hitRateTest([
    searched('White', other),
    { ...searched('Black', one), unknown: 3 },
  ]).groups;
  const [step] = statistics.pathway({
    group: [one.total, one.count],
    reference: [other.total, other.count],
  }).steps;
  const pay = (side: ProportionGroup) =>
    Array.from({ length: Math.min(40, side.total) }, (_, i) => 10 + ((i * 7 + side.count) % 13));
  return [
    { ...riskRatioFinding(one, other, { about, of }) },
    { kind: 'odds ratio', ...sides, ratio: statistics.oddsRatio(one, other, { method: 'woolf' }) },
    { kind: 'odds ratio', ...sides, ratio: statistics.oddsRatio(one, other) },
    { kind: 'risk difference', ...sides, difference: statistics.riskDifference(one, other) },
    { kind: 'hit rate', ...sides, hitRate: hitRate! },
    { kind: 'pathway stage', ...names, from: 'applying', to: 'being shortlisted', step: step! },
    {
      kind: 'adjusted ratio',
      ...names,
      compared,
      adjustedFor: 'grade',
      crude: { estimate: pooled.crude },
      adjusted: pooled,
    },
    {
      kind: 'change in ratio',
      ...names,
      earlier: { period: '2023', compared },
      later: { period: '2024', compared },
      change: statistics.changeInRiskRatio(period, period),
    },
    {
      kind: 'representation',
      about,
      group: of,
      body: 'members of the board',
      people: one,
      benchmark: 'residents aged 16 to 64',
      index: statistics.representationIndex(one, 0.13),
    },
    {
      kind: 'pay gap',
      ...names,
      pay: 'hourly pay',
      currency: '£',
      gap: statistics.payGap(pay(one), pay(other)),
    },
    ...cells(one, other, about),
    ...veils(one, other, about),
  ];
}

function searched(name: string, { count, total }: ProportionGroup) {
  return { name, finds: count, searches: total };
}

/** Every cell of a search over two characteristics. */
function cells(one: ProportionGroup, other: ProportionGroup, about: Circumstances): Finding[] {
  const rows = [one, other, other, one].map(({ count, total }, i) => ({
    characteristics: { sex: i % 2 === 0 ? 'women' : 'men', age: i < 2 ? 'under 25' : '25 and over' },
    count,
    total,
  }));
  const search = statistics.intersectionalSearch(statistics.countCube(rows), { fewestPeople: 1 });
  const group = { name: 'women under 25', is: 'a group' } as const;
  return search.cells.map((cell) => ({
    kind: 'crossed cell',
    about,
    outcome: 'who were shortlisted',
    group,
    cell,
    search,
  }));
}

/** Before and after, in the dark and in daylight. */
function veils(one: ProportionGroup, other: ProportionGroup, about: Circumstances): Finding[] {
  const stops = (side: ProportionGroup, minute: number, dark: boolean) => ({ minute, dark, ...small(side) });
  const sides = [1000, 1010, 1040, 1075, 1100, 1130, 1160, 1190].flatMap((minute) => [
    stops(one, minute, true),
    stops(other, minute, false),
  ]);
  return [{ kind: 'veil of darkness', about, group: blackPeople, veil: statistics.veilOfDarkness(sides) }];
}

/** At most a few hundred, as stops at one minute of the clock are. */
function small({ count, total }: ProportionGroup): ProportionGroup {
  return { count: Math.min(count, 60), total: Math.min(count, 60) + Math.min(total - count, 300) };
}
