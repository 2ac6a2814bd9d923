// The package's own solver: against every whole point of small programs, and against the duality that optima must satisfy.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LinearProgram, sparseRows } from './linear-solver.ts';
import { ownSolver } from './own-solver.ts';
import { chance, randomProgram } from './random-program.ts';

const solver = ownSolver();

function solve(program: LinearProgram, seconds?: number) {
  const open = solver.open(program);
  try {
    return open.solve(seconds === undefined ? {} : { seconds });
  } finally {
    open.close();
  }
}

test('whole programs have the best of all their whole points, found here by trying each', () => {
  const next = chance(11);
  for (let trial = 0; trial < 300; trial++) {
    const program = randomProgram(next, { whole: true });
    const best = bestByTrying(program);
    const answer = solve(program);
    assert.equal(answer.status, best === null ? 'infeasible' : 'optimal', `trial ${trial}`);
    if (best !== null) assert.ok(Math.abs(answer.objective - best) < 1e-9, `trial ${trial}`);
  }
});

test('an optimum keeps within its limits, and its prices prove that nothing is better', () => {
  const next = chance(23);
  let optima = 0;
  for (let trial = 0; trial < 600; trial++) {
    const program = randomProgram(next, { whole: false });
    const answer = solve(program);
    if (answer.status !== 'optimal') continue;
    optima++;
    assert.ok(breach(program, answer.x) < 1e-7, `trial ${trial}`);
    const bound = boundByPrices(program, answer.rowDuals ?? new Float64Array());
    assert.ok(
      Math.abs(bound - answer.objective) < 1e-6,
      `trial ${trial}: ${bound} is not ${answer.objective}`,
    );
  }
  assert.ok(optima > 100);
});

test('a program that has no point, and one that has no end, are told apart', () => {
  const rows = sparseRows([{ indices: [0, 1], values: [1, 1], lower: 3, upper: 3 }]);
  const base = { columns: 2, cost: Float64Array.of(1, 0), rows, sense: 'max' as const };
  const within = (lower: number, upper: number) =>
    solve({ ...base, lower: new Float64Array(2).fill(lower), upper: new Float64Array(2).fill(upper) });
  assert.equal(within(0, 1).status, 'infeasible');
  assert.equal(within(2, 1).status, 'infeasible');
  assert.equal(within(-Infinity, Infinity).status, 'unbounded');
  assert.equal(within(0, Infinity).objective, 3);
});

test('an open program answers anew after its cost, its limits and its rows have changed', () => {
  const rows = sparseRows([{ indices: [0, 1], values: [1, 2], lower: -Infinity, upper: 8 }]);
  const open = solver.open({
    columns: 2,
    cost: Float64Array.of(1, 1),
    lower: new Float64Array(2),
    upper: Float64Array.of(6, 6),
    rows,
    sense: 'max',
  });
  assert.equal(open.solve().objective, 7);
  open.setCost(Float64Array.of(0, 1));
  assert.equal(open.solve().objective, 4);
  open.setBounds(Float64Array.of(4, 0), Float64Array.of(6, 6));
  assert.equal(open.solve().objective, 2);
  open.addRows(sparseRows([{ indices: [1], values: [2], lower: -Infinity, upper: 3 }]));
  assert.equal(open.solve().objective, 1.5);
  open.close();
});

test('when the clock says that time is up, what was found is handed over with the bound that holds', () => {
  let now = 0;
  const program = knapsack(30);
  const open = ownSolver(() => now++).open(program);
  const answer = open.solve({ seconds: 40, start: new Float64Array(30) });
  open.close();
  assert.equal(answer.status, 'stopped');
  assert.ok(answer.objective >= 0);
  assert.ok((answer.bound ?? 0) >= answer.objective);
});

/** Weights that no sum fills exactly, so that branching takes long. */
function knapsack(size: number): LinearProgram {
  const weights = Float64Array.from({ length: size }, (_, at) => 2 * ((at * 37) % 50) + 2);
  return {
    columns: size,
    cost: weights,
    lower: new Float64Array(size),
    upper: new Float64Array(size).fill(1),
    integer: new Uint8Array(size).fill(1),
    rows: sparseRows([
      { indices: [...weights.keys()], values: weights, lower: -Infinity, upper: 501 },
      {
        indices: [...weights.keys()],
        values: weights.map((each) => each * each),
        lower: -Infinity,
        upper: 9_999,
      },
    ]),
    sense: 'max',
  };
}

function bestByTrying(program: LinearProgram): number | null {
  const sign = program.sense === 'max' ? 1 : -1;
  const x = Float64Array.from(program.lower);
  let best: number | null = null;
  for (;;) {
    if (breach(program, x) < 1e-9) {
      const objective = sign * x.reduce((sum, value, at) => sum + value * (program.cost[at] ?? 0), 0);
      best = Math.max(best ?? -Infinity, objective);
    }
    let at = 0;
    while (at < x.length && x[at] === program.upper[at]) x[at] = program.lower[at++] ?? 0;
    if (at === x.length) return best === null ? null : sign * best;
    x[at] = (x[at] ?? 0) + 1;
  }
}

function breach({ lower, upper, rows }: LinearProgram, x: Float64Array): number {
  const off = (value: number, low = 0, high = 0) => Math.max(low - value, value - high, 0);
  const columns = Array.from(x, (value, at) => off(value, lower[at], upper[at]));
  const sums = Array.from(rows.lower, (low, row) => {
    let sum = 0;
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++)
      sum += (rows.values[at] ?? 0) * (x[rows.indices[at] ?? 0] ?? 0);
    return off(sum, low, rows.upper[row]);
  });
  return Math.max(0, ...columns, ...sums);
}

/** Weak duality: prices on rows, and what is left of the cost on columns, each at the limit that it pulls to. */
function boundByPrices(
  { columns, cost, lower, upper, rows, sense }: LinearProgram,
  prices: Float64Array,
): number {
  const left = Float64Array.from(cost);
  for (const [row, price] of prices.entries())
    for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++) {
      const column = rows.indices[at] ?? 0;
      left[column] = (left[column] ?? 0) - price * (rows.values[at] ?? 0);
    }
  const sign = sense === 'max' ? 1 : -1;
  const pulled = (price: number, low = 0, high = 0) =>
    Math.abs(price) < 1e-9 ? 0 : price * (sign * price > 0 ? high : low);
  let sum = 0;
  for (let column = 0; column < columns; column++)
    sum += pulled(left[column] ?? 0, lower[column], upper[column]);
  for (const [row, price] of prices.entries()) sum += pulled(price, rows.lower[row], rows.upper[row]);
  return sum;
}
