// Byar's approximation as Rothman and Boice print it: the count plus a half in both limits.
// Source: K. J. Rothman and J. D. Boice (1979), Epidemiologic Analysis with a Programmable Calculator, NIH 79-1649.
import type { Limits } from '../estimate.ts';
import { zOf } from '../numeric/normal-distribution.ts';
import { byar } from './byar-breslow-day-interval.ts';
import type { CountInterval } from './count-interval.ts';
import { countInterval } from './count-interval.ts';

export const BYAR_ROTHMAN_BOICE = 'Byar (Rothman–Boice)';

/** As published: at 0 events the lower limit comes out a little below 0, and is left so. */
export function byarRothmanBoiceInterval(events: number, confidence?: number): CountInterval {
  return countInterval(byarRothmanBoiceLimits, BYAR_ROTHMAN_BOICE, events, confidence);
}

export function byarRothmanBoiceLimits(events: number, confidence: number): Limits {
  const z = zOf(confidence);
  return [byar(events + 0.5, -z), byar(events + 0.5, z)];
}
