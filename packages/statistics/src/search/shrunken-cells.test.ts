// Shrinking towards what single characteristics give: the spread beyond chance, and the cells drawn by it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { near } from '../../golden/reference-case.ts';
import { countCube } from './count-cube.ts';
import { intersectionalSearch } from './intersectional-search.ts';
import { mainEffectsFit } from './main-effects-fit.ts';
import { spreadBeyondChance } from './spread-beyond-chance.ts';

test('with one variance for all the spread is the mean square gap less that variance', () => {
  const departures = [0.5, -0.5, 0.3, -0.3].map((gap) => ({ gap, variance: 0.01 }));
  near(0.68 / 2 - 0.01, spreadBeyondChance(departures, 2), 1e-12);
});

test('gaps no larger than chance makes them, or no free cells, leave no spread', () => {
  assert.equal(spreadBeyondChance([{ gap: 0.1, variance: 0.02 }], 1), 0);
  assert.equal(spreadBeyondChance([{ gap: 5, variance: 0.02 }], 0), 0);
  assert.equal(spreadBeyondChance([], 0), 0);
});

test('at the spread the squared gaps weigh what so many free cells would', () => {
  const departure = fc.record({
    gap: fc.double({ min: -3, max: 3, noNaN: true }),
    variance: fc.double({ min: 0.001, max: 2, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(departure, { minLength: 2, maxLength: 12 }), (departures) => {
      const spread = spreadBeyondChance(departures, departures.length - 1);
      const weight = departures.reduce((sum, { gap, variance }) => sum + gap ** 2 / (spread + variance), 0);
      if (spread > 0) near(departures.length - 1, weight, 1e-9);
      else assert.ok(weight <= departures.length - 1);
    }),
  );
});

// Two characteristics that cross: women under 25 have far more than sex and age added up.
const rows = [
  ['F', 'u25', 60, 100],
  ['F', '25 to 64', 40, 400],
  ['F', '65+', 22, 150],
  ['M', 'u25', 15, 120],
  ['M', '25 to 64', 41, 380],
  ['M', '65+', 11, 130],
].map(([sex, age, count, total]) => ({
  characteristics: { sex: String(sex), age: String(age) },
  count: Number(count),
  total: Number(total),
}));

test('cells of two characteristics are drawn towards the main effects by their own spread and variance', () => {
  const cube = countCube(rows);
  const shares = mainEffectsFit(cube)!;
  const cells = rows.map(({ count, total }, i) => {
    const expected = total * shares[i]!;
    return {
      count,
      total,
      expected,
      gap: count / expected - 1,
      variance: (expected * (1 - shares[i]!)) / expected ** 2,
    };
  });
  // 6 cells less 1, less 1 for sex and 2 for age, leave 2 free; the spread by halving.
  let [low, high] = [0, 100];
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    const weight = cells.reduce((sum, { gap, variance }) => sum + gap ** 2 / (middle + variance), 0);
    if (weight > 2) low = middle;
    else high = middle;
  }
  assert.ok(low > 0.01, 'these cells do differ beyond chance');
  const search = intersectionalSearch(cube, { fewestPeople: 10 });
  cells.forEach(({ total, expected, gap, variance }, i) => {
    const { sex, age } = rows[i]!.characteristics;
    const cell = search.cells.find(({ name }) => name === `sex=${sex} & age=${age}`)!;
    near(expected, cell.expected!, 1e-9);
    near((expected * (1 + (low / (low + variance)) * gap)) / total, cell.shrunkenShare!, 1e-9);
    const { count: others, total: otherPeople } = cell.everyoneElse;
    near(cell.shrunkenShare! * total - (total * others) / otherPeople, cell.shrunkenExcess!, 1e-6);
  });
});

test('cells of one characteristic are what they are: the main effects give them their own count', () => {
  for (const { people, categories, shrunkenShare, share } of intersectionalSearch(countCube(rows), {
    fewestPeople: 10,
  }).cells)
    if (categories.length === 1) near(share, shrunkenShare!, 1e-9 * people.total);
});
