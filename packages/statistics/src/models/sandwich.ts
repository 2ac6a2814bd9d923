// Standard errors that do not lean on the model's variance: HC0, and clustered where rows of a cluster go together.
// Sources: H. White (1980), Econometrica 48:817; K.-Y. Liang and S. L. Zeger (1986), Biometrika 73:13.
import { refuse, requireList } from '../input.ts';

export type Cluster = string | number;

/** Rows of the same person, officer, day or month, whose outcomes go together. */
export interface ClusteredErrors {
  clusters: readonly Cluster[];
  /** Multiply the covariance by G/(G − 1) for G clusters; they do when left out. */
  correction?: boolean;
}

export interface Scores {
  /** (XᵀWX)⁻¹. */
  bread: readonly (readonly number[])[];
  columns: readonly Float64Array[];
  /** Derivative of the log-likelihood of each row in its linear predictor. */
  residuals: Float64Array;
}

/** The covariance of coefficients when every row stands alone but variances are unknown. */
export function robustCovariance({ bread, columns, residuals }: Scores): number[][] {
  const rows = Array.from(residuals, (residual, i) => columns.map((column) => column[i]! * residual));
  return sandwich(bread, rows);
}

/** @throws ImpossibleInput unless there is a cluster for each row, and at least two clusters. */
export function clusteredCovariance(
  scores: Scores,
  { clusters, correction = true }: ClusteredErrors,
): number[][] {
  const { bread, columns, residuals } = scores;
  requireList(clusters, 'The clusters');
  if (clusters.length !== residuals.length)
    refuse(`There are ${clusters.length} clusters named for ${residuals.length} rows.`);
  const sums = new Map<Cluster, number[]>();
  clusters.forEach((cluster, i) => {
    const sum = sums.get(cluster) ?? columns.map(() => 0);
    sums.set(cluster, sum);
    columns.forEach((column, k) => (sum[k] = sum[k]! + column[i]! * residuals[i]!));
  });
  if (sums.size < 2) refuse('Clustered errors need at least two clusters, and all rows are of one.');
  const factor = correction ? sums.size / (sums.size - 1) : 1;
  return sandwich(bread, [...sums.values()]).map((row) => row.map((value) => factor * value));
}

/** Sum of (bread × row)(bread × row)ᵀ. */
function sandwich(bread: readonly (readonly number[])[], rows: readonly number[][]): number[][] {
  const total = bread.map(() => bread.map(() => 0));
  for (const row of rows) {
    const influence = bread.map((line) => line.reduce((sum, value, k) => sum + value * row[k]!, 0));
    influence.forEach((one, j) =>
      influence.forEach((other, k) => (total[j]![k] = total[j]![k]! + one * other)),
    );
  }
  return total;
}
