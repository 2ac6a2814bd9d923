// The shape of a table: by which characteristics it counts, and how finely.
import type { Characteristic, Tally } from './tally.ts';

/** A characteristic that a shape does not tell apart. */
export const TOTAL = -2;
/** A characteristic by all its categories; 0 and above are its collapses. */
export const FULL = -1;

/** One level for each characteristic. */
export type Shape = readonly number[];

/** For each category the group at this level, and the names of the groups. */
export function levelOf(
  { categories, collapses = [] }: Characteristic,
  level: number,
): { groupOf: readonly number[]; names: readonly string[] } {
  if (level === TOTAL) return { groupOf: categories.map(() => 0), names: ['Total'] };
  if (level === FULL) return { groupOf: [...categories.keys()], names: categories };
  const groups = collapses[level]?.groups ?? [];
  const names = [...new Set(groups)];
  return { groupOf: groups.map((group) => names.indexOf(group)), names };
}

/** Its characteristics, as places. */
export function dimensionsOf(shape: Shape): number[] {
  return [...shape.keys()].filter((at) => shape[at] !== TOTAL);
}

/** `ethnicity × sex`, with the name of a collapse behind its characteristic. */
export function nameOfShape({ characteristics }: Pick<Tally, 'characteristics'>, shape: Shape): string {
  const names = dimensionsOf(shape).map((at) => {
    const { name = '', collapses = [] } = characteristics[at] ?? {};
    const collapse = collapses[shape[at] ?? FULL];
    return collapse ? `${name} (${collapse.name})` : name;
  });
  return names.length === 0 ? 'everybody' : names.join(' × ');
}

/** The shape itself and all its totals, finest first. */
export function marginsOf(shape: Shape): Shape[] {
  let margins: Shape[] = [shape];
  for (const at of dimensionsOf(shape))
    margins = [
      ...margins,
      ...margins.map((margin) => margin.map((level, place) => (place === at ? TOTAL : level))),
    ];
  return margins;
}

/** Every shape of 1 to so many characteristics, at every level of each; those that must be in it are in all. */
export function candidateShapes(
  { characteristics }: Pick<Tally, 'characteristics'>,
  mostDimensions: number,
  required: readonly number[] = [],
): Shape[] {
  let shapes: Shape[] = [[]];
  for (const [at, { collapses = [] }] of characteristics.entries()) {
    const levels = [...(required.includes(at) ? [] : [TOTAL]), FULL, ...collapses.keys()];
    shapes = shapes
      .flatMap((shape) => levels.map((level) => [...shape, level]))
      .filter((shape) => dimensionsOf(shape).length <= mostDimensions);
  }
  return shapes.filter((shape) => dimensionsOf(shape).length > 0);
}
