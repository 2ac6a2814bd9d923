// Measures how many planted faults the tests of the statistics notice: node tools/mutation/run.ts [--afresh] [--survivors] [--only-table] [--commit=…] [folder …]
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Report, listSurvivors, scoreTable } from './score.ts';

const here = import.meta.dirname;
const root = fileURLToPath(new URL('../..', import.meta.url));
const source = 'packages/statistics/src';
const kept = join(root, '.cache', 'mutation');
const tree = join(tmpdir(), `due-regard-mutation-${process.pid}`);
const stryker = join(here, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');

/** Stryker is no dependency of the product: it has its own lock, and comes only with this command. */
function install(): void {
  if (existsSync(stryker)) return;
  const npm = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status } = spawnSync('npm', npm, { cwd: here, stdio: 'inherit' });
  if (status !== 0) throw new Error('Stryker could not be installed; npm says why, above.');
}

/** A commit is measured, so that nobody's half-written file disturbs it: the last one, or that of --commit=…. */
function takeCommitted(): void {
  const named = process.argv.find((word) => word.startsWith('--commit='));
  const commit = named?.slice('--commit='.length) ?? 'HEAD';
  const archive = ['archive', '--format=tar', commit, 'packages/statistics', 'docs/methods'];
  const { status, stdout } = spawnSync('git', archive, { cwd: root, maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`The commit ${commit} could not be read.`);
  spawnSync('tar', ['-x'], { cwd: tree, input: stdout, stdio: ['pipe', 'inherit', 'inherit'] });
}

/** What stands beside the folders is a folder of its own name here. */
function findFolders(): string[] {
  const folders = globSync('*/', { cwd: join(root, source) }).sort();
  return [...folders.filter((folder) => folder !== 'golden'), 'beside'];
}

const QUICKLY = ['amounts', 'beside', 'numeric'];

/** Test files that are not run against the mutants of a folder: those of speed; and where all else rests on it, or its own tests are many, whatever is slow. */
function leftOut(folder: string): string {
  const speed = '/large-input\\.';
  const slow = '/(properties|words|search|small-cells|policing|pay|time|funnel)/|/index\\.|/whole-answers\\.';
  return QUICKLY.includes(folder) ? `${speed}|${slow}` : speed;
}

function measure(folder: string, afresh: boolean): void {
  const files = folder === 'beside' ? `${source}/*.ts` : `${source}/${folder}/**/*.ts`;
  const known = join(kept, 'known', `${folder}.json`);
  forgetWorkedOutOnce(known);
  const settings = {
    mutate: [files, '!**/*.test.ts'],
    testRunner: 'in-process',
    plugins: [join(here, 'test-runner.ts')],
    coverageAnalysis: 'perTest',
    concurrency: 2,
    timeoutMS: 3000,
    timeoutFactor: 0.5,
    maxTestRunnerReuse: 1500,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: join(kept, `${folder}.json`) },
    incremental: true,
    incrementalFile: known,
    force: afresh,
    symlinkNodeModules: false,
    tempDirName: join(tree, 'sandboxes'),
    logLevel: 'warn',
    warnings: false,
  };
  writeFileSync(join(tree, 'stryker.config.json'), JSON.stringify(settings));
  const leftBehind = join(kept, 'left-behind.txt');
  const { status } = spawnSync(process.execPath, [stryker, 'run'], {
    cwd: tree,
    stdio: 'inherit',
    env: { ...process.env, DUE_REGARD_LEFT_BEHIND: leftBehind, DUE_REGARD_LEFT_OUT: leftOut(folder) },
  });
  if (status !== 0) process.stdout.write(`${folder} could not be measured.\n`);
}

/** A fault in what is worked out once has no tests of its own in an earlier run, so that a new test would not be tried against it. */
function forgetWorkedOutOnce(known: string): void {
  if (!existsSync(known)) return;
  const report: Report = JSON.parse(readFileSync(known, 'utf8'));
  for (const file of Object.values(report.files))
    file.mutants = file.mutants.filter((one) => one.status === 'Killed' || one.static !== true);
  writeFileSync(known, JSON.stringify(report));
}

function readReport(folder: string): Report | null {
  const path = join(kept, `${folder}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null;
}

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const folders = asked.length > 0 ? asked : findFolders();
if (!process.argv.includes('--only-table')) {
  install();
  mkdirSync(join(kept, 'known'), { recursive: true });
  mkdirSync(tree, { recursive: true });
  takeCommitted();
  try {
    for (const folder of folders) measure(folder, process.argv.includes('--afresh'));
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}
const reports = new Map(folders.map((folder) => [folder, readReport(folder)]));
if (process.argv.includes('--survivors')) process.stdout.write(listSurvivors(reports));
process.stdout.write(scoreTable(reports));
