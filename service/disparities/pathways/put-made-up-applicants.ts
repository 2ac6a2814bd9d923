// A folder for made-up applicants, and a way to run the pathway command there, for tests.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '../../platform/files.ts';
import type { PathwayFinding } from './pathway-finding.ts';
import { readPathwayFinding } from './read-pathway-finding.ts';
import { runPathway } from './run-pathway.ts';

export interface MadeUpApplicants {
  folder: TemporaryFolder;
  put(name: string, headings: string, rows: readonly (readonly (string | number)[])[]): Promise<void>;
  run(...args: string[]): Promise<{ code: number; out: string; err: string }>;
  /** The finding, or a failure that says why there is none. */
  found(...args: string[]): Promise<PathwayFinding>;
}

export async function putMadeUpApplicants(): Promise<MadeUpApplicants> {
  const folder = await temporaryFolder('made-up-applicants');
  const run = async (...args: string[]) => {
    const said = { out: '', err: '' };
    const code = await runPathway(args, {
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
      cwd: folder.path,
      isTerminal: false,
    });
    return { code, ...said };
  };
  return {
    folder,
    run,
    put: (name, headings, rows) =>
      writeFile(join(folder.path, name), [headings, ...rows.map((row) => row.join(','))].join('\n')),
    async found(...args) {
      const { code, out, err } = await run(...args, '--format', 'json');
      if (code !== 0) throw new Error(err);
      return readPathwayFinding(out);
    },
  };
}

/** So many applicants of a group: `began` who applied, of whom so many reached each later stage. */
export function way(group: string, ...reached: readonly number[]): string[][] {
  const [began = 0, ...later] = reached;
  return Array.from({ length: began }, (_, at) => [
    group,
    ...later.map((count) => (at < count ? 'Yes' : 'No')),
  ]);
}
