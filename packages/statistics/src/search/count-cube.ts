// A cube of counts: for every combination of several characteristics, how many people and how many of them had the outcome.
import { refuse, requireColumn, requireList, requireProportionGroup, requireText } from '../input.ts';

/** One characteristic and the labels of its categories. */
export interface CubeCharacteristic {
  name: string;
  categories: readonly string[];
}

/**
 * One entry per combination that occurs, in columns so that millions fit. `codes[c][i]` is the position of the category
 * that entry i has on characteristic c, or −1 where it is not known: those people are then left out of every
 * combination that uses the characteristic.
 */
export interface CountCube {
  characteristics: readonly CubeCharacteristic[];
  codes: readonly ArrayLike<number>[];
  totals: ArrayLike<number>;
  counts: ArrayLike<number>;
}

/** People (`total`) of one combination, and those of them with the outcome (`count`); null for a category not known. */
export interface CubeRow {
  characteristics: Readonly<Record<string, string | null>>;
  count: number;
  total: number;
}

/** A cube from rows that all have the same characteristics; categories in the order in which they first appear. */
export function countCube(rows: readonly CubeRow[]): CountCube {
  requireList(rows, 'The rows');
  const names = Object.keys(rows[0]?.characteristics ?? {});
  const known = names.map(() => new Map<string, number>());
  const codes = names.map(() => new Int32Array(rows.length).fill(-1));
  rows.forEach((row, i) => {
    const { characteristics } = row;
    requireProportionGroup(row, `entry ${i + 1}`);
    if (typeof characteristics !== 'object')
      refuse(
        `The characteristics of row ${i + 1} must be names with categories, and are ${String(characteristics)}.`,
      );
    if (Object.keys(characteristics).length !== names.length) refuse(unlike(i, names));
    names.forEach((name, c) => {
      const category = characteristics[name];
      if (category === undefined) refuse(unlike(i, names));
      if (category !== null) requireText(category, `${name} of row ${i + 1}`);
      if (category !== null) codes[c]![i] = codeOf(known[c]!, category);
    });
  });
  const cube = {
    characteristics: names.map((name, c) => ({ name, categories: [...known[c]!.keys()] })),
    codes,
    totals: Float64Array.from(rows, ({ total }) => total),
    counts: Float64Array.from(rows, ({ count }) => count),
  };
  requireCube(cube);
  return cube;
}

/** @throws ImpossibleInput when there is nothing to search, the columns do not fit each other, or a count cannot be. */
export function requireCube({ characteristics, codes, totals, counts }: CountCube): void {
  requireList(characteristics, 'The characteristics of the cube');
  requireList(codes, 'The codes of the cube');
  requireColumn(totals, 'The totals');
  requireColumn(counts, 'The counts');
  if (characteristics.length === 0) refuse('The cube has no characteristics to search.');
  if (codes.length !== characteristics.length)
    refuse(`There are ${characteristics.length} characteristics and ${codes.length} columns of codes.`);
  characteristics.forEach(({ name, categories }, c) => {
    requireText(name, `The name of characteristic ${c + 1}`);
    requireColumn(codes[c]!, `The codes of ${name}`);
    requireList(categories, `The categories of ${name}`);
    categories.forEach((category, i) => requireText(category, `Category ${i + 1} of ${name}`));
  });
  const twice = characteristics.find(
    ({ name }, c) => characteristics.findIndex((one) => one.name === name) !== c,
  );
  if (twice !== undefined) refuse(`Two characteristics are named "${twice.name}".`);
  if (counts.length !== totals.length)
    refuse(`There are ${totals.length} totals and ${counts.length} counts.`);
  for (let i = 0; i < totals.length; i += 1) requireEntry(counts[i]!, totals[i]!, i);
  characteristics.forEach(({ name, categories }, c) =>
    requireCodes(name, categories.length, codes[c]!, totals.length),
  );
}

/** A name is made for an entry only to refuse it: there may be millions. */
function requireEntry(count: number, total: number, i: number): void {
  const possible = count >= 0 && count <= total && Number.isSafeInteger(count) && Number.isSafeInteger(total);
  if (!possible) requireProportionGroup({ count, total }, `entry ${i + 1}`);
}

function requireCodes(name: string, categories: number, codes: ArrayLike<number>, entries: number): void {
  if (codes.length !== entries) refuse(`${name} has ${codes.length} codes for ${entries} entries.`);
  for (let i = 0; i < entries; i += 1) {
    const code = codes[i]!;
    if (!Number.isInteger(code) || code < -1 || code >= categories)
      refuse(`${name} of entry ${i + 1} has the code ${code}, and there are ${categories} categories.`);
  }
}

function codeOf(known: Map<string, number>, category: string): number {
  const code = known.get(category) ?? known.size;
  known.set(category, code);
  return code;
}

function unlike(i: number, names: readonly string[]): string {
  return `Row ${i + 1} has other characteristics than the first (${names.join(', ')}); give null for one not known.`;
}
