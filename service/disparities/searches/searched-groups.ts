// The combinations of a search as a finding tells them: shares, ratio with its interval, excess and what can be said.

import {
  type IntersectionalSearch,
  type SearchedCell,
  additiveInteraction,
  proportion,
  riskRatio,
  smallestVisibleRiskRatio,
  verdict,
} from '@due-regard/statistics';
import { raisedLevel } from '../findings/holm-family.ts';
import { isLeftOver, leftOver } from '../findings/left-over.ts';
import { verdictWords } from '../findings/verdict-words.ts';
import type { Verdict } from '../findings/verdict.ts';
import { type CellPlace, cellReach } from './cell-reach.ts';
import { type CombinationPart, combinationCode, combinationPhrase, partOf } from './combination.ts';
import type { SearchCube } from './search-cube.ts';
import type { CountOf, SearchGroup, ShareRatio, ToldGroup } from './search-finding.ts';
import type { SearchMeasure } from './search-measure.ts';

export interface GroupsMaterial {
  cube: SearchCube;
  search: IntersectionalSearch;
  measure: SearchMeasure;
}

/** A combination as it stands in a list. */
export function searchedGroup(cell: SearchedCell, material: GroupsMaterial): SearchGroup {
  const { measure, search } = material;
  const parts = partsOf(cell.categories, material);
  const { estimate, lower, upper, method, reason } = proportion(cell.people, { confidence: measure.level });
  const ratio = ratioOf(cell, search, measure);
  const phrase = combinationPhrase(parts, measure.counted);
  return {
    group: phrase,
    code: combinationCode(parts),
    label: parts.map((part) => `${part.header}: ${part.group}`).join(', '),
    isReference: false,
    parts,
    ...cell.people,
    share: { estimate, lower, upper, method, ...reasonOf(reason) },
    everyoneElse: { ...cell.everyoneElse },
    ratio,
    excess: cell.excess,
    shrunken: {
      expected: cell.expected === null ? null : cell.expected / cell.people.total,
      share: cell.shrunkenShare,
      excess: cell.shrunkenExcess,
    },
    explainedBy: explainedBy(cell, material),
    ...(holdsLeftOver(parts) ? noVerdict : judged(cell, ratio, measure)),
  };
}

/** What is left over, such as "Other", is not a group of people, and neither is any combination with it. */
function holdsLeftOver(parts: readonly CombinationPart[]): boolean {
  return parts.some(({ code, label, header }) => label !== header && isLeftOver(code));
}

const noVerdict = {
  verdict: null,
  verdictWords: leftOver.verdictWords,
  verdictReason: leftOver.verdictReason,
};

/** A combination with all that its own page shows. */
export function toldGroup(cell: SearchedCell, material: GroupsMaterial): ToldGroup {
  const { cube, measure } = material;
  const { people, everyoneElse } = cell;
  const design = {
    total: people.total,
    referenceTotal: everyoneElse.total,
    referenceShare: everyoneElse.count / everyoneElse.total,
  };
  const visible = smallestVisibleRiskRatio(design, { alpha: shareLeft(measure.level) });
  return {
    ...searchedGroup(cell, material),
    smallestVisibleRatio: visible.above,
    ...(visible.above === null && visible.reason ? { smallestVisibleRatioReason: visible.reason } : {}),
    wider: widerOf(cell, material),
    unknown: cellReach(cube, placeOf(cell, cube), measure.level),
    interaction: interactionOf(cell, material),
  };
}

function partsOf(categories: SearchedCell['categories'], { cube, measure }: GroupsMaterial) {
  return categories.map(({ characteristic, category }): CombinationPart => {
    const at = measure.across.findIndex(({ id }) => id === characteristic);
    return partOf(measure.across[at]!, category, cube.groups[at]!.get(category) ?? category);
  });
}

function placeOf({ categories }: SearchedCell, { known }: SearchCube): CellPlace {
  const axes = categories.map(({ characteristic }) =>
    known.characteristics.findIndex(({ name }) => name === characteristic),
  );
  const codes = categories.map(({ category }, c) =>
    known.characteristics[axes[c]!]!.categories.indexOf(category),
  );
  return { axes, codes };
}

/** The interval for all comparisons is at the level that Holm's p value stands for. */
function ratioOf(
  { people, everyoneElse, pValue, benjaminiHochberg, holm }: SearchedCell,
  { tested }: IntersectionalSearch,
  { level }: SearchMeasure,
): ShareRatio {
  const single = riskRatio(people, everyoneElse, { confidence: level });
  const multiplier = pValue > 0 && holm < 1 ? holm / pValue : tested;
  const raised = raisedLevel(level, { multiplier: Math.max(1, multiplier) });
  const family = riskRatio(people, everyoneElse, { confidence: raised });
  return {
    estimate: single.estimate,
    lower: single.lower,
    upper: single.upper,
    pValue,
    method: single.method,
    adjusted: { pValue: holm, lower: family.lower, upper: family.upper, level: raised, benjaminiHochberg },
    ...reasonOf(single.reason),
  };
}

