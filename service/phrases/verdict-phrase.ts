// What a verdict on a comparison says, to staff and to the public alike.

export type VerdictToSay =
  'gap' | 'gap, size not settled' | 'no gap that matters' | 'not settled' | 'cannot be computed';

/**
 * @param direction such as `higher`
 * @param isApart whether the interval that the verdict rests on leaves out "no difference"
 * @param same such as `the same rate`
 */
export function verdictPhrase(
  verdict: VerdictToSay,
  direction: string,
  isApart: boolean,
  same: string,
): string {
  switch (verdict) {
    case 'gap':
      return direction;
    case 'gap, size not settled':
      return `${direction}; whether by enough to matter cannot be told`;
    case 'no gap that matters':
      return isApart ? `${direction}, by too little to matter` : `consistent with ${same}`;
    case 'not settled':
      return 'cannot be told';
    case 'cannot be computed':
      return 'cannot be computed';
  }
}
