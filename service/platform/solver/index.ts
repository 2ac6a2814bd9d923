// The door to the solver of linear programs.
export { openHighs } from './highs-solver.ts';
