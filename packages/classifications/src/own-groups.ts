// A list with groups of somebody's own beside the published ones; its id says which, so that it can be found again by it.

import type { Category, Classification } from './classification.ts';
import { bareSpelling } from './spelling.ts';

const mark = '+own:';

/** By the id of a list with groups added, the id of the list and their labels. */
export function ownGroupsOf(id: string): { listId: string; labels: string[] } {
  const at = id.indexOf(mark);
  if (at < 0) return { listId: id, labels: [] };
  return {
    listId: id.slice(0, at),
    labels: id
      .slice(at + mark.length)
      .split(',')
      .map(decodeURIComponent),
  };
}

const made = new WeakMap<Classification, Map<string, Classification>>();

/**
 * The list with a group of its own for each label, after the published ones and in every roll-up. A label that names a
 * group already adds none. Of one list and the same labels the answer is the same object.
 */
export function withOwnGroups(list: Classification, labels: readonly string[]): Classification {
  const known = new Set(
    list.categories.flatMap(({ code, label, shortLabel }) => [code, label, shortLabel].map(bareSpelling)),
  );
  const own = [...new Map(labels.map((label) => [bareSpelling(label), label.trim()]))]
    .filter(([bare]) => bare !== '' && !known.has(bare))
    .map(([, label]) => label)
    .sort();
  if (own.length === 0) return list;
  const id = `${list.id}${mark}${own.map(encodeURIComponent).join(',')}`;
  const ofList = made.get(list) ?? new Map<string, Classification>();
  made.set(list, ofList);
  const extended = ofList.get(id) ?? extend(list, id, own);
  ofList.set(id, extended);
  return extended;
}

function extend(list: Classification, id: string, labels: readonly string[]): Classification {
  const last = Math.max(...list.categories.map(({ order }) => order));
  const added = labels.map((label, at): Category => {
    return {
      code: `own-${encodeURIComponent(bareSpelling(label))}`,
      label,
      shortLabel: label,
      order: last + 1 + at,
    };
  });
  const inRollUp = added.map(({ code, label }) => ({ code, label }));
  return {
    ...list,
    id,
    categories: [...list.categories, ...added],
    rollUps: list.rollUps.map((each) => ({
      ...each,
      groups: [
        ...each.groups,
        ...inRollUp.map((group, at) => ({ ...group, order: each.groups.length + at })),
      ],
      groupOf: { ...each.groupOf, ...Object.fromEntries(added.map(({ code }) => [code, code])) },
    })),
  };
}
