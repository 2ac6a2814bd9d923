// Solves symmetric equations by Cholesky, leaving at 0 what is a combination of those before it.
// Source: G. H. Golub and C. F. Van Loan, Matrix Computations, section 4.2.

/** What is left of a pivot, as a share of it, below which its row is a combination of those before it. */
const ALIASED = 1e-10;

/** Solves A x = right; only the lower triangle of A (row by row) is read. */
export function cholesky(matrix: Float64Array, right: Float64Array): Float64Array {
  const lower = factor(matrix, right.length);
  return backward(lower, forward(lower, right));
}

/** L of A = L Lᵀ, row by row; an aliased row has 0 on its diagonal, and its column is 0. */
function factor(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let j = 0; j < size; j += 1) {
    const pivot = rest(matrix, lower, size, j, j);
    if (!(pivot > ALIASED * matrix[j * size + j]!)) continue;
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

/** 0 for an aliased row. */
function divided(sum: number, pivot: number): number {
  return pivot === 0 ? 0 : sum / pivot;
}
