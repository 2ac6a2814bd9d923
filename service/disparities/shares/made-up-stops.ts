// Made-up searches in Carlisle for tests of the veil of darkness: dark at six in December and light at six in June.

import assert from 'node:assert/strict';
import type { DarknessFinding } from './darkness-finding.ts';
import type { DarknessMaterial } from './darkness-material.ts';
import type { DarknessStop } from './darkness-stops.ts';
import { wordsOf } from './made-up-shares.ts';
import { makeDarknessFinding } from './make-darkness-finding.ts';
import { usualSharesRequest } from './shares-request.ts';

const carlisle = { latitude: 54.8951, longitude: -2.9382 };

export function stop(at: string, group: string, changes: Partial<DarknessStop> = {}): DarknessStop {
  const instant = Date.parse(at);
  return { partner: 'cumbria', month: at.slice(0, 7), group, instant, timed: true, ...carlisle, ...changes };
}

/** Searches of one month, on its days in turn, at minutes from six to half past seven by the clock on the wall. */
export function stops(count: number, month: string, hour: number, group: string): DarknessStop[] {
  return Array.from({ length: count }, (_, i) => {
    const minute = 5 + ((i * 7) % 50);
    const day = String(1 + (i % 28)).padStart(2, '0');
    return stop(`${month}-${day}T${hour}:${String(minute).padStart(2, '0')}:00Z`, group);
  });
}

export function darknessMaterial(
  all: readonly DarknessStop[],
  changes: Partial<DarknessMaterial> = {},
): DarknessMaterial {
  return {
    request: { by: 'officer-defined-ethnicity', ...usualSharesRequest },
    counted: { from: 'events', singular: 'search', plural: 'searches', filters: [] },
    stops: all,
    submitted: [],
    words: wordsOf('ethnicity-police-officer-defined'),
    inputs: [{ role: 'events', name: 'searches.csv', sha256: 'a'.repeat(64) }],
    noticed: [],
    programVersion: '0.1.0',
    ...changes,
  };
}

export function darknessOf(
  all: readonly DarknessStop[],
  changes: Partial<DarknessMaterial> = {},
): DarknessFinding {
  const answer = makeDarknessFinding(darknessMaterial(all, changes));
  assert.ok(answer.ok, answer.ok ? '' : String(answer.problems[0]?.message));
  return answer.finding;
}
