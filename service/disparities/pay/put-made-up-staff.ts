// A folder for made-up staff, and a way to run the pay-gap command there, for tests.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '../../platform/files.ts';
import { type PayFinding } from './pay-finding.ts';
import { readPayFinding } from './read-pay-finding.ts';
import { runPayGap } from './run-pay-gap.ts';

export interface MadeUpStaff {
  folder: TemporaryFolder;
  /** Rows under the headings, as CSV. */
  put(name: string, headings: string, rows: readonly (readonly (string | number)[])[]): Promise<void>;
  run(...args: string[]): Promise<{ code: number; out: string; err: string }>;
  /** The finding, or a failure that says why there is none. */
  found(...args: string[]): Promise<PayFinding>;
}

export async function putMadeUpStaff(): Promise<MadeUpStaff> {
  const folder = await temporaryFolder('made-up-staff');
  const run = async (...args: string[]) => {
    const said = { out: '', err: '' };
    const code = await runPayGap(args, {
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
      return readPayFinding(out);
    },
  };
}
