// The seven versions of the veil of darkness: the same question with more and less allowed for.
import type { Estimate } from '../estimate.ts';
import { logisticModel } from '../models/logistic-model.ts';
import { whyNoSpline } from '../models/natural-spline.ts';
import type { Predictor } from '../models/design.ts';
import { zOf } from '../numeric/normal-distribution.ts';
import { oddsRatio } from '../odds/odds-ratio.ts';
import { pooledOddsRatio } from '../stratified/pooled-odds-ratio.ts';
import { whyTooUnsure } from './information-gate.ts';
import type { VeilCell } from './veil-cell.ts';
import { addedUpCells, cellsBy, everyCell } from './veil-cell.ts';

/** Odds that a stop in the dark is of the group ÷ the same in daylight: below 1 means fewer of the group in the dark. */
export interface VeilVersion extends Estimate {
  name: VersionName;
  /** Of the log odds ratio. */
  standardError: number | null;
}

export const VERSION_NAMES = [
  'plain table',
  'quarter hours',
  'straight line',
  'spline of 3',
  'spline of 6',
  'spline of 3 and areas',
  'spline of 6 and areas',
] as const;

export type VersionName = (typeof VERSION_NAMES)[number];

const BAND = 15;
const VERSIONS: Record<VersionName, (cells: readonly VeilCell[], confidence: number) => Unchecked> = {
  'plain table': (cells, confidence) => oddsRatio(...addedUpCells(cells), { method: 'woolf', confidence }),
  'quarter hours': (cells, confidence) => pooled(cells, confidence),
  'straight line': (cells, confidence) => modelled(cells, 1, false, confidence),
  'spline of 3': (cells, confidence) => modelled(cells, 3, false, confidence),
  'spline of 6': (cells, confidence) => modelled(cells, 6, false, confidence),
  'spline of 3 and areas': (cells, confidence) => modelled(cells, 3, true, confidence),
  'spline of 6 and areas': (cells, confidence) => modelled(cells, 6, true, confidence),
};

type Unchecked = Estimate & { standardError?: number | null };

/** One version; where a cell has no area, or the standard error is above ½, its numbers are null and the reason says so. */
export function veilVersion(name: VersionName, cells: readonly VeilCell[], confidence: number): VeilVersion {
  if (name.endsWith('areas') && !everyCell(cells, 'area')) return withheld(name, confidence, NO_AREAS);
  const { estimate, lower, upper, method, reason, ...rest } = VERSIONS[name](cells, confidence);
  if (reason !== null || estimate === null || lower === null || upper === null)
    return withheld(name, confidence, reason ?? NO_AREAS, method);
  const standardError = rest.standardError ?? Math.log(upper / lower) / (2 * zOf(confidence));
  const unsure = whyTooUnsure(standardError);
  if (unsure !== null) return withheld(name, confidence, unsure, method);
  return { name, estimate, lower, upper, confidence, standardError, method, reason };
}

function modelled(
  cells: readonly VeilCell[],
  degrees: number,
  areas: boolean,
  confidence: number,
): Unchecked {
  const minutes = cells.map(({ minute }) => minute);
  const method = 'Logistic model with a natural spline of clock time';
  const noSpline = whyNoSpline(minutes, degrees);
  if (noSpline !== null)
    return { estimate: null, lower: null, upper: null, confidence, method, reason: noSpline };
  return darknessModel(
    cells,
    [{ name: 'minute', spline: minutes, degrees }, ...(areas ? circumstances(cells) : [])],
    confidence,
  );
}

/** The odds ratio of darkness in a logistic model, with errors clustered by day where every cell names its day. */
export function darknessModel(
  cells: readonly VeilCell[],
  others: readonly Predictor[],
  confidence: number,
): Unchecked {
  const byDay = everyCell(cells, 'day');
  const data = {
    counts: cells.map(({ count }) => count),
    totals: cells.map(({ total }) => total),
    predictors: [{ name: 'dark', values: cells.map(({ dark }) => Number(dark)) }, ...others],
  };
  const errors = byDay ? { clusters: cells.map(({ day }) => String(day)) } : 'model';
  const { coefficients, method, reason } = logisticModel(data, { confidence, errors });
  const dark = coefficients.find(({ name }) => name === 'dark');
  if (dark === undefined) return { estimate: null, lower: null, upper: null, confidence, method, reason };
  const unsure = whyTooUnsure(dark.standardError);
  if (unsure !== null)
    return { estimate: null, lower: null, upper: null, confidence, method, reason: unsure };
  const { ratio, ratioLower, ratioUpper, standardError } = dark;
  return {
    estimate: ratio,
    lower: ratioLower,
    upper: ratioUpper,
    confidence,
    standardError,
    method,
    reason: null,
  };
}

/** Areas, and weekdays and months where every cell has them. */
function circumstances(cells: readonly VeilCell[]): Predictor[] {
  const names = (['area', 'weekday', 'month'] as const).filter((name) => everyCell(cells, name));
  return names.flatMap((name) => {
    const categories = cells.map((cell) => String(cell[name]));
    const reference = [...categories].sort()[0] ?? '';
    return new Set(categories).size < 2 ? [] : [{ name, categories, reference }];
  });
}

function pooled(cells: readonly VeilCell[], confidence: number): Unchecked {
  const strata = cellsBy(cells, band).map((some) => {
    const [group, reference] = addedUpCells(some);
    return { group, reference };
  });
  return pooledOddsRatio(strata, { confidence });
}

function band({ minute }: VeilCell): string {
  return String(Math.floor(minute / BAND));
}

function withheld(name: VersionName, confidence: number, reason: string, method: string = name): VeilVersion {
  return { name, estimate: null, lower: null, upper: null, standardError: null, confidence, method, reason };
}

const NO_AREAS = 'Not every stop has an area.';
