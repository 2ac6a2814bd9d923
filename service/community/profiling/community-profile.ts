// Who lives, works and visits at a place, by each characteristic: counts with their shares, and what is not known. Pure.
import type { Classification } from '@due-regard/classifications';
import type { DescribedPopulation, PopulationFigures } from '../../datasets/index.ts';
import { cellsAt, type Place } from './place.ts';

/** A population that was described, with the figures it has. */
export interface ProfileSource {
  facts: DescribedPopulation;
  figures: readonly PopulationFigures[];
}

export interface ProfiledCharacteristic {
  id: string;
  label: string;
  /** One for each list of words in which figures are given; none where there are no figures at all. */
  tables: ProfileTable[];
}

export interface ProfileTable {
  /** Of the list of groups. */
  title: string;
  columns: ProfileColumn[];
  groups: { code: string; label: string; cells: (ProfileCell | null)[] }[];
}

export interface ProfileColumn {
  facts: DescribedPopulation;
  /** People in a group. */
  total: number;
  /** People of whom no group is known; null where the figures do not tell. */
  unknown: number | null;
  /** Figures that the publisher withheld. */
  withheld: number;
}

export interface ProfileCell {
  count: number;
  /** Of the people in a group; null where nobody is. */
  share: number | null;
  withheld: boolean;
}

/** @param characteristics in the organisation's order and words */
export function communityProfile(
  place: Place,
  sources: readonly ProfileSource[],
  characteristics: readonly { id: string; label: string }[],
): ProfiledCharacteristic[] {
  return characteristics.map(({ id, label }) => {
    const found = sources.flatMap((source) => columnsOf(source, id, place));
    const lists = new Map(found.map(({ classification }) => [classification.id, classification]));
    const tables = [...lists.values()].map((classification) =>
      tableOf(
        classification,
        found.filter((each) => each.classification.id === classification.id),
      ),
    );
    return { id, label, tables };
  });
}

interface FoundColumn {
  classification: Classification;
  column: ProfileColumn;
  /** By code of the group. */
  cells: Map<string, ProfileCell>;
}

/** At most one for each population: of several tables by one characteristic the first that has the place. */
function columnsOf({ facts, figures }: ProfileSource, characteristic: string, place: Place): FoundColumn[] {
  for (const each of figures) {
    if (each.classification.characteristic !== characteristic) continue;
    const cells = cellsAt(place, each.population);
    if (cells) return [columnOf(facts, each, cells)];
  }
  return [];
}

function columnOf(
  facts: DescribedPopulation,
  { classification, unknown }: PopulationFigures,
  given: PopulationFigures['population']['cells'],
): FoundColumn {
  const groupOf = usualGroups(classification).groupOf;
  const counts = new Map<string, { count: number; withheld: boolean }>();
  for (const { category, count } of given) {
    const group = groupOf(category);
    const so = counts.get(group) ?? { count: 0, withheld: false };
    counts.set(group, { count: so.count + (count ?? 0), withheld: so.withheld || count === null });
  }
  const total = [...counts.values()].reduce((sum, { count }) => sum + count, 0);
  const cells = new Map(
    [...counts].map(([group, so]) => [group, { ...so, share: total === 0 ? null : so.count / total }]),
  );
  const withheld = given.filter(({ count }) => count === null).length;
  return { classification, column: { facts, total, unknown, withheld }, cells };
}

/** A column for each population, a row for each group that any of them has. */
function tableOf(classification: Classification, found: readonly FoundColumn[]): ProfileTable {
  const groups = usualGroups(classification).groups.filter(({ code }) =>
    found.some(({ cells }) => cells.has(code)),
  );
  return {
    title: classification.title,
    columns: found.map(({ column }) => column),
    groups: groups.map(({ code, label }) => ({
      code,
      label,
      cells: found.map(({ cells }) => cells.get(code) ?? null),
    })),
  };
}

/** In the roll-up that the list is usually published in; a category that none of its groups holds stands by itself. */
export function usualGroups(classification: Classification) {
  const rollUp = classification.rollUps.find(({ id }) => id === classification.usualRollUp);
  const categories = classification.categories.map(({ code, shortLabel }) => ({ code, label: shortLabel }));
  const groupOf = (category: string): string => rollUp?.groupOf[category] ?? category;
  const known = new Set(rollUp?.groups.map(({ code }) => code));
  return {
    groupOf,
    groups: rollUp ? [...rollUp.groups, ...categories.filter(({ code }) => !known.has(code))] : categories,
  };
}
