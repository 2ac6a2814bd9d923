// The door to HiGHS: the same answers as the package's own solver, memory given back, and a runtime that aborts replaced.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LinearProgram, ownSolver, sparseRows } from '@due-regard/disclosure';
import { chance, randomProgram } from '../../../packages/disclosure/src/solving/random-program.ts';
import { openHighs } from './index.ts';

test('agrees with the solver of the package on programs made up at random, also after changes', async () => {
  const highs = await openHighs();
  const own = ownSolver();
  const next = chance(5);
  for (let trial = 0; trial < 300; trial++) {
    const program = randomProgram(next, { whole: trial % 3 === 0 });
    const [one, other] = [highs.open(program), own.open(program)];
    try {
      for (let change = 0; change < 3; change++) {
        const [left, right] = [one.solve(), other.solve()];
        assert.equal(left.status, right.status, `trial ${trial}`);
        if (left.status === 'optimal') assert.ok(Math.abs(left.objective - right.objective) < 1e-6);
        const cost = Float64Array.from(program.cost, () => Math.floor(next() * 11) - 5);
        const upper = program.upper.map((limit) => limit + change);
        for (const open of [one, other]) {
          open.setCost(cost);
          open.setBounds(program.lower, upper);
          if (change === 1) open.addRows(sparseRows([{ indices: [0], values: [1], lower: -3, upper: 1 }]));
        }
      }
    } finally {
      one.close();
      other.close();
    }
  }
});

test('fifteen hundred programs, one after the other, leave room for the next', async () => {
  const highs = await openHighs();
  for (let each = 0; each < 1_500; each++) {
    const open = highs.open(oneColumn);
    assert.equal(open.solve().objective, 4);
    open.close();
  }
});

test('a limit of time ends a search with what was found and the bound that holds', async () => {
  const highs = await openHighs();
  const open = highs.open({ ...oneColumn, integer: Uint8Array.of(1) });
  try {
    const answer = open.solve({ seconds: 5, start: Float64Array.of(1) });
    assert.deepEqual([answer.status, answer.objective, answer.bound], ['optimal', 4, 4]);
  } finally {
    open.close();
  }
});

const oneColumn: LinearProgram = {
  columns: 1,
  cost: Float64Array.of(1),
  lower: Float64Array.of(0),
  upper: Float64Array.of(9),
  rows: sparseRows([{ indices: [0], values: [2], lower: -Infinity, upper: 8 }]),
  sense: 'max',
};
