// Opens a file with LibreOffice and saves it as another kind, as somebody who was sent it would.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Office } from './find-office.ts';

/** Every sheet as CSV, numbers in full precision, not as they are shown. */
export const everySheetAsCsv =
  'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/**
 * What came of it, by file name. Nobody's own settings of the office are touched.
 * @param fileName says by its ending what the content is, such as `release.ods`
 * @param to as `--convert-to` takes it: `pdf`, `xlsx`, `txt:Text`, or `everySheetAsCsv`
 */
export function convertWithOffice(
  { executablePath }: Office,
  file: { fileName: string; content: Uint8Array },
  to: string,
): Record<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    writeFileSync(join(folder, file.fileName), file.content);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const out = join(folder, 'out');
    const { status, error, stderr } = spawnSync(
      executablePath,
      [
        profile,
        '--headless',
        '--norestore',
        '--convert-to',
        to,
        '--outdir',
        out,
        join(folder, file.fileName),
      ],
      { encoding: 'utf8', timeout: 120_000, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    if (status !== 0)
      throw new Error(`LibreOffice could not open ${file.fileName}: ${error?.message ?? stderr}`);
    return Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
