// Stands around `npm pack` and `npm publish`, in the folder of a package: `build` before, `restore` after.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compilePackage } from './package/compile-package.ts';
import { packedManifest } from './package/packed-manifest.ts';

const folder = process.cwd();
const manifest = join(folder, 'package.json');
/** The repository's own package.json while others' is in its place; if packing broke off, it is still there. */
const kept = join(folder, '.package.json.kept');
const compiled = join(folder, 'dist');

async function build(): Promise<void> {
  restore();
  try {
    await compilePackage(folder, compiled);
  } catch (error) {
    restore();
    throw error;
  }
  const packed = packedManifest(JSON.parse(await readFile(manifest, 'utf8')));
  await copyFile(manifest, kept);
  await writeFile(manifest, `${JSON.stringify(packed, null, 2)}\n`);
}

function restore(): void {
  if (existsSync(kept)) renameSync(kept, manifest);
  rmSync(compiled, { recursive: true, force: true });
}

const word = process.argv[2];
if (word === 'build') await build();
else if (word === 'restore') restore();
else {
  process.stderr.write('Say `build` before a package is packed and `restore` after it.\n');
  process.exitCode = 2;
}
