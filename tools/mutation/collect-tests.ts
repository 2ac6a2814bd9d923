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

/** What the test files get when they import `test` from node:test. */
export function test(name: string, run: () => unknown): void {
  const twins = collected.filter((other) => other.name === name).length;
  collected.push({ id: `${file}: ${name}${twins > 0 ? ` (${twins + 1})` : ''}`, name, file, run });
}

/** The tests that a file declares while it is loaded. */
export async function collectTests(path: string, load: () => Promise<unknown>): Promise<CollectedTest[]> {
  file = path;
  collected = [];
  await load();
  return collected;
}
