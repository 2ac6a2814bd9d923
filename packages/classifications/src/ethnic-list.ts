// Builds the categories, spellings and roll-ups of an ethnicity list from the groups that the lists share.

import type { Category, Group, RollUp } from './classification.ts';
import { broadGroups, detailedGroups } from './ethnic-groups.ts';
import { finest, finestRollUp, rollUpOf } from './roll-up.ts';

/** The words of one publisher for its broad and detailed groups, in its order: code, then label. */
export type PublishedGroups = readonly (readonly [code: string, label: string])[];

/** The categories of a list; a detailed group is labelled "heading: group", as the census prints it. */
export function ethnicCategories(published: PublishedGroups): Category[] {
  return published.map(([code, label], order) => {
    const detailed = detailedGroups.find((group) => group.code === code);
    const broad = broadGroups.find((group) => group.code === code);
    const shortLabel = detailed?.shortLabel ?? broad?.shortLabel ?? label;
    return { code, label, shortLabel, order, ...(detailed && { parent: detailed.within }) };
  });
}

/** Every usual spelling of the groups in a list: each heading before each name, and the names that stand alone. */
export function ethnicSpellings(categories: readonly Category[]): Record<string, readonly string[]> {
  const headings = (code: string) => broadGroups.find((group) => group.code === code)?.headings ?? [];
  const broad = broadGroups.map(
    (group) => [group.code, [...group.headings, ...(group.alone ?? [])]] as const,
  );
  const detailed = detailedGroups.map((group) => {
    const headed = headings(group.within).flatMap((heading) =>
      group.names.map((name) => `${heading}: ${name}`),
    );
    return [group.code, [...headed, ...group.alone]] as const;
  });
  return Object.fromEntries(
    [...broad, ...detailed].filter(([code]) => categories.some((each) => each.code === code)),
  );
}

const five: readonly Omit<Group, 'order'>[] = broadGroups.map(({ code, shortLabel }) => ({
  code,
  label: shortLabel,
}));

/** The group of a detailed category among the five, whichever list it is in. */
function broadOf(category: Category): string {
  return category.parent ?? category.code;
}

/** The five groups of the 2011 and 2021 censuses, Chinese being in Asian; `placed` puts a group that has no parent. */
export function fiveGroups(
  categories: readonly Category[],
  placed: Readonly<Record<string, string>> = {},
): RollUp {
  return rollUpOf('5', 'Five ethnic groups', five, categories, (each) => placed[each.code] ?? broadOf(each));
}

/** The five groups of the 2001 census, Chinese being in Other: what "Chinese or other" in older tables joins with. */
export function chineseInOther(categories: readonly Category[]): RollUp {
  const groups = [
    { code: 'asian-excluding-chinese', label: 'Asian excluding Chinese' },
    { code: 'black', label: 'Black' },
    { code: 'mixed', label: 'Mixed' },
    { code: 'white', label: 'White' },
    { code: 'other-including-chinese', label: 'Other including Chinese' },
  ];
  const moved: Readonly<Record<string, string>> = {
    asian: 'asian-excluding-chinese',
    other: 'other-including-chinese',
  };
  const title = 'Five ethnic groups of the 2001 census, Chinese in Other';
  return rollUpOf('chinese-in-other', title, groups, categories, (each) =>
    each.code === 'asian-chinese' ? 'other-including-chinese' : (moved[broadOf(each)] ?? broadOf(each)),
  );
}

/** White, and everybody else: white minorities count as White here. */
export function twoGroups(categories: readonly Category[]): RollUp {
  const groups = [
    { code: 'white', label: 'White' },
    { code: 'ethnic-minority', label: 'Ethnic minority (excluding white minorities)' },
  ];
  const title = 'White, and ethnic minorities excluding white minorities';
  return rollUpOf('2', title, groups, categories, (each) =>
    broadOf(each) === 'white' ? 'white' : 'ethnic-minority',
  );
}

/** White British, and everybody else, white minorities among them. */
export function whiteBritishAndOthers(categories: readonly Category[]): RollUp {
  const groups = [
    { code: 'white-british', label: 'White British' },
    { code: 'all-other', label: 'All other ethnic groups, including white minorities' },
  ];
  const title = 'White British, and all other ethnic groups';
  return rollUpOf('white-british', title, groups, categories, (each) =>
    each.code === 'white-british' ? each.code : 'all-other',
  );
}

const mixedWithBlack = ['mixed-white-and-black-african', 'mixed-white-and-black-caribbean'];

/**
 * Five groups in which Black also holds Mixed White and Black African and Mixed White and Black Caribbean, and Mixed
 * keeps Mixed White and Asian and Mixed other. Mixed other may hold people with a Black parent: it is not moved,
 * because the list does not say. The two changed groups have codes of their own, so that they never join the usual ones.
 */
export function blackIncludingMixed(categories: readonly Category[]): RollUp {
  const groups = [
    { code: 'asian', label: 'Asian' },
    { code: 'black-including-mixed', label: 'Black, including Mixed White and Black' },
    { code: 'mixed-excluding-black', label: 'Mixed, other than White and Black' },
    { code: 'white', label: 'White' },
    { code: 'other', label: 'Other' },
  ];
  const title =
    'Five groups, Black including Mixed White and Black African and Mixed White and Black Caribbean';
  return rollUpOf('black-including-mixed', title, groups, categories, (category) => {
    if (mixedWithBlack.includes(category.code) || category.code === 'black' || category.parent === 'black')
      return 'black-including-mixed';
    return broadOf(category) === 'mixed' ? 'mixed-excluding-black' : broadOf(category);
  });
}

/** Every detailed group on its own, save those of later censuses, which go where that census counted them. */
export function detailedRollUp(
  id: string,
  title: string,
  categories: readonly Category[],
  folded: Readonly<Record<string, string>> = {},
): RollUp {
  if (Object.keys(folded).length === 0) return finestRollUp(id, title, categories);
  const groups = finest(categories).filter(({ code }) => folded[code] === undefined);
  const labelled = groups.map(({ code, shortLabel }) => ({ code, label: shortLabel }));
  return rollUpOf(id, title, labelled, categories, ({ code }) => folded[code] ?? code);
}

/** Roma was first a tick-box in 2021; before, it was written in under White other. */
export const foldedBefore2021 = { 'white-roma': 'white-other' };

/** Gypsy or Irish Traveller and Arab were first tick-boxes in 2011. */
export const foldedBefore2011 = {
  ...foldedBefore2021,
  'white-gypsy-or-irish-traveller': 'white-other',
  'other-arab': 'other-any',
};
