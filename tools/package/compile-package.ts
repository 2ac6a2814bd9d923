// Compiles a package for those who install it: JavaScript for Node 20 and browsers, with types beside it.
// In the repository nothing is compiled; Node refuses TypeScript only in what has been installed.
import { spawn } from 'node:child_process';
import { cp, glob, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What goes with the code of a package, from the root of the repository. */
const accompanying: Readonly<Record<string, { from: string; to: string; is: (name: string) => boolean }>> = {
  '@due-regard/statistics': { from: 'docs/methods', to: 'methods', is: (name) => !isOfDisclosure(name) },
  '@due-regard/disclosure': { from: 'docs/methods', to: 'methods', is: isOfDisclosure },
};

function isOfDisclosure(name: string): boolean {
  return name.startsWith('disclosure-');
}

/** @throws Error with what the compiler said, when it refuses the code. */
export async function compilePackage(folder: string, into: string): Promise<void> {
  await compile(join(folder, 'tsconfig.build.json'), into);
  for await (const path of glob('**/*.d.ts', { cwd: into })) await nameWhatIsThere(join(into, path));
  const { name }: { name: string } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const more = accompanying[name];
  if (!more) return;
  const cards = join(root, more.from);
  const filter = (path: string) => path === cards || more.is(basename(path));
  await cp(cards, join(into, more.to), { recursive: true, filter });
}

async function compile(project: string, into: string): Promise<void> {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const child = spawn(process.execPath, [compiler, '-p', project, '--outDir', into], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let words = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (words += text));
  const status = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  if (status !== 0) throw new Error(`${project} does not compile for those who install it:\n${words}`);
}

/** The compiler rewrites `./rate.ts` to `./rate.js` in the code, but not in the types. */
async function nameWhatIsThere(path: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replaceAll(/(from |import\()'(\.[^']*)\.ts'/g, "$1'$2.js'"));
}
