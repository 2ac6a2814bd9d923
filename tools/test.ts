// Runs every test, grouped by what they need, and ends with one line: how many passed, how many failed.
import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Tally, sum } from './test-reporter.ts';

interface Group {
  title: string;
  /** The first group that takes a file has it. */
  takes(path: string): boolean;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, '.cache');
/** The last line of the last run, for those who come after it. */
const summaryFile = join(cache, 'test-summary.txt');

const within =
  (...folders: string[]) =>
  (path: string): boolean =>
    folders.some((folder) => path.startsWith(`service/${folder}/`));

/** The longest first. Each is a process of its own: what opens many pools and servers does not wait for those of all others. */
const groups: Group[] = [
  { title: 'The gate of accessibility', takes: within('journeys/gate') },
  { title: 'Journeys in a real browser', takes: within('journeys') },
  { title: 'Packages', takes: (path) => path.startsWith('packages/') },
  {
    title: 'Partners and their data',
    takes: within('datasets', 'partners', 'connectors', 'community', 'demonstration'),
  },
  { title: 'What all stands on', takes: within('platform', 'pages', 'backup', 'ledger') },
  { title: 'People', takes: within('people', 'organisation', 'sharing', 'retention', 'site') },
  { title: 'Findings and releases', takes: within('disparities', 'protection', 'published', 'statistics') },
  { title: 'The program and its tools', takes: () => true },
];

/** How many run at once. */
const most = 3;

async function runTests(patterns: readonly string[]): Promise<Tally> {
  const files = findTests(patterns);
  const shares = groups.map((group, index) => ({
    group,
    files: files.filter((file) => groups.findIndex(({ takes }) => takes(file)) === index),
  }));
  const waiting = shares.filter((share) => share.files.length > 0);
  const tallies: Tally[] = [];
  const runNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      tallies.push(await runGroup(next.group, next.files));
  };
  await Promise.all(Array.from({ length: most }, runNext));
  return sum(tallies);
}

/** All test files, or those a pattern names: a file, a folder, or a glob. */
function findTests(patterns: readonly string[]): string[] {
  const all = globSync('**/*.test.ts', { cwd: root, exclude: ['**/node_modules', '.data', '.cache', 'out'] })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  if (patterns.length === 0) return all;
  return all.filter((file) =>
    patterns.some((pattern) => file.startsWith(pattern) || matchesGlob(file, pattern)),
  );
}

/** One process for a group, so that it shares one database and one browser. */
async function runGroup(group: Group, files: readonly string[]): Promise<Tally> {
  const tallyFile = join(cache, `tally-${process.pid}-${groups.indexOf(group)}.json`);
  const options = ['--test', '--test-isolation=none', '--test-force-exit', '--test-timeout=300000'];
  const reporter = `--test-reporter=${new URL('test-reporter.ts', import.meta.url).href}`;
  const seeded = `--import=${new URL('seed-properties.ts', import.meta.url).href}`;
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', ...options, seeded, reporter, ...files],
    { cwd: root, env: { ...process.env, DUE_REGARD_TALLY: tallyFile }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (words += text));
  const status = await new Promise((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal)),
  );
  process.stdout.write(`\n${group.title}\n${words}`);
  return readTally(tallyFile, status);
}

/** A group that broke off, or failed without saying which test, counts as one failure more. */
function readTally(tallyFile: string, status: unknown): Tally {
  const tally: Tally = existsSync(tallyFile)
    ? JSON.parse(readFileSync(tallyFile, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0 };
  rmSync(tallyFile, { force: true });
  if (status === 0 || tally.failed > 0) return tally;
  process.stdout.write(`  FAILED: these tests broke off before their end (${String(status)}).\n`);
  return { ...tally, failed: tally.failed + 1 };
}

mkdirSync(cache, { recursive: true });
rmSync(summaryFile, { force: true });
const total = await runTests(process.argv.slice(2));
if (total.passed + total.failed === 0) {
  process.stdout.write('No tests were found.\n');
  total.failed = 1;
}
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
const summary = `${total.passed} passed, ${total.failed} failed${skipped}`;
writeFileSync(summaryFile, `${summary}\n`);
process.stdout.write(`\n${summary}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
