// Least squares by Householder reflections (QR), which keeps the digits that normal equations would square away.
// Source: G. H. Golub and C. F. Van Loan, Matrix Computations, section 5.3.

export interface LeastSquares {
  /** One coefficient a column. */
  coefficients: number[];
  /** (XᵀX)⁻¹. */
  inverseGram: number[][];
}

/** What is left of a column after those before it, as a share of it, below which it is one of their combinations: half of all digits would be lost. */
const ALIASED = 5e-8;

/**
 * The coefficients whose combination of the columns is nearest to `response`, or the position of the first column that
 * is a combination of the columns before it. Every column is as long as `response`.
 */
export function leastSquares(
  columns: readonly Float64Array[],
  response: Float64Array,
): LeastSquares | { aliased: number } {
  const scales = columns.map(scaleOf);
  const work = columns.map((column, k) => column.map((value) => value / scales[k]!));
  const lengths = work.map((column) => norm(column, 0));
  const height = scaleOf(response);
  const right = response.map((value) => value / height);
  const diagonal: number[] = [];
  for (const [k, column] of work.entries()) {
    const left = norm(column, k);
    if (!(left > ALIASED * lengths[k]!)) return { aliased: k };
    diagonal.push(reflect(k, column, left, [...work.slice(k + 1), right]));
  }
  const inverse = inverseOfUpper(work, diagonal);
  const solved = solvedUpper(work, diagonal, right);
  return {
    coefficients: solved.map((value, k) => (value / scales[k]!) * height),
    inverseGram: inverse.map((row, j) =>
      inverse.map((other, k) => dot(row, other) / scales[j]! / scales[k]!),
    ),
  };
}

/** The power of two nearest below the largest entry, so that no square over- or underflows and no digit is lost; 1 for a column of 0. */
function scaleOf(column: Float64Array): number {
  const largest = column.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return largest > 0 && largest < Infinity ? 2 ** Math.floor(Math.log2(largest)) : 1;
}

/** Turns `column` (from row k down) onto its first entry, and the others with it; answers that entry. */
function reflect(k: number, column: Float64Array, length: number, others: Float64Array[]): number {
  const entry = column[k]! >= 0 ? -length : length;
  column[k] = column[k]! - entry;
  const scale = -entry * column[k];
  for (const other of others) {
    let product = 0;
    for (let i = k; i < column.length; i += 1) product += column[i]! * other[i]!;
    const factor = product / scale;
    for (let i = k; i < column.length; i += 1) other[i] = other[i]! - factor * column[i]!;
  }
  return entry;
}

/** R⁻¹ right, backwards: steadier than through the inverse where columns nearly repeat each other. */
function solvedUpper(
  work: readonly Float64Array[],
  diagonal: readonly number[],
  right: Float64Array,
): number[] {
  const solved = diagonal.map(() => 0);
  for (let i = solved.length - 1; i >= 0; i -= 1) {
    let rest = right[i]!;
    for (let k = i + 1; k < solved.length; k += 1) rest -= work[k]![i]! * solved[k]!;
    solved[i] = rest / diagonal[i]!;
  }
  return solved;
}

/** The inverse of R, whose strict upper part lies in the reflected columns. */
function inverseOfUpper(work: readonly Float64Array[], diagonal: readonly number[]): number[][] {
  const size = diagonal.length;
  const inverse = diagonal.map(() => diagonal.map(() => 0));
  for (let j = 0; j < size; j += 1) {
    inverse[j]![j] = 1 / diagonal[j]!;
    for (let i = j - 1; i >= 0; i -= 1) {
      let sum = 0;
      for (let k = i + 1; k <= j; k += 1) sum += work[k]![i]! * inverse[k]![j]!;
      inverse[i]![j] = -sum / diagonal[i]!;
    }
  }
  return inverse;
}

function norm(column: Float64Array, from: number): number {
  let sum = 0;
  for (let i = from; i < column.length; i += 1) sum += column[i]! * column[i]!;
  return Math.sqrt(sum);
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * other[index]!, 0);
}
