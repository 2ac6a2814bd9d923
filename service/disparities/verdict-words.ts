// What a verdict says in a table: higher, lower, consistent with the same rate, cannot be told.

import type { Verdict } from './finding.ts';

export function verdictWords(verdict: Verdict | null, ratio: number | null): string {
  const direction = (ratio ?? 1) > 1 ? 'higher' : 'lower';
  switch (verdict) {
    case 'gap':
      return direction;
    case 'gap, size not settled':
      return `${direction}; whether by enough to matter cannot be told`;
    case 'no gap that matters':
      return 'consistent with the same rate';
    case 'not settled':
      return 'cannot be told';
    case 'cannot be computed':
    case null:
      return 'cannot be computed';
  }
}
