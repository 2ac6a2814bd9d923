// Runs the tests of the statistics against one mutant after the other inside one process, and stops at the first that fails.
import { appendFileSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { type CollectedTest, collectTests } from './collect-tests.ts';
import { type Imports, nearestTests, readImports } from './import-distance.ts';
import { loadTree, startAfresh } from './load-afresh.ts';

/** The part of Stryker's test runner interface (its api package, `test-runner`) that is spoken here. */
interface MutantRunOptions {
  testFilter?: string[];
  hitLimit?: number;
  activeMutant: { id: string; fileName: string };
  sandboxFileName: string;
  mutantActivation: 'runtime' | 'static';
}
interface Outcome {
  id: string;
  name: string;
  fileName: string;
  timeSpentMs: number;
  /** 0 passed, 1 failed */
  status: 0 | 1;
  failureMessage?: string;
}
interface Switch {
  activeMutant?: string;
  currentTestId?: string;
  hitCount?: number;
  hitLimit?: number;
  mutantCoverage?: unknown;
}

const TIMES = 'times-of-tests.json';
/** Files that keep something between two calls: what a mutant left there must not meet the next one. */
const KEEPERS = ['local-clock.ts'];
/** After so many mutants the tests are run without any, to see that none left something behind. */
const CHECK_EVERY = 400;
/** Milliseconds by which a test of another folder counts as slower: it is the less likely to notice. */
const ELSEWHERE = 50;
/** Milliseconds after which no further test of a mutant is begun: the score can only be lower for it. */
const BUDGET = 2000;
/** Tests that take ten seconds once every step is counted are left out: the score can only be lower for it. */
const TOO_LONG =
  /too large to list|case table-stopoutcome|a hundred thousand rows|^(exactPooledRateRatio|firthLogisticModel|fisherExactTest) refuses/;

/** Where instrumented code asks which mutant is on, and counts what it passed. */
function findSwitch(): Switch {
  const place = '__stryker__';
  if (!Reflect.has(globalThis, place)) Reflect.set(globalThis, place, {});
  return Reflect.get(globalThis, place);
}

class InProcessRunner {
  private readonly folder = process.cwd();
  private readonly mutant = findSwitch();
  private files: string[] = [];
  private imports: Imports = new Map();
  private tests: CollectedTest[] = [];
  private times = new Map<string, number>();
  private tried = 0;

  capabilities(): { reloadEnvironment: boolean } {
    return { reloadEnvironment: true };
  }

  async init(): Promise<void> {
    loadTree(this.folder, new URL('collect-tests.ts', import.meta.url).href);
    fc.configureGlobal({ seed: 2010, endOnFailure: true });
    const all = globSync('packages/**/*.ts', { cwd: this.folder }).sort();
    const leftOut = new RegExp(process.env['DUE_REGARD_LEFT_OUT'] ?? '^$');
    this.files = all.filter((path) => path.endsWith('.test.ts') && !leftOut.test(path));
    this.imports = readImports(this.folder, all);
    await this.loadAll();
  }

  async dryRun(): Promise<unknown> {
    const outcomes: Outcome[] = [];
    for (const test of this.tests) {
      this.mutant.currentTestId = test.id;
      outcomes.push(await tryTest(test));
    }
    delete this.mutant.currentTestId;
    const times = outcomes.map(({ id, timeSpentMs }) => [id, timeSpentMs] as const);
    writeFileSync(posix.join(this.folder, TIMES), JSON.stringify(times));
    return { status: 'complete', tests: outcomes, mutantCoverage: this.mutant.mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<unknown> {
    const isStatic = options.mutantActivation === 'static';
    this.readTimes();
    if (this.tests.length === 0 && !isStatic) await this.loadAll();
    this.mutant.hitCount = 0;
    this.mutant.hitLimit = options.hitLimit;
    this.mutant.activeMutant = options.activeMutant.id;
    const started = performance.now();
    const answer = isStatic
      ? await this.tryFiles(options.sandboxFileName)
      : await this.tryTests(options.testFilter, options.sandboxFileName);
    const reached = this.mutant.hitCount > (options.hitLimit ?? Infinity);
    this.mutant.activeMutant = undefined;
    this.mutant.hitCount = undefined;
    await this.clearUp(options, isStatic);
    if (reached) return { status: 'timeout', reason: `More than ${options.hitLimit} times round.` };
    return { ...answer, duration: performance.now() - started };
  }

  /** The mutant is there while the modules load: each test file that reaches it is loaded anew, the nearest first. */
  private async tryFiles(mutated: string): Promise<object> {
    startAfresh();
    const started = performance.now();
    let nrOfTests = 0;
    for (const file of nearestTests(posix.relative(this.folder, mutated), this.files, this.imports)) {
      const tests = await this.load(file).catch((error: unknown) => [brokenFile(file, error)]);
      for (const test of tests) {
        nrOfTests += 1;
        const outcome = await tryTest(test);
        if (outcome.status === 1) return killed(outcome, nrOfTests);
      }
      if (performance.now() - started > 2 * BUDGET) break;
    }
    return { status: 'survived', nrOfTests };
  }

  /** The tests of the same folder first, then the quick ones. */
  private async tryTests(filter: readonly string[] | undefined, mutated: string): Promise<object> {
    const wanted = filter && new Set(filter);
    const folder = posix.relative(this.folder, posix.dirname(mutated));
    const costOf = ({ id, file }: CollectedTest): number =>
      (this.times.get(id) ?? 0) + (posix.dirname(file) === folder ? 0 : ELSEWHERE);
    const tests = this.tests
      .filter(({ id }) => wanted?.has(id) ?? true)
      .sort((one, other) => costOf(one) - costOf(other));
    const started = performance.now();
    for (const [index, test] of tests.entries()) {
      if (performance.now() - started > BUDGET) return { status: 'survived', nrOfTests: index };
      const outcome = await tryTest(test);
      if (outcome.status === 1) return killed(outcome, index + 1);
    }
    return { status: 'survived', nrOfTests: tests.length };
  }

  private async loadAll(): Promise<void> {
    startAfresh();
    this.tests = [];
    for (const file of this.files) this.tests.push(...(await this.load(file)));
  }

  /** The process that tried the tests without a mutant has written how long each takes. */
  private readTimes(): void {
    const times = posix.join(this.folder, TIMES);
    if (this.times.size === 0 && existsSync(times))
      this.times = new Map(JSON.parse(readFileSync(times, 'utf8')));
  }

  private async load(file: string): Promise<CollectedTest[]> {
    const url = pathToFileURL(posix.join(this.folder, file)).href;
    const tests = await collectTests(file, () => import(url));
    return tests.filter(({ name }) => !TOO_LONG.test(name));
  }

  private async clearUp({ activeMutant }: MutantRunOptions, isStatic: boolean): Promise<void> {
    this.tried += 1;
    if (!isStatic && KEEPERS.some((keeper) => activeMutant.fileName.endsWith(keeper))) await this.loadAll();
    if (isStatic || this.tried % CHECK_EVERY > 0) return;
    for (const test of this.tests)
      if ((await tryTest(test)).status === 1) {
        const words = `After mutant ${activeMutant.id} at the latest this failed without one: ${test.id}\n`;
        appendFileSync(process.env['DUE_REGARD_LEFT_BEHIND'] ?? 'left-behind.txt', words);
        return this.loadAll();
      }
  }
}

function killed(outcome: Outcome, nrOfTests: number): object {
  return { status: 'killed', killedBy: [outcome.id], failureMessage: outcome.failureMessage, nrOfTests };
}

function brokenFile(file: string, error: unknown): CollectedTest {
  const fail = (): never => {
    throw error;
  };
  return { id: file, name: file, file, run: fail };
}

async function tryTest({ id, name, file, run }: CollectedTest): Promise<Outcome> {
  const started = performance.now();
  const failureMessage = await Promise.try(run).then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)) || 'It failed.',
  );
  const timeSpentMs = performance.now() - started;
  const outcome = { id, name, fileName: posix.join(process.cwd(), file), timeSpentMs };
  return failureMessage === undefined ? { ...outcome, status: 0 } : { ...outcome, status: 1, failureMessage };
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner }];
