// Stops of one minute of the clock, in the dark or in daylight: how many, and how many of the group in question.
import type { ProportionGroup } from '../estimate.ts';
import { refuse, requireList, requireProportionGroup } from '../input.ts';

/** `count` of `total` stops were of the group. A row for each stop has a total of 1. */
export interface VeilCell extends ProportionGroup {
  /** Minutes after local midnight. */
  minute: number;
  dark: boolean;
  area?: string;
  /** Adjusted for, with the area, where every cell has them. */
  weekday?: string;
  month?: string;
  /** Date, to let stops of a day go together in the errors. */
  day?: string;
}

/** @throws ImpossibleInput for counts that cannot be, or minutes outside the day. */
export function requireCells(cells: readonly VeilCell[]): void {
  requireList(cells, 'The cells');
  if (cells.length === 0) refuse('The veil of darkness needs at least one stop.');
  cells.forEach((cell, index) => {
    requireProportionGroup(cell, `cell ${index + 1}`);
    if (typeof cell.dark !== 'boolean')
      refuse(`Whether cell ${index + 1} is dark must be true or false, and is ${String(cell.dark)}.`);
    if (!(cell.minute >= 0 && cell.minute < 2880))
      refuse(`The minute of cell ${index + 1} must be from 0 to 2,879, and is ${cell.minute}.`);
  });
}

/** Stops in the dark, and in daylight. */
export function addedUpCells(cells: readonly VeilCell[]): [dark: ProportionGroup, light: ProportionGroup] {
  const sums = [
    { count: 0, total: 0 },
    { count: 0, total: 0 },
  ] as [ProportionGroup, ProportionGroup];
  for (const { dark, count, total } of cells) {
    const sum = sums[dark ? 0 : 1];
    sum.count += count;
    sum.total += total;
  }
  return sums;
}

export function cellsBy(cells: readonly VeilCell[], keyOf: (cell: VeilCell) => string): VeilCell[][] {
  const groups = new Map<string, VeilCell[]>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell]);
    else group.push(cell);
  }
  return [...groups.values()];
}

export function everyCell(cells: readonly VeilCell[], name: 'area' | 'day' | 'weekday' | 'month'): boolean {
  return cells.every((cell) => cell[name] !== undefined);
}
