// A folder for tables of made-up people, and a way to run a command on them there, for tests.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '../../platform/files.ts';
import { type Ran, type Run, runInFolder } from './run-in-folder.ts';

export interface MadeUpPeople<Finding> {
  folder: TemporaryFolder;
  /** Rows under the headings, as CSV. */
  put(name: string, headings: string, rows: readonly (readonly (string | number)[])[]): Promise<void>;
  run(...args: string[]): Promise<Ran>;
  /** The finding, or a failure that says why there is none. */
  found(...args: string[]): Promise<Finding>;
}

export async function putMadeUpPeople<Finding>(
  command: Run,
  read: (json: string) => Finding,
): Promise<MadeUpPeople<Finding>> {
  const folder = await temporaryFolder('made-up-people');
  const run = (...args: string[]) => runInFolder(command, folder.path, args);
  return {
    folder,
    run,
    put: (name, headings, rows) =>
      writeFile(join(folder.path, name), [headings, ...rows.map((row) => row.join(','))].join('\n')),
    async found(...args) {
      const { code, out, err } = await run(...args, '--format', 'json');
      if (code !== 0) throw new Error(err);
      return read(out);
    },
  };
}
