// Everything that decides how one measure is worked out and shown.
import type { Manifest } from '@due-regard/disclosure';
import type { Reading } from '../public-context.ts';
import {
  type Arithmetic,
  averageArithmetic,
  makeUpArithmetic,
  rateArithmetic,
  shareArithmetic,
} from './arithmetic.ts';
import { exactnessOf } from './band.ts';
import type { CompareOptions } from './comparison.ts';
import { decimalPlaces, type Digits, fourFigures, twoDecimals } from './public-number.ts';

export type Rule = Manifest['rule'];

export interface Workings extends CompareOptions {
  rule: Rule;
  reading: Reading;
  /** Whether what is counted is a part of what it is of. */
  isPart: boolean;
  valueDigits: Digits;
  differenceDigits: Digits;
}

export function workingsOf(reading: Reading, rule: Rule): Workings {
  const isPart = reading.measure === 'share' || reading.measure === 'make-up';
  const decimals = decimalPlaces(rule.percentages.decimals);
  return {
    rule,
    reading,
    isPart,
    arithmetic: arithmeticOf(reading),
    exactness: exactnessOf(rule),
    level: reading.level,
    band: reading.measure === 'average' ? null : reading.band,
    same: isPart ? 'the same share' : 'the same rate',
    valueDigits: isPart ? decimals : reading.measure === 'average' ? twoDecimals : fourFigures,
    differenceDigits: isPart ? signed(decimals) : reading.measure === 'average' ? twoDecimals : fourFigures,
  };
}

function arithmeticOf({ measure, per }: Reading): Arithmetic {
  if (measure === 'make-up') return makeUpArithmetic;
  if (measure === 'average') return averageArithmetic;
  return measure === 'share' ? shareArithmetic : rateArithmetic(per);
}

/** A difference may round to 0 without being hidden by it. */
function signed(digits: Digits): Digits {
  return (value) => (digits(value) === '[low]' ? 0 : digits(value));
}
