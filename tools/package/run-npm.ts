// Runs npm as an outsider would, with no network and with nothing of this computer's settings.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** What npm said. @throws Error with all of it when npm fails. */
export async function runNpm(words: readonly string[], folder: string, cache: string): Promise<string> {
  const [command, ...before] = npm();
  const child = spawn(
    command,
    [...before, ...words, '--offline', '--cache', cache, '--no-audit', '--no-fund'],
    {
      cwd: folder,
      env: {
        ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name))),
        PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
        npm_config_userconfig: join(cache, 'no-settings'),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32' && before.length === 0,
    },
  );
  let [said, all] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => ((said += text), (all += text)));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (all += text));
  const status = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  if (status !== 0) throw new Error(`npm ${words.join(' ')} failed:\n${all}`);
  return said;
}

/** npm as it called us, else as it lies beside this Node, else on the path. */
function npm(): [string, ...string[]] {
  const called = process.env['npm_execpath'] ?? '';
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const found = [called, beside].find((path) => path.endsWith('npm-cli.js') && existsSync(path));
  return found ? [process.execPath, found] : ['npm'];
}
