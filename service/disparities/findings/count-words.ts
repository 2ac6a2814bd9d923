// How the count of a group is written: the number, or in a word why there is none.

import type { Figure } from './figure.ts';
import { whole } from '../../phrases/spoken-number.ts';

/** `1,234`, `withheld`, or `not known` where the records have no such group: neither of these is zero. */
export function countWords({ count, countReason = '' }: { count: Figure; countReason?: string }): string {
  if (count !== null) return whole(count);
  return /withheld/.test(countReason) ? 'withheld' : 'not known';
}
