// Which wider combination, or what of single characteristics, accounts for a gap: in words.

import { percentage } from '../../phrases/spoken-number.ts';
import type { SearchGroup } from './search-finding.ts';

export function explanationWords({ explainedBy }: Pick<SearchGroup, 'explainedBy'>): string {
  if (explainedBy === null) return '';
  return explainedBy.by === 'wider'
    ? `no different from the rest of ${explainedBy.group}, who have the gap too`
    : `its single characteristics added up give it ${percentage(explainedBy.share)} already`;
}
