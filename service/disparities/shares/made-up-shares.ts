// Made-up material for tests of shares: counts of hits, misses and missing outcomes by group, in one stratum or several.

import { type Classification, findClassification } from '@due-regard/classifications';
import type { ShareCell } from './share-cells.ts';
import { shareOutcome } from './share-outcome.ts';
import type { SharesMaterial } from './shares-material.ts';
import { usualSharesRequest } from './shares-request.ts';

/** Hits, misses and, where there are any, missing outcomes, by category code or silence token. */
export type MadeUpOutcomes = Readonly<
  Record<string, readonly [hits: number, misses: number, missing?: number]>
>;

export function cellsOf(counts: MadeUpOutcomes, stratum: readonly string[] = []): ShareCell[] {
  return Object.entries(counts).flatMap(([group, kinds]) =>
    ([true, false, null] as const).map((outcome, at) => ({
      partner: 'fellshire',
      month: null,
      group,
      outcome,
      stratum,
      count: kinds[at] ?? 0,
    })),
  );
}

export function shareMaterial(
  cells: readonly ShareCell[],
  changes: Partial<SharesMaterial> = {},
  request: Partial<SharesMaterial['request']> = {},
): SharesMaterial {
  const outcome = shareOutcome({ header: 'Outcome', values: ['Arrest'], not: false }, 'ended in arrest');
  return {
    request: { by: 'self-defined-ethnicity', ...usualSharesRequest, ...request },
    counted: { from: 'events', singular: 'search', plural: 'searches', filters: [] },
    breakdown: { id: 'self-defined-ethnicity', label: 'self-defined ethnicity', reference: 'white' },
    outcomes: [{ outcome, cells }],
    submitted: [],
    words: wordsOf('ethnicity-census-2021'),
    inputs: [{ role: 'events', name: 'searches.csv', sha256: 'a'.repeat(64) }],
    noticed: [],
    programVersion: '0.1.0',
    ...changes,
  };
}

export function wordsOf(id: string): Classification {
  const found = findClassification(id);
  if (!found) throw new Error(`The classification ${id} does not ship.`);
  return found;
}
