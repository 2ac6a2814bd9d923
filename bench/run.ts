// Measures and writes what was found into README.md: node bench/run.ts [real] [made] [memory] [tables] [search] [intervals] [disclosure] [pages] [formats] [analyses]
import { temporaryFolder } from '../service/platform/files.ts';
import { describeMachine } from './machine.ts';
import { measureAnalyses } from './measure-analyses.ts';
import { measureDisclosure } from './measure-disclosure.ts';
import { measureFormats } from './measure-formats.ts';
import { measureMadeFiles, measureMemory, measureRealFiles, unpackSearches } from './measure-imports.ts';
import { measureIntervals } from './measure-intervals.ts';
import { measurePages } from './measure-pages.ts';
import { measureSearch } from './measure-search.ts';
import { measureTables } from './measure-tables.ts';
import { writeReadme } from './write-readme.ts';

const measures: Readonly<Record<string, (folder: string) => Promise<string>>> = {
  real: async (folder) => measureRealFiles(await unpackSearches(folder)),
  made: async (folder) => measureMadeFiles(await unpackSearches(folder), folder),
  memory: async (folder) => measureMemory(await unpackSearches(folder), folder),
  tables: measureTables,
  search: measureSearch,
  intervals: measureIntervals,
  disclosure: measureDisclosure,
  pages: measurePages,
  formats: measureFormats,
  analyses: measureAnalyses,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in measures));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no measure ${unknown.join(', ')}. There are: ${Object.keys(measures).join(', ')}.\n`,
  );
  process.exit(2);
}
for (const [name, measure] of Object.entries(measures)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  await using folder = await temporaryFolder('due-regard-bench');
  const machine = describeMachine();
  process.stderr.write(`${name}: ${machine}\n`);
  const table = await measure(folder.path);
  process.stdout.write(`${table}\n`);
  await writeReadme(name, `${machine}\n\n${table}`);
}
