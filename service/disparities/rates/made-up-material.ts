// Made-up material for tests of findings: ten searches over 200 residents beside twenty over 1,000, ten of unknown ethnicity.

import { type Classification, findClassification } from '@due-regard/classifications';
import { usualRequest } from './disparity-request.ts';
import type { RateMaterial } from './settle-rates.ts';

/** Counts by category code of the census list, or by silence token. */
export type MadeUpCounts = Readonly<Record<string, number>>;

const digest = (letter: string) => letter.repeat(64);

function words(id: string): Classification {
  const found = findClassification(id);
  if (!found) throw new Error(`The classification ${id} does not ship.`);
  return found;
}

/** Counts and residents in one month-less year unless `changes` says otherwise. */
export function madeUpMaterial(
  counts: MadeUpCounts = { black: 10, white: 20, '!not-stated': 10 },
  residents: Readonly<Record<string, number | null>> = { black: 200, white: 1000 },
  changes: Partial<RateMaterial> = {},
): RateMaterial {
  return {
    request: { by: 'self-defined-ethnicity', ...usualRequest },
    counted: { from: 'events', singular: 'search', plural: 'searches', filters: [] },
    breakdown: { id: 'self-defined-ethnicity', label: 'self-defined ethnicity', reference: 'white' },
    cells: Object.entries(counts).map(([group, count]) => ({
      partner: 'fellshire',
      month: null,
      group,
      count,
    })),
    submitted: [],
    eventWords: words('ethnicity-census-2021'),
    populationWords: words('ethnicity-census-2021'),
    population: {
      source: [{ name: 'residents.csv', sha256: digest('b') }],
      date: '2021-03-21',
      classificationId: 'ethnicity-census-2021',
      cells: Object.entries(residents).map(([category, count]) => ({
        areaCode: null,
        areaName: 'Fellshire',
        category,
        count,
      })),
      areas: ['Fellshire'],
      notes: [],
    },
    inputs: [
      { role: 'population', name: 'residents.csv', sha256: digest('b') },
      { role: 'events', name: 'searches.csv', sha256: digest('a') },
    ],
    noticed: [],
    programVersion: '0.1.0',
    ...changes,
  };
}
