// Rolls a category up to its group in a coarser list.

import type { Category, Classification, Group, RollUp } from './classification.ts';

/**
 * The group that holds a category under a roll-up of its list.
 * Undefined where the category is coarser than the roll-up, or not in the list, or the roll-up is not known.
 */
export function rollUp(classification: Classification, rollUpId: string, code: string): string | undefined {
  const found = classification.rollUps.find((each) => each.id === rollUpId);
  return found !== undefined && Object.hasOwn(found.groupOf, code) ? found.groupOf[code] : undefined;
}

/** The categories that hold no other: those that a whole population divides into. */
export function finest(categories: readonly Category[]): Category[] {
  const parents = new Set(categories.map((category) => category.parent));
  return categories.filter((category) => !parents.has(category.code));
}

/** The codes of the coarser categories that hold a category, nearest first. */
export function ancestors(categories: readonly Category[], code: string): string[] {
  const parent = categories.find((category) => category.code === code)?.parent;
  return parent === undefined ? [] : [parent, ...ancestors(categories, parent)];
}

/**
 * A roll-up from the group of each finest category; coarser categories follow wherever all they hold agree.
 * Throws a RangeError where a finest category is left without a group, or named with a group that is not listed.
 */
export function rollUpOf(
  id: string,
  title: string,
  groups: readonly Omit<Group, 'order'>[],
  categories: readonly Category[],
  groupOfFinest: (category: Category) => string | undefined,
): RollUp {
  const groupOf: Record<string, string> = {};
  const heldBy = new Map<string, Set<string>>();
  for (const category of finest(categories)) {
    const group = groupOfFinest(category);
    if (group === undefined || !groups.some((each) => each.code === group))
      throw new RangeError(`Roll-up "${id}" puts "${category.code}" in no group of its own`);
    groupOf[category.code] = group;
    for (const coarser of ancestors(categories, category.code))
      heldBy.set(coarser, (heldBy.get(coarser) ?? new Set()).add(group));
  }
  for (const [coarser, [group, another]] of heldBy)
    if (group !== undefined && another === undefined) groupOf[coarser] = group;
  return { id, title, groups: groups.map((group, order) => ({ ...group, order })), groupOf };
}

/** The roll-up that leaves every finest category a group of its own, under its short label. */
export function finestRollUp(id: string, title: string, categories: readonly Category[]): RollUp {
  const groups = finest(categories).map(({ code, shortLabel }) => ({ code, label: shortLabel }));
  return rollUpOf(id, title, groups, categories, (category) => category.code);
}

/** The roll-up to the categories that nothing holds. */
export function broadestRollUp(id: string, title: string, categories: readonly Category[]): RollUp {
  const groups = categories.filter((category) => category.parent === undefined);
  return rollUpOf(
    id,
    title,
    groups.map(({ code, shortLabel }) => ({ code, label: shortLabel })),
    categories,
    (category) => ancestors(categories, category.code).at(-1) ?? category.code,
  );
}
