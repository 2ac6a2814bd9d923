// Least squares by Householder reflections (QR), which keeps the digits that normal equations would square away.
// Source: G. H. Golub and C. F. Van Loan, Matrix Computations, section 5.3.

export interface LeastSquares {
  /** One coefficient a column. */
  coefficients: number[];
  /** (XᵀX)⁻¹. */
  inverseGram: number[][];
}

/** What is left of a column after those before it, as a share of it, below which it is one of their combinations. */
const ALIASED = 1e-9;

/**
 * The coefficients whose combination of the columns is nearest to `response`, or the position of the first column that
 * is a combination of the columns before it. Every column is as long as `response`.
 */
export function leastSquares(
  columns: readonly Float64Array[],
  response: Float64Array,
): LeastSquares | { aliased: number } {
  const work = columns.map((column) => Float64Array.from(column));
  const right = Float64Array.from(response);
  const diagonal: number[] = [];
  for (const [k, column] of work.entries()) {
    const left = norm(column, k);
    if (!(left > ALIASED * norm(columns[k]!, 0))) return { aliased: k };
    diagonal.push(reflect(k, column, left, [...work.slice(k + 1), right]));
  }
  const inverse = inverseOfUpper(work, diagonal);
  return {
    coefficients: inverse.map((row) => row.reduce((sum, value, j) => sum + value * right[j]!, 0)),
    inverseGram: inverse.map((row) => inverse.map((other) => dot(row, other))),
  };
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
