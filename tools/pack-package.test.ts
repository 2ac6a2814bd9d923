// The packages as others get them: packed, installed in an empty project, type-checked, run, and shaken.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cp, glob, mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type TemporaryFolder, temporaryFolder } from '../service/platform/files.ts';
import { compilePackage } from './package/compile-package.ts';
import { moduleEffects } from './package/module-effects.ts';
import { runNpm } from './package/run-npm.ts';
import { readSourceFile } from './source-file.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Uses functions, a type and a refusal. The digits are those of `rr-70-1194-6930-488025` in golden/03-rate-ratio.json. */
const consumer = `
import { ImpossibleInput, judgeRateRatio, type Verdict, unknownGroupBounds } from '@due-regard/statistics';
import { findClassification } from '@due-regard/classifications';

const black = { events: 70, exposure: 1194 };
const white = { events: 6930, exposure: 488_025 };
const { ratio, verdict } = judgeRateRatio(black, white);
const said: Verdict = verdict;
// @ts-expect-error a count is a number
try { judgeRateRatio({ events: '70', exposure: 1194 }, white); } catch (error) {
  if (!(error instanceof ImpossibleInput)) throw error;
}
const highest: number | null = unknownGroupBounds({ comparison: black, reference: white, unknown: 10 }).upper;
const answer = { estimate: ratio.estimate, lower: ratio.lower, said: said.verdict, highest, list: findClassification('sex')?.id };
declare const console: { log(text: string): void };
console.log(JSON.stringify(answer));
`;

/** The tour of the package's README in short: tables with a small count go in, symbols come out. */
const publisher = `
import { belowFive, ImpossibleTable, nothingKnown, ownSolver, protectingTools, release, type Released, type ReleasedTables, type TableSet } from '@due-regard/disclosure';

const rows = [18, 2, 14, 19].map((value, at) => ({ labels: [at < 2 ? 'A' : 'B', at % 2 === 0 ? 'Women' : 'Men'], value }));
const set: TableSet = { title: 'Staff', tables: [{ name: 'staff', dimensions: ['team', 'sex'], rows }] };
const tools = protectingTools({ solver: ownSolver(), digest: (text) => String(text.length) });
const outcome = release(set, belowFive, nothingKnown, tools);
if (outcome.kind === 'not released') throw new Error(outcome.sentences.join(' '));
// @ts-expect-error what is kept with a release may not be published
const leaked: Released<ReleasedTables> = outcome.kept;
declare const console: { log(text: string): void };
let refusal = '';
try { release({ title: 'Half', tables: [{ name: 'half', dimensions: ['a'], rows: [{ labels: ['x'], value: 0.5 }] }] }, belowFive, nothingKnown, tools); } catch (error) {
  if (!(error instanceof ImpossibleTable)) throw error;
  refusal = error.code;
}
console.log(JSON.stringify({ shown: outcome.released.content.tables[0]?.rows.map((row) => row.shown), refusal, same: leaked === undefined }));
`;

const settings = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  target: 'es2022',
  lib: ['es2022'],
  types: [],
  rewriteRelativeImportExtensions: true,
};

type Packed = 'statistics' | 'disclosure';
/** With the least number of modules that each has, so that an empty package is noticed. */
const published: Readonly<Record<Packed, number>> = { statistics: 150, disclosure: 100 };

