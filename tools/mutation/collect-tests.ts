// Stands in for node:test while mutants are tried: keeps each test that a file declares, to be run one at a time.
export interface CollectedTest {
  /** Path of the file and name of the test, alike in every process. */
  id: string;
  name: string;
  file: string;
  run: () => unknown;
}

let file = '';
let collected: CollectedTest[] = [];
const suites: string[] = [];

/** What the test files get when they import `test`, `it` or `describe` from node:test. */
export function test(title: string, run: () => unknown): void {
  const name = [...suites, title].join(', ');
  const twins = collected.filter((other) => other.name === name).length;
  collected.push({ id: `${file}: ${name}${twins > 0 ? ` (${twins + 1})` : ''}`, name, file, run });
}

export const it = test;

export function describe(title: string, declare: () => void): void {
  suites.push(title);
  declare();
  suites.pop();
}

/** The tests that a file declares while it is loaded. */
export async function collectTests(path: string, load: () => Promise<unknown>): Promise<CollectedTest[]> {
  file = path;
  collected = [];
  await load();
  return collected;
}
