// Runs a command of protection on files made up for a test, and tells what it said.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../platform/files.ts';
import { commands } from './commands.ts';

/** A folder with files in it, and a way to run `protect` and `audit` there. It goes with what `await using` holds. */
export async function madeUpFolder(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = await temporaryFolder('protection');
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder.path, name)), { recursive: true });
    await writeFile(join(folder.path, name), content);
  }
  return {
    path: folder.path,
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
    read: (name: string) => readFile(join(folder.path, name)),
    async run(...words: string[]): Promise<{ exit: number; out: string; err: string }> {
      const said = { out: '', err: '' };
      const command = commands.find((each) => each.words[0] === words[0]);
      if (!command) throw new Error(`There is no command ${words[0]}.`);
      const exit = await command.run(words.slice(1), {
        out: (text) => void (said.out += text),
        err: (text) => void (said.err += text),
        cwd: folder.path,
        isTerminal: false,
      });
      return { exit, ...said };
    },
  };
}
