// The intersectional search: every combination of up to three characteristics against everyone else, and which gaps are their own.
// Sources: the family is adjusted by Y. Benjamini and Y. Hochberg (1995), JRSS-B 57:289, and S. Holm (1979), Scand J Stat 6:65.
import type { Answer } from '../estimate.ts';
import { refuse, requireChoice, requireShare } from '../input.ts';
import { adjustPValues } from '../multiplicity/adjust-p-values.ts';
import { cellExplanation, isHigher } from './cell-explanation.ts';
import type { WiderGap } from './cell-explanation.ts';
import type { CellTest } from './cell-test.ts';
import type { CountCube } from './count-cube.ts';
import { requireCube } from './count-cube.ts';
import { crossedTables } from './crossed-tables.ts';
import { mainEffectsFit } from './main-effects-fit.ts';
import type { SearchedCell } from './searched-cell.ts';
import { shrunkenCells } from './shrunken-cells.ts';
import type { TestedCell } from './tested-cell.ts';
import { cellKey, testedCells } from './tested-cell.ts';

/** What is written down before anybody looks at an outcome: it settles which cells are tested. */
export interface SearchPlan {
  /** Cells of fewer people are not tested; 1 or more, and 10 is a good choice. */
  fewestPeople: number;
  /** 3 when left out. */
  mostCharacteristics?: 1 | 2 | 3;
  /** 'fisher' when left out. */
  test?: CellTest;
  /** The adjusted p value below which a cell has a gap; 0.05 when left out. */
  level?: number;
}

export interface IntersectionalSearch extends Answer {
  plan: Required<SearchPlan>;
  /** Share of everybody with the outcome; null when there is nobody. */
  overallShare: number | null;
  /** How many cells were tested: the m that p values are adjusted for. */
  tested: number;
  /** Cells with an adjusted p value below the level. */
  belowBenjaminiHochberg: number;
  belowHolm: number;
  /** Every cell tested, the smallest p value first. */
  cells: SearchedCell[];
  /** Cells with a gap (Benjamini–Hochberg) that nothing wider explains, the most excess people first, either way. */
  findings: SearchedCell[];
}

/** @throws ImpossibleInput when the cube does not fit together or the plan cannot be. */
export function intersectionalSearch(cube: CountCube, plan: SearchPlan): IntersectionalSearch {
  const whole = requirePlan(plan);
  requireCube(cube);
  const [people, cases] = [sum(cube.totals), sum(cube.counts)];
  const named = { plan: whole, overallShare: people === 0 ? null : cases / people, method: methodOf(whole) };
  if (cases === 0 || cases === people) return { ...NOTHING, ...named, reason: whyNothing(people, cases) };
  const shares = mainEffectsFit(cube);
  const tables = crossedTables(cube, whole.mostCharacteristics, shares);
  const tested = tables.flatMap((table) => testedCells(table, whole.fewestPeople, whole.test));
  const cells = searchedCells(cube, tested, shares !== null, whole.level);
  const gaps = cells.filter(({ benjaminiHochberg }) => benjaminiHochberg < whole.level);
  return {
    ...named,
    tested: cells.length,
    belowBenjaminiHochberg: gaps.length,
    belowHolm: cells.filter(({ holm }) => holm < whole.level).length,
    cells: bySmallestP(cells),
    findings: gaps
      .filter(({ explainedBy }) => explainedBy === null)
      .sort((one, other) => Math.abs(rankOf(other)) - Math.abs(rankOf(one))),
    reason: shares === null ? NO_MAIN_EFFECTS : null,
  };
}

