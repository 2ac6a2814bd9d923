// Explains a finding on pay in one paragraph that a committee member can read aloud, written from its numbers.

import { capitalised, listed } from '../../phrases/list.ts';
import { dayName } from '../../phrases/day.ts';
import { counted, percentage, whole } from '../../phrases/spoken-number.ts';
import { peoplePhrase } from '../findings/people-phrase.ts';
import { gapPhrase, gapSpan, money } from './pay-words.ts';
import { leavesOutNought } from './pay-gaps.ts';
import type { Gap, PayFinding, PayGroup, Split } from './pay-finding.ts';

export type ToldPay = Omit<PayFinding, 'paragraph' | 'receipt'>;

/** With more groups than this, each has a clause and not sentences of its own. */
const mostInFull = 6;

export function explainPay(finding: ToldPay): string {
  const compared = finding.groups.filter(({ meanGap, verdict, isReference }) => {
    return !isReference && meanGap?.estimate != null && verdict !== 'cannot be computed';
  });
  const isFull = compared.length <= mostInFull;
  return [
    opening(finding),
    ...compared.map((group) => sentenceAbout(group, finding, isFull)),
    ...cannotBeComputed(finding),
    ...bonusSentences(finding),
    ...quarterSentences(finding),
    ...splitSentences(finding),
    ...missingSentences(finding),
    'A gap in pay is not the same as unequal pay for equal work, and it does not by itself say why.',
  ].join(' ');
}

function opening(finding: ToldPay): string {
  const { measure, employees, fullPayEmployees, leftOut, groups } = finding;
  const when = measure.snapshot === null ? 'at a date that was not given' : `on ${dayName(measure.snapshot)}`;
  const specials =
    leftOut.specialConstables > 0
      ? ` ${counted(leftOut.specialConstables, 'special constable')} ${leftOut.specialConstables === 1 ? 'is not an employee' : 'are not employees'} under the Regulations and ${leftOut.specialConstables === 1 ? 'is' : 'are'} left out.`
      : '';
  const where = measure.counted.filters
    .map(({ header, value }) => ` with “${value}” under “${header}”`)
    .join(' and');
  const against = groups.find(({ isReference }) => isReference);
  const reference = against ? ` The comparison is with ${people(against, finding)}: ${paid(against)}.` : '';
  return `This is about the hourly pay of ${whole(fullPayEmployees)} of ${counted(employees, 'employee')}${where}, ${when}.${specials}${reference}`;
}

function people(group: PayGroup, { measure }: Pick<ToldPay, 'measure'>): string {
  return peoplePhrase(group, measure);
}

function paid({ hourly }: PayGroup): string {
  if (hourly.mean === null || hourly.median === null) return `${whole(hourly.people)} people with pay`;
  return `${whole(hourly.people)} people, mean ${money(hourly.mean)}, median ${money(hourly.median)}`;
}

function sentenceAbout(group: PayGroup, finding: ToldPay, isFull: boolean): string {
  const { meanGap, medianGap } = group;
  const whose = whosePay(finding);
  const who = people(group, finding);
  const mean = sizeOf(meanGap);
  const median =
    medianGap?.estimate == null
      ? ''
      : `; the median is ${gapPhrase(medianGap.estimate)}${isFull ? spanOf(medianGap) : ''}`;
  return `${lead(group, who, whose)}: mean hourly pay is ${mean}${isFull ? allowing(group, finding) : ''}${median} (${paid(group)}).`;
}

function whosePay(finding: ToldPay): string {
  const against = finding.groups.find(({ isReference }) => isReference);
  return against ? `that of ${people(against, finding)}` : 'the pay compared with';
}

/** Higher, lower, consistent with, cannot be told: nothing else is said. */
function lead(group: PayGroup, who: string, whose: string): string {
  const direction = (group.meanGap?.estimate ?? 0) > 0 ? 'lower' : 'higher';
  switch (group.verdict) {
    case 'gap':
      return `The pay of ${who} is ${direction} than ${whose}`;
    case 'gap, size not settled':
      return `The pay of ${who} is ${direction} than ${whose}, but whether by enough to matter cannot be told`;
    case 'no gap that matters':
      return group.meanGap && leavesOutNought(group.meanGap.adjusted)
        ? `The pay of ${who} is ${direction} than ${whose}, by too little to matter`
        : `The pay of ${who} is consistent with ${whose}`;
    case null:
      return `No verdict is given on ${who}, who may have little in common`;
    default:
      return `For ${who} it cannot be told whether pay is higher or lower than ${whose}`;
  }
}

function sizeOf(gap: Gap | null): string {
  return gap?.estimate == null ? 'not known' : `${gapPhrase(gap.estimate)}${spanOf(gap)}`;
}

function spanOf({ lower, upper }: Gap): string {
  if (lower === null || upper === null) return '';
  return `, and the numbers are consistent with ${gapSpan(lower, upper)}`;
}

function allowing({ meanGap }: PayGroup, { family }: ToldPay): string {
  if (!meanGap || family.size < 2) return '';
  const { lower, upper, adjusted } = meanGap;
  if (lower === null || upper === null || adjusted.lower === null || adjusted.upper === null) return '';
  const turned = (lower > 0 || upper < 0) && adjusted.lower <= 0 && adjusted.upper >= 0;
  if (!turned) return '';
  return `, or ${gapSpan(adjusted.lower, adjusted.upper)} once the ${family.size} comparisons made together are allowed for`;
}

