// The groups of a finding as the labels of a table: each label once, whoever is unknown among them, in the finding's order.

import type { Reading } from '../../published/index.ts';
import { capitalised } from '../../phrases/list.ts';
import { isLeftOver } from './left-over.ts';
import type { Breakdown } from './measured.ts';

export interface ReleasedGroups {
  /** The dimension's name: the same in every release by this characteristic. */
  dimension: string;
  /** The label of a group by its code. */
  labelOf(code: string): string;
  /** Every label of a group. */
  all: readonly string[];
  /** For those whose group is not known. */
  unknown: string;
  /** For those whose group is known and is none of these. */
  outside: string;
  /** For everybody; or for these groups alone, where others are not in the table. */
  total(isEverybody?: boolean): string;
  /** How a table by these groups is to be read. */
  reading(reference: string | null, rows: { unknown: boolean; outside?: boolean }): Reading['groups'];
}

interface Named {
  group: string;
  code: string;
  label: string;
}

export function releasedGroups(
  groups: readonly Named[],
  breakdown: Pick<Breakdown, 'id' | 'label'>,
): ReleasedGroups {
  const labels = uniqueLabels(groups);
  const taken = new Set(labels.values());
  const [unknown, outside] = [freeWord('Not known', taken), freeWord('In none of these groups', taken)];
  const leftOver = groups.flatMap(({ code }) => (isLeftOver(code) ? [labels.get(code) ?? code] : []));
  return {
    dimension: breakdown.id,
    labelOf: (code) => labels.get(code) ?? code,
    all: [...taken],
    unknown,
    outside,
    total: (isEverybody = true) => freeWord(isEverybody ? 'Total' : 'Total of these groups', taken),
    reading(reference, rows) {
      const more = [...(rows.outside ? [outside] : []), ...(rows.unknown ? [unknown] : [])];
      return {
        dimension: breakdown.id,
        title: capitalised(breakdown.label),
        reference: reference === null ? null : (labels.get(reference) ?? null),
        order: [...labels.values(), ...more],
        notCompared: [...leftOver.filter((label) => label !== labels.get(reference ?? '')), ...more],
      };
    },
  };
}

/** The short label, or the publisher's where two groups have the same short one. */
function uniqueLabels(groups: readonly Named[]): Map<string, string> {
  const isOnce = (word: string, of: (group: Named) => string) =>
    groups.filter((each) => of(each) === word).length === 1;
  return new Map(
    groups.map(({ group, label, code }) => {
      if (isOnce(group, (each) => each.group)) return [code, group];
      return [code, isOnce(label, (each) => each.label) ? label : `${label} (${code})`];
    }),
  );
}

/** A word that no group has already. */
export function freeWord(word: string, taken: ReadonlySet<string>): string {
  return taken.has(word) ? freeWord(`${word} in all`, taken) : word;
}
