// Finds who the groups are to be compared with, from what was asked for, or refuses and names what there is.

import type { Group } from './grouping.ts';
import type { Reference } from './measured.ts';
import { listed } from '../../phrases/list.ts';

export type FoundReference =
  { ok: true; reference: Reference } | { ok: false; code: string; message: string };

interface Choice {
  /** What was asked for; null when nothing was. */
  asked: string | null;
  /** Code of the usual reference of this breakdown, if it has one. */
  usual: string | null;
  groups: readonly Group[];
  /** Residents by group code; null where there is no figure. */
  residents: ReadonlyMap<string, number | null>;
}

/** A group needs residents to be compared with; where the usual one has none, another must be chosen, never slipped in. Short labels, labels and codes are all understood, in any letter case. */
export function findReference({ asked, usual, groups, residents }: Choice): FoundReference {
  if (asked !== null) return askedFor(asked, groups, residents);
  const able = ableOf(groups, residents);
  const usualGroup = groups.find(({ code }) => code === usual);
  if (usualGroup && !able.includes(usualGroup)) {
    return absent(`“${usualGroup.shortLabel}”`, groups, residents);
  }
  const chosen = usualGroup ?? largest(able, residents);
  return chosen ? found(chosen) : nobody;
}

function askedFor(
  asked: string,
  groups: readonly Group[],
  residents: ReadonlyMap<string, number | null>,
): FoundReference {
  const wanted = plain(asked);
  if (['everyone else', 'everybody else', 'others', 'the rest'].includes(wanted)) {
    return { ok: true, reference: { kind: 'everyone-else' } };
  }
  if (['overall', 'all', 'everyone', 'everyone together'].includes(wanted)) {
    return { ok: true, reference: { kind: 'overall' } };
  }
  const group = groups.find(({ code, label, shortLabel }) =>
    [code, label, shortLabel].some((name) => plain(name) === wanted),
  );
  return group && ableOf(groups, residents).includes(group)
    ? found(group)
    : absent(`“${asked}”`, groups, residents);
}

/** The groups that others can be compared with: counted at all, and with residents. */
function ableOf(groups: readonly Group[], residents: ReadonlyMap<string, number | null>): Group[] {
  return groups.filter(({ code, inEvents }) => inEvents && (residents.get(code) ?? 0) > 0);
}

function found({ code, shortLabel }: Group): FoundReference {
  return { ok: true, reference: { kind: 'group', code, label: shortLabel } };
}

function absent(
  what: string,
  groups: readonly Group[],
  residents: ReadonlyMap<string, number | null>,
): FoundReference {
  const able = ableOf(groups, residents).map((group) => group.shortLabel);
  if (able.length === 0) return nobody;
  return {
    ok: false,
    code: 'REFERENCE_ABSENT',
    message: `There is no group ${what} with counts and residents to compare with. Choose one of ${listed(able)}, or “everyone else” or “overall”.`,
  };
}

const nobody: FoundReference = {
  ok: false,
  code: 'REFERENCE_ABSENT',
  message:
    'None of these groups has both counts and residents, so there is nobody to compare with. ' +
    'Choose broader groups (a roll-up), or a population that has these.',
};

function largest(groups: readonly Group[], residents: ReadonlyMap<string, number | null>): Group | undefined {
  return [...groups].sort((a, b) => (residents.get(b.code) ?? 0) - (residents.get(a.code) ?? 0))[0];
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');
}
