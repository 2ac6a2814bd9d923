// Times the search of every combination of up to three of nine characteristics, from Parquet: node bench/search-combinations.ts PARQUET COLUMN…
import { dirname } from 'node:path';
import { type CountCube, intersectionalSearch } from '@due-regard/statistics';
import { countCube } from '../service/disparities/counting/count-cube.ts';
import type { Cube } from '../service/disparities/counting/cube.ts';
import { openWarehouse } from '../service/platform/warehouse/index.ts';
import { tellTiming } from './tell-timing.ts';

const [parquet = '', ...columns] = process.argv.slice(2);
const warehouse = await openWarehouse({ temporaryFolder: dirname(parquet) });

const started = performance.now();
const cube = await countCube({
  warehouse,
  parquet: [parquet],
  columns,
  outcome: { column: 'outcome', values: ['yes'] },
});
const counted = (performance.now() - started) / 1000;
const search = intersectionalSearch(asSearched(cube), { fewestPeople: 10 });
const seconds = (performance.now() - started) / 1000;

await warehouse.close();
process.stderr.write(
  `    ${cube.total.length} combinations counted in ${counted.toFixed(2)} s, ${search.tested} cells tested, ` +
    `${search.belowBenjaminiHochberg} with a gap, ${search.findings.length} findings\n`,
);
const rows = cube.total.reduce((sum, count) => sum + count, 0);
tellTiming({ tool: 'Due Regard', rows, seconds, counted: search.tested });

/** A value that is missing is the first level, and no group. */
function asSearched({ columns, codes, total, hits }: Cube): CountCube {
  return {
    characteristics: columns.map(({ name, levels }) => ({
      name,
      categories: levels.filter((level) => level !== ''),
    })),
    codes: codes.map((column, c) =>
      columns[c]!.levels[0] === '' ? Int16Array.from(column, (code) => code - 1) : column,
    ),
    totals: total,
    counts: hits,
  };
}
