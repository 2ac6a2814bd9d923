// The search of every combination of up to three characteristics: reference file 23.
import { z } from 'zod';
import { VERDICT_WORDS, countCube, intersectionalSearch, judgeCells } from '@due-regard/statistics';
import type { SearchedCell } from '@due-regard/statistics';
import { reasons, snakeFields } from '../answer-fields.ts';
import { confidence, number, numbers, rows, word } from '../field-types.ts';
import type { Rows } from '../field-types.ts';
import { statMethod } from '../stat-method.ts';
import { bandOf, lowAndHigh } from './band-fields.ts';
import { numbersOf } from './predictors.ts';
import { characteristicsOf } from './small-cells.ts';

const EXAMPLE = {
  data: [
    { sex: 'Female', eth: 'White', n: 527, x: 94 },
    { sex: 'Male', eth: 'White', n: 490, x: 107 },
    { sex: 'Female', eth: 'Black', n: 80, x: 20 },
    { sex: 'Male', eth: 'Black', n: 75, x: 34 },
  ],
};

const crossedRows = rows.describe(
  'CSV file or rows: x with the outcome of n people, and a column for each characteristic',
);

const search = statMethod({
  names: ['intersectional-search'],
  card: 'intersectional-search.md',
  input: z.strictObject({
    data: crossedRows,
    min_n: number.default(1).describe('number, fewest people in a cell, 1 unless given'),
    max_k: z
      .union([z.literal(1), z.literal(2), z.literal(3)])
      .default(3)
      .describe('1, 2 or 3 characteristics at most, 3 unless given'),
    test: word.default('fisher').describe('text: mid-p, or Fisher unless given'),
    compare: word.optional().describe('text, for the record: each cell is compared with everyone else'),
    level: z.number().default(0.05).describe('number, 0.05 unless given'),
  }),
  example: EXAMPLE,
  answer: ({ data, min_n, max_k, test, level }) => {
    const answer = intersectionalSearch(cubeOf(data), {
      fewestPeople: min_n,
      mostCharacteristics: max_k,
      test: /mid/i.test(test) ? 'mid-p' : 'fisher',
      level,
    });
    return {
      cells_tested: answer.tested,
      overall_rate: answer.overallShare,
      below_bh_005: answer.belowBenjaminiHochberg,
      below_holm_005: answer.belowHolm,
      top25: answer.cells.slice(0, 25).map(cellFields),
      findings: answer.findings.map((cell) => ({ ...cellFields(cell), ...shrunkenFields(cell) })),
      ...reasons({ cells_tested: answer }),
    };
  },
});

function cellFields(cell: SearchedCell) {
  return {
    k: cell.categories.length,
    cell: cell.name,
    x: cell.people.count,
    n: cell.people.total,
    rate: cell.share,
    rr_vs_everyone_else: cell.ratio,
    p: cell.pValue,
    bh: cell.benjaminiHochberg,
    holm: cell.holm,
  };
}

function shrunkenFields({ excess, expected, shrunkenShare, shrunkenExcess }: SearchedCell) {
  return snakeFields({ excess, expected, shrunkenShare, shrunkenExcess });
}

const cube = statMethod({
  names: ['count-cube'],
  card: 'intersectional-search.md',
  input: z.strictObject({ data: crossedRows }),
  example: EXAMPLE,
  answer: ({ data }) => {
    const { characteristics, codes, totals, counts } = cubeOf(data);
    return {
      characteristics: characteristics.map(({ name, categories }) => ({ name, categories: [...categories] })),
      codes: codes.map((column) => Array.from(column)),
      n: Array.from(totals),
      x: Array.from(counts),
    };
  },
});

const judged = statMethod({
  names: ['judge-cells'],
  card: 'judged-cells.md',
  input: z.strictObject({
    x: numbers.describe('list of counts with the outcome, one for each cell'),
    n: numbers.describe('list of people, one for each cell'),
    conf_level: confidence,
    ...lowAndHigh,
  }),
  example: { x: [94, 107, 20, 34], n: [527, 490, 80, 75] },
  answer: ({ x, n, conf_level, low, high }) => {
    const answer = judgeCells(
      { counts: x, totals: n },
      { confidence: conf_level, band: bandOf({ low, high }) },
    );
    return {
      cell: Array.from(answer.cells, (cell) => cell + 1),
      ratio: Array.from(answer.ratios),
      koopman: Array.from(answer.ratios, (_, i) => [answer.lower[i], answer.upper[i]]),
      p: Array.from(answer.pValues),
      holm: Array.from(answer.holm),
      verdict: Array.from(answer.verdicts, (word) => VERDICT_WORDS[word]),
      ...reasons({ cell: answer }),
    };
  },
});

function cubeOf(data: Rows) {
  const [x, n] = [numbersOf(data, 'x'), numbersOf(data, 'n')];
  return countCube(
    data.map((row, i) => ({
      characteristics: characteristicsOf(row),
      count: x[i] ?? Number.NaN,
      total: n[i] ?? Number.NaN,
    })),
  );
}

export const crossedSearch = [search, cube, judged];
