// Solves symmetric equations by Cholesky, with a trace of a ridge so that rows which repeat others do no harm.
// Source: G. H. Golub and C. F. Van Loan, Matrix Computations, section 4.2.

/** Added to the diagonal, as a share of it. */
const RIDGE = 1e-10;

/** Solves A x = right; only the lower triangle of A (row by row) is read. */
export function cholesky(matrix: Float64Array, right: Float64Array): Float64Array {
  const lower = factor(matrix, right.length);
  return backward(lower, forward(lower, right));
}

/** L of A = L Lᵀ, row by row; a row without weight has 0 on its diagonal, and its column is 0. */
function factor(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let j = 0; j < size; j += 1) {
    const ridge = RIDGE * matrix[j * size + j]!;
    const pivot = Math.max(ridge, rest(matrix, lower, size, j, j) + ridge);
    if (!(pivot > 0)) continue;
    const root = Math.sqrt(pivot);
    lower[j * size + j] = root;
    for (let i = j + 1; i < size; i += 1) lower[i * size + j] = rest(matrix, lower, size, i, j) / root;
  }
  return lower;
}

/** A less what the columns before j have taken up, at row i and column j. */
function rest(matrix: Float64Array, lower: Float64Array, size: number, i: number, j: number): number {
  let sum = matrix[i * size + j]!;
  for (let k = 0; k < j; k += 1) sum -= lower[i * size + k]! * lower[j * size + k]!;
  return sum;
}

function forward(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const found = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    let sum = right[i]!;
    for (let k = 0; k < i; k += 1) sum -= lower[i * size + k]! * found[k]!;
    found[i] = divided(sum, lower[i * size + i]!);
  }
  return found;
}

function backward(lower: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const found = new Float64Array(size);
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = right[i]!;
    for (let k = i + 1; k < size; k += 1) sum -= lower[k * size + i]! * found[k]!;
    found[i] = divided(sum, lower[i * size + i]!);
  }
  return found;
}

/** 0 for a row without weight. */
function divided(sum: number, pivot: number): number {
  return pivot === 0 ? 0 : sum / pivot;
}
