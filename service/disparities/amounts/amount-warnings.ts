// The warnings that stand beside amounts: what their reader must know before repeating a figure from them.

import { smallNumbers } from '../findings/not-for-release.ts';
import { monthsMissing, officerDefinedIn, outsideMonths } from '../counting/records-warnings.ts';
import { loudAbove, warnedAbove } from '../findings/missing-share.ts';
import { eventCount } from '../findings/people-phrase.ts';
import type { Warning } from '../findings/warning.ts';
import { listed } from '../../phrases/list.ts';
import { percentage, times, whole } from '../../phrases/spoken-number.ts';
import { amountPhrase } from './amount-words.ts';
import type { AmountFinding } from './amount-finding.ts';

type Told = Pick<AmountFinding, 'measure' | 'period' | 'total' | 'groups' | 'unknown'>;

export function amountWarnings(told: Told & { outside: number }): Warning[] {
  return [
    groupMissing(told),
    ...unusable(told),
    missing(told),
    extremes(told),
    officerDefinedIn(told.measure.breakdown),
    monthsMissing(told.period, 'the averages'),
    outsideMonths(told.outside, told.measure.counted),
    few(told),
  ].filter((warning) => warning !== undefined);
}

/** Of an average nothing bounds what those of unknown group could do to it: theirs is shown, and whose it is nobody can say. */
function groupMissing({ unknown, total, measure }: Told): Warning | undefined {
  const { count, share } = unknown;
  if ((share ?? 0) <= warnedAbove) return undefined;
  const often = (share ?? 0) > loudAbove;
  return {
    code: often ? 'CHARACTERISTIC_OFTEN_MISSING' : 'CHARACTERISTIC_PARTLY_MISSING',
    message:
      `${often ? 'Take care: the' : 'The'} ${measure.breakdown.label} is missing from ${whole(count)} of ${whole(total)} ${measure.counted.plural} (${percentage(share ?? 0)}). ` +
      'Their own average is told; nobody can say which groups it belongs to.',
  };
}

function unusable({ unknown, measure }: Told): Warning[] {
  const { notNumbers, negative } = unknown.amountMissing;
  const { counted, amount } = measure;
  return [
    ...(notNumbers > 0
      ? [
          {
            code: 'AMOUNTS_NOT_NUMBERS',
            message: `“${amount}” holds something that is no number in ${eventCount(notNumbers, counted)}; they are left out, as missing.`,
          },
        ]
      : []),
    ...(negative > 0
      ? [
          {
            code: 'AMOUNTS_NEGATIVE',
            message: `“${amount}” is below zero in ${eventCount(negative, counted)}, which it cannot be; they are left out, as missing. Ask how they came about.`,
          },
        ]
      : []),
  ];
}

function missing({ unknown, measure }: Told): Warning | undefined {
  const { count, share } = unknown.amountMissing;
  if ((share ?? 0) <= warnedAbove) return undefined;
  return {
    code: 'AMOUNT_PARTLY_MISSING',
    message:
      `“${measure.amount}” is missing for ${whole(count)} ${measure.counted.plural} of known group (${percentage(share ?? 0)}). ` +
      'Where what took longest was not written down, every average is too low. How far they could move each ratio is shown with it.',
  };
}

/** A few very large amounts can carry a mean. */
function extremes({ groups, measure }: Told): Warning | undefined {
  if (measure.average !== 'mean') return undefined;
  const carried = groups.filter(
    ({ mean, trimmedMean }) =>
      mean !== null && trimmedMean !== null && trimmedMean > 0 && mean > 1.2 * trimmedMean,
  );
  if (carried.length === 0) return undefined;
  const named = carried.map(
    ({ group, mean, trimmedMean }) =>
      `${group} ${amountPhrase(mean!)} with them, ${amountPhrase(trimmedMean!)} without the largest and smallest tenth (${times(mean! / trimmedMean!)} times)`,
  );
  return {
    code: 'MEAN_OF_EXTREMES',
    message: `A few very large amounts carry the mean: ${named.join('; ')}. The median says more of most; ask for it too.`,
  };
}

function few({ groups, measure }: Told): Warning | undefined {
  const small = groups.filter(({ count }) => count > 0 && count < 10);
  if (small.length === 0) return undefined;
  return {
    code: 'SMALL_COUNTS',
    message: `Fewer than 10 ${measure.counted.plural}: ${listed(small.map(({ group }) => group))}. ${smallNumbers}`,
  };
}
