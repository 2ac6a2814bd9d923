// What the columns of people hold, for forms to offer: the values of those with few, and which hold numbers.

import type { People } from '../../datasets/index.ts';
import type { ChosenData } from '../findings/chosen-data.ts';

const mostValues = 30;

/** Columns of a characteristic are grouped by, not chosen from. */
export function valuesOfPeople(people: People): Required<Pick<ChosenData, 'values' | 'numbers'>> {
  const held = people.columns
    .filter(({ breakdown }) => breakdown === null)
    .map(({ header, slug }) => {
      const filled = people
        .value(slug)
        .flatMap((value) => (value === null || value.trim() === '' ? [] : [value.trim()]));
      return { header, filled, counts: countsOf(filled) };
    });
  return {
    values: held
      .filter(({ counts }) => counts.size > 0 && counts.size <= mostValues)
      .map(({ header, counts }) => ({
        header,
        values: [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value),
      })),
    numbers: held
      .filter(({ filled }) => filled.length > 0 && filled.filter(isNumber).length >= 0.9 * filled.length)
      .map(({ header }) => header),
  };
}

function countsOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function isNumber(value: string): boolean {
  return Number.isFinite(Number(value.replaceAll(',', '')));
}