describe('packages that are packed', () => {
  let folder: TemporaryFolder;
  const inProject = (...parts: string[]) => join(folder.path, 'project', ...parts);
  const installed = (name: Packed, ...parts: string[]) =>
    inProject('node_modules', '@due-regard', name, ...parts);
  const copied = (...parts: string[]) => join(folder.path, 'clone', 'packages', ...parts);

  before(async () => {
    folder = await temporaryFolder('due-regard-packing');
    // A copy, so that nobody who reads the package meanwhile finds it half packed.
    await mkdir(join(folder.path, 'clone'));
    await cp(join(root, 'packages'), copied(), { recursive: true });
    for (const name of ['tools', 'docs', 'node_modules', 'tsconfig.json'])
      await symlink(join(root, name), join(folder.path, 'clone', name));
    await mkdir(inProject());
    await writeFile(inProject('package.json'), '{ "name": "empty", "private": true, "type": "module" }');
    const cache = join(folder.path, 'cache');
    const tarballs = await Promise.all(
      ['statistics', 'classifications', 'disclosure'].map(async (name) => {
        const said = await runNpm(['pack', '--silent'], copied(name), cache);
        return copied(name, said.trim());
      }),
    );
    await runNpm(['install', '--ignore-scripts', '--silent', ...tarballs], inProject(), cache);
  });
  after(() => folder[Symbol.asyncDispose]());

  for (const [key, least] of Object.entries(published)) {
    const name = key === 'disclosure' ? 'disclosure' : 'statistics';

    it(`${name}: JavaScript with types, the method cards, the licence and what is new, and nothing else`, async () => {
      assert.deepEqual((await readdir(installed(name))).sort(), [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'dist',
        'package.json',
      ]);
      const files = await Array.fromAsync(glob('**/*.*', { cwd: installed(name, 'dist') }));
      const code = files.filter((file) => file.endsWith('.js'));
      assert.ok(code.length > least, `${code.length} modules`);
      for (const file of code) assert.ok(files.includes(file.replace(/\.js$/, '.d.ts')), file);
      assert.deepEqual(
        files.filter((file) => !/(?<!\.test)(\.js|\.d\.ts)$|^methods.[\w-]+\.md$/.test(file)),
        [],
      );
      const cards = files.filter((file) => file.endsWith('.md'));
      assert.ok(cards.length > 5);
      for (const card of cards)
        assert.equal(
          card.includes('disclosure-'),
          name === 'disclosure',
          `${card} goes with its own package`,
        );
    });

    it(`${name}: asks for nothing else, and points at what was compiled`, async () => {
      const manifest = JSON.parse(await readFile(installed(name, 'package.json'), 'utf8'));
      assert.deepEqual(
        [manifest.dependencies, manifest.scripts, manifest.sideEffects],
        [undefined, undefined, false],
      );
      assert.equal(manifest.exports['.'].default, './dist/index.js');
    });

    it(`${name}: no module does anything by being loaded, so that a bundler can leave out what nobody asks for`, async () => {
      for await (const path of glob('**/*.js', { cwd: installed(name, 'dist') }))
        assert.deepEqual(
          moduleEffects(path, await readFile(installed(name, 'dist', path), 'utf8')),
          [],
          path,
        );
    });
  }

  it('bring no other package with them', async () => {
    assert.deepEqual(
      (await readdir(inProject('node_modules'))).filter((name) => !name.startsWith('.')),
      ['@due-regard'],
    );
  });

  it('leave the folder they were packed in as it was', async () => {
    for (const name of ['statistics', 'classifications', 'disclosure']) {
      assert.equal(
        await readFile(copied(name, 'package.json'), 'utf8'),
        await readFile(join(root, 'packages', name, 'package.json'), 'utf8'),
      );
      assert.deepEqual(
        (await readdir(copied(name))).filter((file) => /^dist$|kept$/.test(file)),
        [],
      );
    }
  });

  it('are type-checked by strict projects, for Node and for bundlers, with the types of the packages too', async () => {
    await writeFile(inProject('consumer.ts'), consumer);
    await writeFile(inProject('publisher.ts'), publisher);
    for (const [module, moduleResolution] of Object.entries({ nodenext: 'nodenext', esnext: 'bundler' })) {
      const compilerOptions = { ...settings, module, moduleResolution };
      await writeFile(
        inProject('tsconfig.json'),
        JSON.stringify({ compilerOptions, files: ['consumer.ts', 'publisher.ts'] }),
      );
      const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
      const { stdout, status } = spawnSync(process.execPath, [compiler, '-p', inProject()], {
        encoding: 'utf8',
      });
      assert.deepEqual([stdout, status], ['', 0], moduleResolution);
    }
  });

  it('run as plain JavaScript: statistics with the digits of the reference case', async () => {
    const answer = printedBy(inProject('consumer.js'));
    assert.deepEqual([answer.said, answer.list], ['gap', 'sex']);
    const { cases }: { cases: { id: string; expected: { ratio: number } }[] } = JSON.parse(
      await readFile(join(root, 'packages', 'statistics', 'golden', '03-rate-ratio.json'), 'utf8'),
    );
    const { expected } = cases.find(({ id }) => id === 'rr-70-1194-6930-488025')!;
    assert.ok(Math.abs(answer.estimate / expected.ratio - 1) < 1e-9);
  });

  it('run as plain JavaScript: disclosure with the tour of its README', () => {
    assert.deepEqual(printedBy(inProject('publisher.js')), {
      shown: ['[c]', '[c]', '[c]', '[c]', 32, 21, 20, 33, 53],
      refusal: 'DISCLOSURE_TABLE_IMPOSSIBLE',
      same: false,
    });
  });

  it('bring with one function only what that function is made of', async () => {
    for (const [name, one, folders] of [
      ['statistics', 'crudeRate', ['estimate.js', 'input.js', 'numeric', 'rates']],
      ['disclosure', 'checkCertificate', ['audit']],
    ] as const) {
      const needed = await modulesFor(one, installed(name, 'dist'));
      const all = await Array.fromAsync(glob('**/*.js', { cwd: installed(name, 'dist') }));
      assert.ok(needed.length < all.length / 8, `${needed.length} of ${all.length} modules`);
      assert.deepEqual(new Set(needed.map((path) => path.split('/')[0])), new Set(folders));
    }
  });
});

