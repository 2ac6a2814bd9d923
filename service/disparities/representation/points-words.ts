// A difference of two shares in percentage points, with its sign: in words for a table.

/** `+1.2`, `−0.4`, `0.0`. */
export function pointsWords(difference: number): string {
  const points = (Math.abs(difference) * 100).toFixed(1);
  if (points === '0.0') return points;
  return difference > 0 ? `+${points}` : `−${points}`;
}
