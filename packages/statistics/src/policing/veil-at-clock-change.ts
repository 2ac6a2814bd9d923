// The veil of darkness around the days when clocks change: the same hour is light one week and dark the next.
// Source: E. Pierson and others (2020), A large-scale analysis of racial disparities in police stops, Nature Human Behaviour 4:736.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { ConfidenceOption, Estimate } from '../estimate.ts';
import { refuse, requireShare } from '../input.ts';
import { whyNoSpline } from '../models/natural-spline.ts';
import type { Predictor } from '../models/design.ts';
import { whyTooFewStops } from './information-gate.ts';
import { DAY, LONDON, clockChanges } from './local-clock.ts';
import { addedUpCells, requireCells } from './veil-cell.ts';
import type { VeilCell } from './veil-cell.ts';
import { darknessModel } from './veil-version.ts';

export interface DatedVeilCell extends VeilCell {
  /** YYYY-MM-DD */
  day: string;
}

/** The odds ratio of darkness, and how many stops within three weeks of a change it stands on. */
export interface VeilAtClockChange extends Estimate {
  stops: number;
}

const METHOD = 'Veil of darkness within three weeks of a clock change';
const DEGREES = 3;
const WEEKS_APART = 21;

/** Adjusts for clock time (spline of 3), days from the change, and which change it is; errors clustered by day. */
export function veilAtClockChange(
  cells: readonly DatedVeilCell[],
  options: ConfidenceOption & { timeZone?: string } = {},
): VeilAtClockChange {
  const { confidence = DEFAULT_CONFIDENCE, timeZone = LONDON } = options;
  requireShare(confidence, 'The confidence level');
  requireCells(cells);
  cells.forEach(({ day }, i) => {
    if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day))
      refuse(`The day of cell ${i + 1} must be written YYYY-MM-DD, and is ${day}.`);
  });
  const near = nearChanges(cells, timeZone);
  const [dark, light] = addedUpCells(near.map(({ cell }) => cell));
  const stops = dark.total + light.total;
  const none = (reason: string) => ({
    estimate: null,
    lower: null,
    upper: null,
    confidence,
    stops,
    method: METHOD,
    reason,
  });
  const reason =
    whyTooFewStops(dark, light) ??
    whyNoSpline(
      near.map(({ cell }) => cell.minute),
      DEGREES,
    );
  if (reason !== null) return none(reason);
  const {
    estimate,
    lower,
    upper,
    reason: withheld,
  } = darknessModel(
    near.map(({ cell }) => cell),
    predictors(near),
    confidence,
  );
  return estimate === null
    ? none(withheld ?? '')
    : { estimate, lower, upper, confidence, stops, method: METHOD, reason: null };
}

interface NearChange {
  cell: DatedVeilCell;
  change: string;
  /** Days after the change; below 0 before it. */
  days: number;
}

function nearChanges(cells: readonly DatedVeilCell[], timeZone: string): NearChange[] {
  const years = [...new Set(cells.map(({ day }) => Number(day.slice(0, 4))))];
  const changes = years.flatMap((year) => clockChanges(year, timeZone));
  return cells.flatMap((cell) => {
    const found = changes.map((change) => ({ cell, change, days: daysBetween(change, cell.day) }));
    return found.filter(({ days }) => Math.abs(days) <= WEEKS_APART);
  });
}

function predictors(near: readonly NearChange[]): Predictor[] {
  const changes = near.map(({ change }) => change);
  const which = { name: 'change', categories: changes, reference: changes[0] ?? '' };
  return [
    { name: 'minute', spline: near.map(({ cell }) => cell.minute), degrees: DEGREES },
    { name: 'days', values: near.map(({ days }) => days) },
    ...(new Set(changes).size > 1 ? [which] : []),
  ];
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}
