// Unpacks the Chromium that was installed with us, once for each user and version, with the libraries a bare system lacks.
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-stream';
import type { Browser } from './browser.ts';

const bin = join(dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))), 'bin');

export async function unpackChromium(): Promise<Browser> {
  const home = ownFolder();
  const executablePath = join(home, 'chromium');
  await once(executablePath, (path) => unpackFile(join(bin, 'chromium.br'), path));
  return {
    executablePath,
    environment: await missingPieces(home, executablePath),
    origin: '@sparticuz/chromium',
  };
}

/** A folder nobody else can write in, because what is in it is run. */
function ownFolder(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(join(bin, '..', 'package.json'), 'utf8'));
  const user = process.getuid?.() ?? 0;
  const path = join(tmpdir(), `due-regard-chromium-${version}-${user}`);
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const found = lstatSync(path);
  if (!found.isDirectory() || found.uid !== user || (found.mode & 0o022) !== 0) {
    throw new Error(`${path} belongs to somebody else: remove it, or set TMPDIR to another folder.`);
  }
  return path;
}

async function missingPieces(home: string, executablePath: string): Promise<Record<string, string>> {
  const environment: Record<string, string> = {};
  const { stdout } = spawnSync('ldd', [executablePath], { encoding: 'utf8' });
  if (stdout === null || /not found/.test(stdout)) {
    const libraries = join(home, 'al2023');
    await once(libraries, (path) => unpackArchive(join(bin, 'al2023.tar.br'), path));
    environment['LD_LIBRARY_PATH'] = join(libraries, 'lib');
  }
  if (!existsSync('/etc/fonts/fonts.conf')) {
    const fonts = join(home, 'fonts');
    await once(fonts, (path) => unpackArchive(join(bin, 'fonts.tar.br'), path));
    // The one that comes with them looks in fixed folders of another system.
    writeFileSync(
      join(fonts, 'fonts.conf'),
      `<fontconfig><dir>${fonts}</dir><cachedir>${fonts}</cachedir></fontconfig>`,
    );
    environment['FONTCONFIG_PATH'] = fonts;
  }
  return environment;
}

/** Beside its place first, so that what was interrupted is never taken for whole and two at once do no harm. */
async function once(path: string, make: (unfinished: string) => Promise<void>): Promise<void> {
  if (existsSync(path)) return;
  const unfinished = `${path}.${process.pid}`;
  await make(unfinished);
  if (existsSync(path)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, path);
}

async function unpackFile(from: string, to: string): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode: 0o700 }));
}

async function unpackArchive(from: string, to: string): Promise<void> {
  const archive = extract();
  const reading = pipeline(createReadStream(from), createBrotliDecompress(), archive);
  for await (const entry of archive) {
    const path = resolve(to, entry.header.name);
    if (!path.startsWith(resolve(to) + sep) || entry.header.type !== 'file') {
      entry.resume();
      continue;
    }
    await mkdir(dirname(path), { recursive: true });
    await pipeline(entry, createWriteStream(path, { mode: 0o700 }));
  }
  await reading;
}