function cannotBeComputed(finding: ToldPay): string[] {
  const none = finding.groups.filter(({ verdict }) => verdict === 'cannot be computed');
  if (none.length === 0) return [];
  const named = none.map((group) => `${people(group, finding)} (${whole(group.hourly.people)} with pay)`);
  const why = new Set(none.flatMap(({ verdictReason, hourly }) => verdictReason ?? hourly.reason ?? []));
  return [`Nothing is said of the pay of ${listed(named)}.`, ...why];
}

function bonusSentences(finding: ToldPay): string[] {
  const shares = finding.groups.flatMap((group) => {
    const { paidBonus } = group;
    if (paidBonus?.estimate == null) return [];
    return [
      `${whole(paidBonus.count)} of ${whole(paidBonus.known)} ${people(group, finding)} (${percentage(paidBonus.estimate)})`,
    ];
  });
  if (shares.length < 2) return [];
  const gaps = finding.groups.flatMap((group) => {
    const gap = group.bonus?.meanGap?.estimate;
    const median = group.bonus?.medianGap?.estimate;
    if (gap == null || median == null) return [];
    return [
      `for ${people(group, finding)} the mean bonus is ${gapPhrase(gap)} and the median ${gapPhrase(median)}`,
    ];
  });
  const among = gaps.length > 0 ? ` Among those paid one, ${listed(gaps)}.` : '';
  return [`A bonus was paid to ${listed(shares)}.${among}`];
}

/** Of women and men only: with more groups the table says it better. */
function quarterSentences({ measure, quarters }: ToldPay): string[] {
  if (measure.form !== 'regulations' || quarters.length === 0) return [];
  if (quarters.some(({ people: size }) => size === 0)) return [];
  const shares = quarters.map(({ name, groups }) => {
    const women = groups.find(({ group }) => group === 'Female')?.percent ?? 0;
    return `${women.toFixed(1)}% of the ${name} quarter`;
  });
  return [`By hourly pay, women are ${listed(shares)}.`];
}

function splitSentences({ splits, measure, groups }: ToldPay): string[] {
  const told = new Set(groups.filter(({ verdict }) => verdict?.startsWith('gap')).map(({ code }) => code));
  const whole = splits.filter(
    (split): split is Whole =>
      told.has(split.code) &&
      split.gap !== null &&
      split.atReferencePay !== null &&
      split.atGroupPay !== null,
  );
  const [only] = whole;
  if (!only || whole.length > 2) return [];
  return whole.map((split) => {
    const group = groups.find(({ code }) => code === split.code);
    const who = group ? people(group, { measure }) : split.group;
    const predictors = listed(split.predictors.map((name) => name.toLowerCase()));
    const ways = [split.atReferencePay.explained, split.atGroupPay.explained].map(points);
    const explained = [...new Set(ways)].join(' or ');
    return `Of the gap in average log pay of ${who}, ${points(split.gap)} hundredths, ${explained} go with ${predictors}, depending on whose pay these are valued at; the rest is other pay within the same ${predictors}.`;
  });
}

type Whole = Split & {
  gap: number;
  atReferencePay: NonNullable<Split['atReferencePay']>;
  atGroupPay: NonNullable<Split['atGroupPay']>;
};

function points(gap: number): string {
  return (100 * gap).toFixed(1).replace('-', '−');
}

function missingSentences({ unknown, measure, leftOut, groups }: ToldPay): string[] {
  const { label } = measure.breakdown;
  const missing =
    unknown.count === 0
      ? `No ${label} is missing.`
      : `The ${label} of ${counted(unknown.count, 'employee')} (${percentage(unknown.share ?? 0)}) is not known, so they are in no group.`;
  const gaps = groups.flatMap((group) => {
    const bounds = unknown.bounds[group.group];
    if (
      !group.verdict?.startsWith('gap') ||
      unknown.count === 0 ||
      bounds?.lower == null ||
      bounds.upper === null
    )
      return [];
    const stays = bounds.lower > 0 || bounds.upper < 0;
    return [{ stays, who: people(group, { measure }) }];
  });
  const [stay, turn] = [true, false].map((stays) =>
    gaps.filter((gap) => gap.stays === stays).map(({ who }) => who),
  );
  const far =
    (stay && stay.length > 0 ? ` Wherever they belong, what is said of ${listed(stay)} would stay so.` : '') +
    (turn && turn.length > 0 ? ` They are enough to turn round what is said of ${listed(turn)}.` : '');
  const noPay =
    leftOut.payMissing + leftOut.notOnFullPay === 0
      ? []
      : [
          capitalised(
            `${listed([
              ...(leftOut.notOnFullPay > 0 ? [`${whole(leftOut.notOnFullPay)} not on full pay`] : []),
              ...(leftOut.payMissing > 0
                ? [`${whole(leftOut.payMissing)} without an hourly pay in the file`]
                : []),
            ])} are in no gap in hourly pay.`,
          ),
        ];
  return [`${missing}${far}`, ...noPay];
}
