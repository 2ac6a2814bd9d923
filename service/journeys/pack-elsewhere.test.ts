// Journey: an auditor takes a decision pack away and verifies it on another machine, with the file and the command alone; one byte changed is found, and where.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { temporaryFolder } from '../platform/files.ts';
import { findAnalysis } from './find-analysis.ts';
import { visit } from './visit.ts';

const root = join(import.meta.dirname, '..', '..');
const program = join(root, 'service', 'start.ts');

interface Told {
  code: number;
  out: string;
  err: string;
}

/** As on another machine: in a folder of its own, with nothing of the service's environment, no data folder and no database. */
async function verify(folder: string, ...args: string[]): Promise<Told> {
  const options = { cwd: folder, env: { PATH: '', HOME: folder } };
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [program, 'pack', 'verify', ...args],
      options,
    );
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !('stdout' in error) || !('stderr' in error))
      throw error;
    return { code: Number(error.code), out: String(error.stdout), err: String(error.stderr) };
  }
}

/** The bytes with one letter of these words changed. */
function withOneByteChanged(text: string, words: string): string {
  const at = text.indexOf(words);
  assert.notEqual(at, -1, words);
  const letter = text[at] === 'x' ? 'y' : 'x';
  return `${text.slice(0, at)}${letter}${text.slice(at + 1)}`;
}

test(
  'a pack verifies elsewhere, as JSON and as a page; with one byte changed it says where',
  { timeout: 180_000 },
  async () => {
    await using auditor = await visit({ as: 'auditor' });
    const { page } = auditor;
    const path = await findAnalysis(auditor, 'Victim services recommissioning');
    await auditor.go(`${path}/pack`);
    assert.deepEqual(await auditor.faults(), []);
    await using elsewhere = await temporaryFolder('another-machine');
    for (const name of ['pack.json', 'pack.html']) {
      const answer = await page.request.get(new URL(`${path}/${name}`, page.url()).href);
      assert.equal(answer.status(), 200);
      const file = join(elsewhere.path, name);
      await writeFile(file, await answer.body());
      const sound = await verify(elsewhere.path, name);
      assert.equal(sound.code, 0, sound.err);
      assert.match(sound.out, /verifies/);

      const text = await readFile(file, 'utf8');
      await writeFile(file, withOneByteChanged(text, 'Ten of twelve come by bus'));
      const changed = await verify(elsewhere.path, name);
      assert.equal(changed.code, 1, changed.out);
      assert.match(changed.err, /engagement/i);
    }
  },
);

test('the page of a pack can be read by itself: no fault, and nothing is fetched', async () => {
  await using auditor = await visit({ as: 'auditor' });
  const { page } = auditor;
  const path = await findAnalysis(auditor, 'Victim services recommissioning');
  const answer = await page.request.get(new URL(`${path}/pack.html`, page.url()).href);
  await using elsewhere = await temporaryFolder('another-machine');
  const file = join(elsewhere.path, 'pack.html');
  await writeFile(file, await answer.body());
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`file://${file}`);
  assert.deepEqual(
    asked.filter((address) => !address.startsWith('file:')),
    [],
  );
  assert.deepEqual(await auditor.faults(), []);
});
