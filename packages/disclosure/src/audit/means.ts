// What settling the questions of an audit needs: a solver, time, and whom to tell how far it is.
import type { LinearSolver } from '../solving/linear-solver.ts';
import type { Watch } from './watch.ts';

export interface Means {
  solver: LinearSolver;
  watch: Watch;
  intervals: 'exact' | 'enough';
  /** Told how many questions are settled, of all. */
  onProgress: (step: { settled: number; of: number }) => void;
}
