// Says how many imports away from a file each test file is, so that the nearest tests are tried first.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

const IMPORT = /(?:from|import)\s+'(\.[^']+\.ts)'/g;

/** As many imports away does another folder seem. */
const ELSEWHERE = 100;

/** Test files that reach the file, those beside it first and then the nearest; files that do not reach it are left out. Paths are relative to the folder. */
export function nearestTests(file: string, tests: readonly string[], imports: Imports): string[] {
  const steps = new Map([[file, 0]]);
  for (const [reached, step] of steps)
    for (const importer of imports.get(reached) ?? [])
      if (!steps.has(importer)) steps.set(importer, step + 1);
  const away = (test: string): number =>
    steps.get(test)! + (posix.dirname(test) === posix.dirname(file) ? 0 : ELSEWHERE);
  return tests
    .filter((test) => steps.has(test))
    .sort((one, other) => away(one) - away(other) || one.localeCompare(other));
}

/** Each file with those that import it. */
export type Imports = ReadonlyMap<string, readonly string[]>;

export function readImports(folder: string, files: readonly string[]): Imports {
  const imports = new Map<string, string[]>();
  for (const file of files)
    for (const [, path = ''] of readFileSync(posix.join(folder, file), 'utf8').matchAll(IMPORT)) {
      const imported = posix.join(posix.dirname(file), path);
      imports.set(imported, [...(imports.get(imported) ?? []), file]);
    }
  return imports;
}
