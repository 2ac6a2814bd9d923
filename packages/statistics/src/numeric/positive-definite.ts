// The inverse and the log determinant of a small positive definite matrix, by Cholesky.
// Source: G. H. Golub and C. F. Van Loan, Matrix Computations, section 4.2.

export type Matrix = readonly (readonly number[])[];

export interface Inverted {
  inverse: number[][];
  logDeterminant: number;
}

/** What is left of a diagonal entry, as a share of it, below which the matrix is not positive definite. */
const SINGULAR = 1e-13;

/** Null for a matrix that is not positive definite. */
export function inverted(matrix: Matrix): Inverted | null {
  const lower = factor(matrix);
  if (lower === null) return null;
  const columns = matrix.map((_, k) =>
    solved(
      lower,
      matrix.map((__, i) => (i === k ? 1 : 0)),
    ),
  );
  return { inverse: columns, logDeterminant: 2 * lower.reduce((sum, row, i) => sum + Math.log(row[i]!), 0) };
}

/** L with L Lᵀ = matrix. */
function factor(matrix: Matrix): number[][] | null {
  const lower = matrix.map((row) => row.map(() => 0));
  for (const [i, row] of matrix.entries()) {
    for (let j = 0; j <= i; j += 1) {
      let rest = row[j]!;
      for (let k = 0; k < j; k += 1) rest -= lower[i]![k]! * lower[j]![k]!;
      if (i === j && !(rest > SINGULAR * row[i]!)) return null;
      lower[i]![j] = i === j ? Math.sqrt(rest) : rest / lower[j]![j]!;
    }
  }
  return lower;
}

/** x with L Lᵀ x = right. */
function solved(lower: Matrix, right: readonly number[]): number[] {
  const x = [...right];
  for (let i = 0; i < x.length; i += 1) {
    for (let k = 0; k < i; k += 1) x[i] = x[i]! - lower[i]![k]! * x[k]!;
    x[i] = x[i]! / lower[i]![i]!;
  }
  for (let i = x.length - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < x.length; k += 1) x[i] = x[i]! - lower[k]![i]! * x[k]!;
    x[i] = x[i]! / lower[i]![i]!;
  }
  return x;
}
