// Differences of shares as people say them: in percentage points, more or fewer.

/** `3.3 percentage points more`, `less than 0.1 of a percentage point either way`. */
export function points(difference: number): string {
  const size = Math.abs(difference) * 100;
  if (size < 0.05) return 'less than 0.1 of a percentage point either way';
  return `${size.toFixed(1)} percentage points ${difference > 0 ? 'more' : 'fewer'}`;
}

/** `from 1.2 fewer to 7.8 more`. */
export function pointsBetween(lower: number | null, upper: number | null): string {
  if (lower === null || upper === null) return 'without limits';
  return `from ${signed(lower)} to ${signed(upper)}`;
}

/** `+3.3`, `−1.2`, `0.0`: for tables. */
export function pointsFigure(difference: number): string {
  const said = (Math.abs(difference) * 100).toFixed(1);
  if (Number(said) === 0) return said;
  return `${difference > 0 ? '+' : '−'}${said}`;
}

function signed(difference: number): string {
  const size = (Math.abs(difference) * 100).toFixed(1);
  if (Number(size) === 0) return '0';
  return `${size} ${difference > 0 ? 'more' : 'fewer'}`;
}
