// What a multilevel model of crossed characteristics lets one say, in one sentence.
import type { MaihdaModel } from './maihda-model.ts';

/** Null when one of the two models has no fit. */
export function maihdaWords(
  nullModel: MaihdaModel,
  mainEffectsModel: MaihdaModel,
  proportionalChange: number | null,
): string | null {
  if (nullModel.singular === null || mainEffectsModel.singular === null) return null;
  if (mainEffectsModel.singular) return nullModel.singular ? ALIKE : NOTHING_BEYOND;
  if (proportionalChange === null || proportionalChange <= 0) return ALL_BEYOND;
  const left = Math.round(100 * (1 - proportionalChange));
  return left < 1 ? `Less than 1% ${OF_VARIANCE}` : `${left}% ${OF_VARIANCE}`;
}

const ALIKE =
  'There is no evidence that the combinations differ: their shares vary by no more than chance. Small numbers may hide differences.';
const NOTHING_BEYOND =
  'There is no evidence beyond single characteristics: once each is taken account of, the combinations vary by no more than chance. Small numbers may hide differences.';
const ALL_BEYOND =
  'The single characteristics account for none of the variance between combinations: it lies in how they cross.';
const OF_VARIANCE =
  'of the variance between combinations is left once each characteristic is taken account of: it lies in how they cross.';
