// Measures the search of every combination of up to three of nine characteristics over 5,000,000 rows.
import { join } from 'node:path';
import { openWarehouse } from '../service/platform/warehouse/index.ts';
import { runChild } from './child.ts';
import { makePeople, nineCharacteristics, nineEvenCharacteristics } from './made-people.ts';
import type { MadeCharacteristics } from './made-people.ts';
import { runPairs, spread } from './pairs.ts';
import { cpuSeconds, markdownTable, peakMb, seconds, whole } from './table-words.ts';

const rows = 5_000_000;
const most = 10;

const spreads: Readonly<Record<string, MadeCharacteristics>> = {
  'As a census finds them: 2 to 19 levels, a few of them common': nineCharacteristics,
  'The worst there can be: 2 to 19 levels, all as common': nineEvenCharacteristics,
};

export async function measureSearch(folder: string): Promise<string> {
  const warehouse = await openWarehouse({ temporaryFolder: folder });
  const paths = Object.keys(spreads).map((_, at) => join(folder, `people-${at}.parquet`));
  for (const [at, made] of Object.values(spreads).entries())
    await makePeople(warehouse, rows, made, paths[at]!);
  await warehouse.close();
  const program = join(import.meta.dirname, 'search-combinations.ts');
  const rounds = await runPairs(
    Object.entries(spreads).map(([name, made], at) => ({
      name,
      run: () => runChild(process.execPath, [program, paths[at]!, ...Object.keys(made)]),
    })),
    5,
  );
  const table = markdownTable(
    [`${whole(rows)} rows`, 'Seconds', 'CPU seconds', 'Peak memory, MB', 'Cells tested'],
    Object.entries(rounds).map(([name, runs]) => [
      name,
      seconds(runs),
      cpuSeconds(runs),
      peakMb(runs),
      whole(runs[0]?.counted ?? 0),
    ]),
  );
  const slowest = Math.max(
    ...Object.values(rounds).map((runs) => spread(runs.map((run) => run.seconds)).median),
  );
  return `${table}\n\nGoal: under ${most} seconds, measured ${slowest.toFixed(1)} at the worst (${slowest < most ? 'met' : '**not met**'}).`;
}
