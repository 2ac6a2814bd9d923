// A made-up body and its benchmark for tests of representations.

import assert from 'node:assert/strict';
import { findClassification } from '@due-regard/classifications';
import { type RepresentationMaterial, makeRepresentationFinding } from './make-representation-finding.ts';
import type { RepresentationFinding } from './representation-finding.ts';
import { usualRepresentation } from './representation-request.ts';

const words = findClassification('ethnicity-census-2021')!;

/** Of 425 officers 12 are Black and 388 White, 20 did not state it and of 5 nothing is recorded; of 1,000 residents 100 are Black. */
export function bodyMaterial(
  counts: Readonly<Record<string, number | null>> = {
    ...{ black: 12, white: 388 },
    ...{ '!not-stated': 20, '!not-recorded': 5 },
  },
  residents: Readonly<Record<string, number | null>> = { black: 100, white: 900 },
  changes: Partial<RepresentationMaterial> = {},
): RepresentationMaterial {
  return {
    request: { by: 'ethnicity', ...usualRepresentation },
    breakdown: { id: 'ethnicity', label: 'ethnicity' },
    body: {
      counted: { from: 'people', singular: 'officer', plural: 'officers', filters: [] },
      cells: Object.entries(counts).map(([group, count]) => ({ partner: '', month: null, group, count })),
      submitted: [],
      words,
      inputs: [{ role: 'people', name: 'officers.csv', sha256: 'a'.repeat(64) }],
    },
    benchmark: {
      kind: 'residents',
      name: 'residents of Fellshire',
      date: '2021-03-21',
      words,
      cells: Object.entries(residents).map(([category, count]) => ({
        ...{ areaCode: null, areaName: 'Fellshire', category, count },
      })),
      source: [{ name: 'residents.csv', sha256: 'b'.repeat(64) }],
      areas: ['Fellshire'],
      notes: [],
      unknown: null,
    },
    noticed: [],
    programVersion: '0.1.0',
    ...changes,
  };
}

export function representationOf(...of: Parameters<typeof bodyMaterial>): RepresentationFinding {
  const made = makeRepresentationFinding(bodyMaterial(...of));
  assert.ok(made.ok, made.ok ? '' : made.problems.map(({ message }) => message).join(' '));
  return made.finding;
}