type Judged = Pick<SearchGroup, 'verdict' | 'verdictWords' | 'verdictReason'>;

/** The verdict rests on the interval that allows for every combination compared. */
function judged({ people, everyoneElse }: SearchedCell, ratio: ShareRatio, measure: SearchMeasure): Judged {
  const { band, level } = measure;
  const family = { ...riskRatio(people, everyoneElse), ...ratio.adjusted, reason: ratio.reason ?? null };
  const equivalence = riskRatio(people, everyoneElse, { confidence: 2 * level - 1 });
  const said = verdict(family, equivalence, { low: band.lower, high: band.upper });
  return {
    verdict: said.verdict,
    verdictWords: wordsOf(said.verdict, ratio, shareLeft(level)),
    ...reasonTold(said.reason),
  };
}

function reasonTold(reason: string | null): Pick<Judged, 'verdictReason'> {
  return reason === null ? {} : { verdictReason: reason };
}

function wordsOf(said: Verdict, ratio: ShareRatio, alpha: number): string {
  const isScreened = said === 'not settled' && (ratio.adjusted.benjaminiHochberg ?? 1) < alpha;
  if (!isScreened) return verdictWords(said, ratio, { same: 'the same share' });
  const direction = (ratio.estimate ?? 1) > 1 ? 'higher' : 'lower';
  return `${direction} in the screening; not beyond doubt among so many`;
}

function explainedBy(cell: SearchedCell, material: GroupsMaterial): SearchGroup['explainedBy'] {
  const { explainedBy: by } = cell;
  if (by === null) return null;
  if (by.by === 'single characteristics') return { by: 'single', share: by.share };
  const wider = material.search.cells.find(({ name }) => name === by.name);
  const parts = partsOf(wider?.categories ?? [], material);
  return {
    by: 'wider',
    group: combinationPhrase(parts, material.measure.counted),
    code: by.name,
    pValue: by.pValue,
  };
}

/** All that are wider have more records, so each was compared too, unless it is everybody. */
function widerOf(cell: SearchedCell, material: GroupsMaterial): ToldGroup['wider'] {
  const { cells } = material.search;
  const codes = properSubsets(cell.categories).map((some) =>
    combinationCode(some.map(({ characteristic, category }) => ({ id: characteristic, code: category }))),
  );
  const byName = new Map(cells.map((each) => [each.name, each]));
  return codes.flatMap((code) => {
    const wider = byName.get(code);
    if (!wider) return [];
    const { estimate, lower, upper, reason } = riskRatio(wider.people, wider.everyoneElse, {
      confidence: material.measure.level,
    });
    return {
      group: combinationPhrase(partsOf(wider.categories, material), material.measure.counted),
      code,
      ...wider.people,
      everyoneElse: { ...wider.everyoneElse },
      ratio: { estimate, lower, upper, ...reasonOf(reason) },
    };
  });
}

/** One of them, then two: never all. */
function properSubsets<T>(items: readonly T[]): T[][] {
  const subsets = items.reduce<T[][]>((all, item) => [...all, ...all.map((some) => [...some, item])], [[]]);
  return subsets
    .filter(({ length }) => length > 0 && length < items.length)
    .sort((a, b) => a.length - b.length);
}

function interactionOf(cell: SearchedCell, { cube, measure }: GroupsMaterial): ToldGroup['interaction'] {
  const { axes, codes } = placeOf(cell, cube);
  const { characteristics, codes: columns, totals, counts } = cube.known;
  if (axes.length !== 2 || axes.some((axis) => characteristics[axis]!.categories.length !== 2)) return null;
  const groups: Record<'both' | 'firstOnly' | 'secondOnly' | 'neither', CountOf> = {
    both: { count: 0, total: 0 },
    firstOnly: { count: 0, total: 0 },
    secondOnly: { count: 0, total: 0 },
    neither: { count: 0, total: 0 },
  };
  for (let i = 0; i < totals.length; i += 1) {
    const [first, second] = [columns[axes[0]!]![i]!, columns[axes[1]!]![i]!];
    if (first === -1 || second === -1) continue;
    const own = [first === codes[0], second === codes[1]];
    const into = groups[own[0] ? (own[1] ? 'both' : 'firstOnly') : own[1] ? 'secondOnly' : 'neither'];
    into.count += counts[i]!;
    into.total += totals[i]!;
  }
  const { estimate, lower, upper, method, reason } = additiveInteraction(groups, {
    confidence: measure.level,
  });
  return { estimate, lower, upper, method, ...(estimate === null ? reasonOf(reason) : {}) };
}

/** 1 − level, without the last digits that subtracting leaves. */
export function shareLeft(level: number): number {
  return Number((1 - level).toPrecision(12));
}

function reasonOf(reason: string | null): { reason?: string } {
  return reason === null ? {} : { reason };
}
