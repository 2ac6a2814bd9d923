// Warns when a crude comparison and the one within strata say different things: Simpson's paradox and its milder kin.
import { refuse } from '../input.ts';
// Source: E. H. Simpson (1951), JRSS B 13:238; C. R. Blyth (1972), JASA 67:364.

/** The crude and the pooled figure may differ by this factor before anybody is warned. */
const TOLERATED = 1.1;

/** A sentence when two ratios differ by more than 10% or point in opposite directions; null otherwise. */
export function simpsonWarning(crude: number | null, pooled: number | null): string | null {
  requireFigures(crude, pooled);
  if (crude === null || pooled === null || crude === pooled) return null;
  const shown = `The crude ratio is ${inWords(crude)} and the ratio within strata is ${inWords(pooled)}`;
  if ((crude - 1) * (pooled - 1) < 0) return `${shown}: they point in opposite directions. ${ADVICE}`;
  const factor = Math.max(crude / pooled, pooled / crude);
  return factor > TOLERATED ? `${shown}: they differ by more than 10%. ${ADVICE}` : null;
}

/** The same for two differences of proportions. */
export function differenceWarning(crude: number | null, pooled: number | null): string | null {
  requireFigures(crude, pooled);
  if (crude === null || pooled === null || crude === pooled) return null;
  const shown = `The crude difference is ${inPoints(crude)} and the difference within strata is ${inPoints(pooled)}`;
  if (crude * pooled < 0) return `${shown}: they point in opposite directions. ${ADVICE}`;
  const gap = Math.abs(crude - pooled) / Math.min(Math.abs(crude), Math.abs(pooled));
  return gap > TOLERATED - 1 ? `${shown}: they differ by more than 10%. ${ADVICE}` : null;
}

function requireFigures(...figures: (number | null)[]): void {
  figures.forEach((figure) => {
    if (figure !== null && (typeof figure !== 'number' || Number.isNaN(figure)))
      refuse(`A figure must be a number or null, and is ${String(figure)}.`);
  });
}

function inWords(ratio: number): string {
  return ratio === Infinity ? 'without limit' : ratio.toPrecision(3);
}

function inPoints(difference: number): string {
  return `${(100 * difference).toPrecision(3)} percentage points`;
}

const ADVICE =
  'The groups are spread differently over the strata: show both figures, and look at each stratum.';
