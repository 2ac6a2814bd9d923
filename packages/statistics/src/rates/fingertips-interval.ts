// The rule of PHE's Fingertips: Garwood below ten events, Byar (Breslow–Day) from ten.
// Source: PHEindicatormethods, phe_rate. Its limits jump at ten events; use it only to match figures made with it.
import type { Limits } from '../estimate.ts';
import { byarBreslowDayLimits } from './byar-breslow-day-interval.ts';
import type { CountInterval } from './count-interval.ts';
import { countInterval } from './count-interval.ts';
import { garwoodLimits } from './garwood-interval.ts';

export const FINGERTIPS = 'Garwood below 10 events, Byar (Breslow–Day) from 10 (Fingertips)';
const BYAR_FROM = 10;

export function fingertipsInterval(events: number, confidence?: number): CountInterval {
  return countInterval(fingertipsLimits, FINGERTIPS, events, confidence);
}

export function fingertipsLimits(events: number, confidence: number): Limits {
  return events < BYAR_FROM ? garwoodLimits(events, confidence) : byarBreslowDayLimits(events, confidence);
}
