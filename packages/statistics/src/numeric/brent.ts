// Brent's root finder, and a search for the bracket it needs.
// Source: R. P. Brent (1973), Algorithms for Minimization without Derivatives, chapter 4.

const MACHINE = 2.220446049250313e-16;
const MOST_STEPS = 300;

type Curve = (x: number) => number;

/** The root of `curve` between `from` and `to`, where its signs differ (or one end is the root). */
export function brent(curve: Curve, from: number, to: number, tolerance = 1e-15): number {
  let [a, b, fa, fb] = [from, to, curve(from), curve(to)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (fa > 0 === fb > 0) throw new Error(`No change of sign between ${from} and ${to}.`);
  let [c, fc, d, e] = [a, fa, b - a, b - a];
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (fb > 0 === fc > 0) [c, fc, d, e] = [a, fa, b - a, b - a];
    if (Math.abs(fc) < Math.abs(fb)) [a, b, c, fa, fb, fc] = [b, c, b, fb, fc, fb];
    const allowed = 2 * MACHINE * Math.abs(b) + tolerance / 2;
    const half = (c - b) / 2;
    if (Math.abs(half) <= allowed || fb === 0) return b;
    const jump =
      Math.abs(e) >= allowed && Math.abs(fa) > Math.abs(fb) ? interpolate(a, b, c, fa, fb, fc) : null;
    if (
      jump !== null &&
      2 * Math.abs(jump) < Math.min(3 * Math.abs(half) - allowed, Math.abs(e)) &&
      jump * half > 0
    ) {
      [e, d] = [d, jump];
    } else [d, e] = [half, half];
    [a, fa] = [b, fb];
    b += Math.abs(d) > allowed ? d : Math.sign(half) * allowed;
    fb = curve(b);
  }
  return b;
}

/** The secant or inverse quadratic step from b. */
function interpolate(a: number, b: number, c: number, fa: number, fb: number, fc: number): number | null {
  const s = fb / fa;
  const half = (c - b) / 2;
  const [q, r] = [fa / fc, fb / fc];
  const top = a === c ? 2 * half * s : s * (2 * half * q * (q - r) - (b - a) * (r - 1));
  const bottom = a === c ? 1 - s : (q - 1) * (r - 1) * (s - 1);
  const jump = -top / bottom;
  return Number.isFinite(jump) ? jump : null;
}

/** The root of a monotone `curve`, looked for outwards from `start` in growing steps. */
export function brentFrom(curve: Curve, start: number, firstStep = 0.1, tolerance = 1e-15): number {
  const atStart = curve(start);
  if (atStart === 0) return start;
  for (let step = firstStep, near = start, other = start; step < 1e6; step *= 2) {
    const [up, down] = [near + step, other - step];
    if (curve(up) > 0 !== atStart > 0) return brent(curve, near, up, tolerance);
    if (curve(down) > 0 !== atStart > 0) return brent(curve, down, other, tolerance);
    [near, other] = [up, down];
  }
  throw new Error(`No root was found near ${start}.`);
}