function searchedCells(
  cube: CountCube,
  tested: readonly TestedCell[],
  fitted: boolean,
  level: number,
): SearchedCell[] {
  const pValues = tested.map(({ pValue }) => pValue);
  const hochberg = adjustPValues(pValues, 'benjamini-hochberg');
  const holm = adjustPValues(pValues, 'holm');
  const shrunken = shrunkenCells(tested);
  const gaps = new Map<string, WiderGap>();
  tested.forEach((cell, i) => {
    if (hochberg[i]! < level) gaps.set(cellKey(cell), { name: nameOf(cube, cell), higher: isHigher(cell) });
  });
  return tested.map((cell, i) => ({
    ...described(cube, cell, fitted ? shrunken[i]! : null),
    benjaminiHochberg: hochberg[i]!,
    holm: holm[i]!,
    explainedBy: hochberg[i]! < level ? cellExplanation(cell, gaps, fitted, level) : null,
  }));
}

function described(cube: CountCube, cell: TestedCell, shrunken: number | null) {
  const { people, everyoneElse, pValue } = cell;
  const elsewhere = everyoneElse.count / everyoneElse.total;
  const share = people.count / people.total;
  return {
    name: nameOf(cube, cell),
    categories: categoriesOf(cube, cell),
    people,
    everyoneElse,
    share,
    ratio: share === 0 && elsewhere === 0 ? null : share / elsewhere,
    pValue,
    excess: people.count - people.total * elsewhere,
    expected: shrunken === null ? null : cell.table.expected[cell.index]!,
    shrunkenShare: shrunken === null ? null : shrunken / people.total,
    shrunkenExcess: shrunken === null ? null : shrunken - people.total * elsewhere,
  };
}

function categoriesOf({ characteristics }: CountCube, { table, codes }: TestedCell) {
  return table.axes.map((axis, a) => {
    const { name, categories } = characteristics[axis]!;
    return { characteristic: name, category: categories[codes[a]!]! };
  });
}

function nameOf(cube: CountCube, cell: TestedCell): string {
  return categoriesOf(cube, cell)
    .map(({ characteristic, category }) => `${characteristic}=${category}`)
    .join(' & ');
}

function rankOf({ shrunkenExcess, excess }: SearchedCell): number {
  return shrunkenExcess ?? excess;
}

/** Equal p values worked out from two sides may differ in their last digits; their order is then that of the cells. */
function bySmallestP(cells: readonly SearchedCell[]): SearchedCell[] {
  const rounded = cells.map(({ pValue }) => Number(pValue.toPrecision(12)));
  return [...cells.keys()]
    .sort((one, other) => rounded[one]! - rounded[other]!)
    .map((place) => cells[place]!);
}

function requirePlan(plan: SearchPlan): Required<SearchPlan> {
  const { fewestPeople, mostCharacteristics = 3, test = 'fisher', level = 0.05 } = plan;
  if (!Number.isSafeInteger(fewestPeople) || fewestPeople < 1)
    refuse(`The fewest people of a cell must be a whole number of at least 1, and is ${fewestPeople}.`);
  if (![1, 2, 3].includes(mostCharacteristics))
    refuse(`A search crosses 1, 2 or 3 characteristics, and not ${String(mostCharacteristics)}.`);
  requireChoice(test, ['fisher', 'mid-p'], 'The test');
  requireShare(level, 'The level');
  return { fewestPeople, mostCharacteristics, test, level };
}

function methodOf({ test, fewestPeople, mostCharacteristics }: Required<SearchPlan>): string {
  const name = test === 'fisher' ? 'Fisher exact (minimum likelihood)' : 'Doubled mid-P';
  return `Search of cells of up to ${mostCharacteristics} characteristics and at least ${fewestPeople} people, ${name}, Benjamini–Hochberg and Holm over all`;
}

function whyNothing(people: number, cases: number): string {
  if (people === 0) return 'There is nobody in the cube, so there is nothing to search.';
  return `${cases === 0 ? 'Nobody' : 'Everybody'} has the outcome, so no combination can differ.`;
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i += 1) total += values[i]!;
  return total;
}

const NOTHING = { tested: 0, belowBenjaminiHochberg: 0, belowHolm: 0, cells: [], findings: [] };
const NO_MAIN_EFFECTS =
  'The effects of the single characteristics did not settle, so that nothing is shrunk and findings are ranked as they stand.';
