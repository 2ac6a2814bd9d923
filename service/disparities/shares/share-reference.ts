// Who the groups of a share are compared with: a group that has events of known outcome, or a refusal that names those.

import { findReference, type FoundReference } from '../findings/find-reference.ts';
import type { Group } from '../findings/grouping.ts';
import { listed } from '../../phrases/list.ts';

interface Asked {
  asked: string | null;
  /** Code of the usual reference of this breakdown, if it has one. */
  usual: string | null;
  groups: readonly Group[];
  /** How many each group has of what can be compared, by its code. */
  known: ReadonlyMap<string, number>;
  /** What they are, such as `searches of known outcome`. */
  what: string;
}

export function shareReference({ asked, usual, groups, known, what }: Asked): FoundReference {
  const found = findReference({ asked, usual, groups, residents: known });
  if (found.ok) return found;
  const able = groups.filter(({ code }) => (known.get(code) ?? 0) > 0).map(({ shortLabel }) => shortLabel);
  const missing = asked ?? groups.find(({ code }) => code === usual)?.shortLabel ?? 'that is usual';
  const message =
    able.length === 0
      ? `None of these groups has ${what}, so there is nobody to compare with. Choose broader groups (a roll-up), or another period or filter.`
      : `There is no group “${missing}” with ${what} to compare with. Choose one of ${listed(able)}, or “everyone else” or “overall”.`;
  return { ok: false, code: found.code, message };
}
