// How much of a characteristic may be missing before a breakdown by it is warned about, and before it is refused.

import type { Warning } from './warning.ts';
import { percentage, whole } from '../../phrases/spoken-number.ts';

/** Above this share of unknown events there is no breakdown at all. */
export const refusedAbove = 0.5;
/** Above this the warning is loud. */
export const loudAbove = 0.1;
export const warnedAbove = 0.02;

interface Missing {
  unknown: number;
  total: number;
  /** Such as `self-defined ethnicity`. */
  label: string;
  /** Such as `searches`. */
  plural: string;
}

/** Why no finding can be made of these events; undefined when one can. */
export function mostlyMissing({ unknown, total, label, plural }: Missing): Warning | undefined {
  if (total === 0 || unknown / total <= refusedAbove) return undefined;
  const share =
    unknown === total
      ? `all ${whole(total)}`
      : `${whole(unknown)} (${percentage(unknown / total)}) of ${whole(total)}`;
  return {
    code: 'CHARACTERISTIC_MOSTLY_MISSING',
    message:
      `The ${label} is missing from ${share} ${plural}, so groups cannot be compared by it: ` +
      'whatever came out would be decided by the missing ones. Ask the partner for it, or choose another breakdown, period or filter.',
  };
}

/** A warning to stand beside the finding; undefined when hardly any are missing. */
export function partlyMissing({ unknown, total, label, plural }: Missing): Warning | undefined {
  const share = total === 0 ? 0 : unknown / total;
  if (share <= warnedAbove) return undefined;
  const seen = `The ${label} is missing from ${whole(unknown)} of ${whole(total)} ${plural} (${percentage(share)}).`;
  if (share <= loudAbove) {
    return {
      code: 'CHARACTERISTIC_PARTLY_MISSING',
      message: `${seen} How far they could move each ratio is shown with it.`,
    };
  }
  return {
    code: 'CHARACTERISTIC_OFTEN_MISSING',
    message:
      `Take care: ${seen} As many as that can make, hide or turn round a gap. ` +
      'Read each ratio only together with how far the missing ones could move it.',
  };
}
