// The Oaxaca–Blinder split: how much of a gap in pay goes with grade, length of service and the like, and how much does not.
// Sources: R. Oaxaca (1973), International Economic Review 14:693; A. S. Blinder (1973), Journal of Human Resources 8:436.
import type { Answer } from '../estimate.ts';
import { refuse, requireList, requirePositive } from '../input.ts';
import type { Design, Predictor } from '../models/design.ts';
import { designOf } from '../models/design.ts';
import { leastSquares } from '../numeric/least-squares.ts';

export interface OaxacaData {
  pay: readonly number[];
  /** True for the group, false for the reference group. */
  inGroup: readonly boolean[];
  predictors: readonly Predictor[];
}

/** Parts of the gap in log pay; they add up to it. */
export interface SplitPart {
  /** Goes with the predictors: other grades, other lengths of service. */
  explained: number;
  /** Other pay within the same grade and length of service. */
  unexplained: number;
}

export interface OaxacaSplit extends Answer {
  /** Mean log pay of the reference group − mean log pay of the group: 0.10 is about 10% less for the group. */
  gap: number | null;
  /** Predictors valued as they are paid in the reference group, and as they are paid in the group: two answers, both shown. */
  atReferencePay: SplitPart | null;
  atGroupPay: SplitPart | null;
}

const METHOD = 'Oaxaca–Blinder split of log pay, both weightings';

/** @throws ImpossibleInput for pay that is not above 0. Null with the reason where a group cannot carry its own model. */
export function oaxacaSplit({ pay, inGroup, predictors }: OaxacaData): OaxacaSplit {
  requireList(pay, 'The pay');
  requireList(inGroup, 'The list of who is in the group');
  pay.forEach((amount, i) => requirePositive(amount, `The pay of person ${i + 1}`));
  if (inGroup.length !== pay.length)
    refuse(`There are ${pay.length} people's pay, and groups for ${inGroup.length}.`);
  if (pay.length === 0)
    return { ...NOTHING, method: METHOD, reason: 'There is nobody, so there is no gap to split.' };
  const design = designOf(predictors, pay.length);
  const [group, reference] = [true, false].map((side) => partOf(design, pay, inGroup, side)) as [Part, Part];
  if ('why' in group) return { ...NOTHING, method: METHOD, reason: `In the group, ${group.why}` };
  if ('why' in reference)
    return { ...NOTHING, method: METHOD, reason: `In the reference group, ${reference.why}` };
  const gap = reference.meanLogPay - group.meanLogPay;
  const at = ({ coefficients }: Fitted): SplitPart => {
    const explained = coefficients.reduce(
      (sum, value, k) => sum + value * (reference.means[k]! - group.means[k]!),
      0,
    );
    return { explained, unexplained: gap - explained };
  };
  return { gap, atReferencePay: at(reference), atGroupPay: at(group), method: METHOD, reason: null };
}

interface Fitted {
  coefficients: number[];
  means: number[];
  meanLogPay: number;
}

type Part = Fitted | { why: string };

function partOf(
  { names, columns }: Design,
  pay: readonly number[],
  inGroup: readonly boolean[],
  side: boolean,
): Part {
  const rows = pay.flatMap((_, i) => (inGroup[i] === side ? [i] : []));
  if (rows.length < names.length)
    return { why: `there are ${rows.length} people for ${names.length} coefficients; use fewer predictors.` };
  const own = columns.map((column) => Float64Array.from(rows, (i) => column[i]!));
  const logPay = Float64Array.from(rows, (i) => Math.log(pay[i]!));
  const fit = leastSquares(own, logPay);
  if ('aliased' in fit)
    return {
      why: `${names[fit.aliased]} is the same for everybody, or can be told from the other predictors; leave it out or merge it.`,
    };
  return { coefficients: fit.coefficients, means: own.map(meanOf), meanLogPay: meanOf(logPay) };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

const NOTHING = { gap: null, atReferencePay: null, atGroupPay: null };
