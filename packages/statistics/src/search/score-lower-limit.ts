// The lower limit of Koopman's score interval from one cubic, for tables of thousands of cells.
// Sources: P. A. R. Koopman (1984), Biometrics 40:513; the cubic is that of J. Nam (1995), Biometrical Journal 37:375, in other terms.

const MOST_STEPS = 60;

/**
 * The risk ratio at which the score of x1 of n1 against x0 of n0 is `z`, 0 when x1 is 0 and x0 is not. The upper limit is 1 ÷ the lower limit of
 * the groups changed over.
 *
 * With S = (n1 p1 − x1) ÷ −q1 = (n0 p0 − x0) ÷ q0 at the likeliest p1 = ratio × p0, the shares are p1 = (x1 − S) ÷ (n1 − S) and
 * p0 = (x0 + S) ÷ (n0 + S), and the score is z where S² (y1/n1 ÷ (x1 − S) + y0/n0 ÷ (x0 + S)) = z², y being those without the
 * outcome: a cubic with one root between 0 and x1.
 */
export function scoreLowerLimit(x1: number, n1: number, x0: number, n0: number, z: number): number {
  const [rest, referenceRest] = [(n1 - x1) / n1, (n0 - x0) / n0];
  if (rest === 0) return whereEverybodyHasIt(n1, x0, n0, referenceRest, z);
  const s = rootOf(x1, x0, rest, referenceRest, z * z);
  return ((x1 - s) / (n1 - s)) * ((n0 + s) / (x0 + s));
}

/** Newton from the root of a parabola that is near, kept between 0 and x1. */
function rootOf(x1: number, x0: number, rest: number, referenceRest: number, square: number): number {
  let s = parabola(x1, x0, rest * x0 + referenceRest * x1, square);
  s = parabola(x1, x0, rest * (x0 + s) + referenceRest * (x1 - s), square);
  let [low, high] = [0, x1];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const bend = rest * (x0 + s) + referenceRest * (x1 - s);
    const off = s * s * bend - square * (x1 - s) * (x0 + s);
    if (off > 0) high = s;
    else low = s;
    const slope = 2 * s * bend + s * s * (rest - referenceRest) - square * (x1 - x0 - 2 * s);
    const next = s - off / slope;
    const kept = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(kept - s) <= 2e-16 * s) return kept;
    s = kept;
  }
  return s;
}

/** The root between 0 and x1 when the bend of the cubic stays what it is. */
function parabola(x1: number, x0: number, bend: number, square: number): number {
  const gap = square * (x1 - x0);
  const root = Math.sqrt(gap * gap + 4 * (bend + square) * square * x1 * x0);
  // Of the two ways to write it, the one that adds.
  return gap >= 0 ? (gap + root) / (2 * (bend + square)) : (2 * square * x1 * x0) / (root - gap);
}

/** Everybody of the group has the outcome: its likeliest share is 1 up to a point, and from there on below 1. */
function whereEverybodyHasIt(n1: number, x0: number, n0: number, referenceRest: number, z: number): number {
  const square = z * z;
  const s = (square + Math.sqrt(square * square + 4 * referenceRest * square * x0)) / (2 * referenceRest);
  if (s <= n1) return (n0 + s) / (x0 + s);
  const odds = n1 * (square / (n1 * n1) - referenceRest / (x0 + n1));
  return (n0 + n1) / (x0 + n1) / (1 + odds);
}
