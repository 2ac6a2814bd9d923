// The search over crossed characteristics, and additive interaction, against R.
import { test } from 'node:test';
import file from '../../golden/23-intersectional-search.json' with { type: 'json' };
import { numberIn, rawCases } from '../../golden/raw-case.ts';
import type { RawCase } from '../../golden/raw-case.ts';
import { holdTo } from '../../golden/reference-case.ts';
import { dataRows } from '../../golden/rows-of-case.ts';
import type { DataRow } from '../../golden/rows-of-case.ts';
import { countCube } from '../search/count-cube.ts';
import { intersectionalSearch } from '../search/intersectional-search.ts';
import { additiveInteraction } from '../small-cells/additive-interaction.ts';

for (const { id, inputs, expected } of rawCases(file)) {
  test(`crossed characteristics agree with R in case ${id}`, () =>
    holdTo(expected, 'a' in inputs ? interaction(inputs) : search(inputs)));
}

function search(inputs: RawCase['inputs']) {
  const rows = cells(inputs).map(({ n, x, ...characteristics }) => {
    return { characteristics, count: Number(x), total: Number(n) };
  });
  const fewestPeople = 'min_n' in inputs ? numberIn(inputs.min_n) : 1;
  const answer = intersectionalSearch(countCube(rows), { fewestPeople });
  return {
    cells_tested: answer.tested,
    overall_rate: answer.overallShare,
    below_bh_005: answer.belowBenjaminiHochberg,
    below_holm_005: answer.belowHolm,
    top25: answer.cells.slice(0, 25).map((cell) => ({
      k: cell.categories.length,
      cell: cell.name,
      x: cell.people.count,
      n: cell.people.total,
      rate: cell.share,
      rr_vs_everyone_else: cell.ratio,
      p: cell.pValue,
      bh: cell.benjaminiHochberg,
      holm: cell.holm,
    })),
  };
}

function interaction(inputs: RawCase['inputs']) {
  const group = (sex: string, eth: string) => {
    const own = cells(inputs).filter((row) => row.sex === sex && row.eth === eth);
    const sum = (name: string) => own.reduce((total, row) => total + Number(row[name]), 0);
    return { count: sum('x'), total: sum('n') };
  };
  const answer = additiveInteraction({
    both: group('Male', 'Black'),
    firstOnly: group('Male', 'White'),
    secondOnly: group('Female', 'Black'),
    neither: group('Female', 'White'),
  });
  return {
    r11: answer.ratioOfBoth,
    r10: answer.ratioOfFirst,
    r01: answer.ratioOfSecond,
    reri: answer.estimate,
    attributable_proportion: answer.attributableProportion,
    synergy_index: answer.synergyIndex,
    multiplicative: answer.multiplicative,
  };
}

function cells(inputs: RawCase['inputs']): DataRow[] {
  return dataRows(String(inputs.data));
}
