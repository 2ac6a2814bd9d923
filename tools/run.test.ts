// What the bootstrap promises when all is installed: it gets out of the way.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../service/platform/files.ts';
import { programVersion } from '../service/platform/program-version.ts';

const script = join(import.meta.dirname, 'run.mjs');

function run(path: string, ...words: string[]) {
  return spawnSync(process.execPath, [path, ...words], { encoding: 'utf8' });
}

test('standard output has what the command says and nothing else', () => {
  const { status, stdout, stderr } = run(script, '--version');
  assert.deepEqual(
    { status, stdout, stderr },
    { status: 0, stdout: `due-regard ${programVersion}\n`, stderr: '' },
  );
});

test('the exit code of the command is passed on', () => {
  assert.equal(run(script, 'no-such-command').status, 2);
});

test('a start that is refused ends by itself, although the two programs are joined by a channel', () => {
  const { status, stderr, signal } = spawnSync(process.execPath, [script, 'start', '--port', 'many'], {
    encoding: 'utf8',
    timeout: 20_000,
    killSignal: 'SIGKILL',
  });
  assert.deepEqual([status, signal], [2, null]);
  assert.match(stderr, /The port .* must be a whole number/);
});

test('it may be called by a link, as npm makes one', async () => {
  await using folder = await temporaryFolder('due regard');
  const link = join(folder.path, 'due-regard');
  await symlink(script, link);
  assert.equal(run(link, '--version').stdout, `due-regard ${programVersion}\n`);
});