/** What a program says, as JSON; nothing else may be said. */
function printedBy(program: string) {
  const { stdout, stderr } = spawnSync(process.execPath, ['--no-strip-types', program], { encoding: 'utf8' });
  assert.equal(stderr, '');
  return JSON.parse(stdout);
}

/** The module that a function is exported from, and all that it loads, directly or not. */
async function modulesFor(name: string, dist: string): Promise<string[]> {
  const index = await readFile(join(dist, 'index.js'), 'utf8');
  const [, from = ''] = new RegExp(`\\{[^}]*\\b${name}\\b[^}]*\\} from '\\./([^']+)'`).exec(index) ?? [];
  const found = new Set([from]);
  for (const path of found) for (const next of readSourceFile(dist, path).loads) found.add(next);
  return [...found];
}

describe('inside the repository', () => {
  it('packages are read as they are written, and nothing has to be compiled', () => {
    assert.match(import.meta.resolve('@due-regard/statistics'), /packages\/statistics\/src\/index\.ts$/);
    assert.match(
      import.meta.resolve('@due-regard/classifications'),
      /packages\/classifications\/src\/index\.ts$/,
    );
  });
});

describe('code that others could not run', () => {
  it('is refused before it is packed, with what the compiler says', async () => {
    await using folder = await temporaryFolder('due-regard-broken-package');
    await writeFile(join(folder.path, 'package.json'), '{ "name": "broken" }');
    await mkdir(join(folder.path, 'src'));
    await writeFile(join(folder.path, 'src', 'index.ts'), 'export const cells = Map.groupBy([1], String);\n');
    const build = await readFile(join(root, 'packages', 'statistics', 'tsconfig.build.json'), 'utf8');
    await writeFile(
      join(folder.path, 'tsconfig.build.json'),
      build.replace('../../tsconfig.json', join(root, 'tsconfig.json')),
    );
    await assert.rejects(compilePackage(folder.path, join(folder.path, 'dist')), /groupBy/);
  });
});
