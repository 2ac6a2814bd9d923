// Finds LibreOffice for the tests that open what we write with it, or gets it; where neither can be, says why.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Office {
  executablePath: string;
}

const names = ['soffice', 'libreoffice', 'soffice.exe'];
const places = [
  '/usr/lib/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

let found: Office | string | undefined;

/** The office, or a sentence saying why there is none. Looked for once. OFFICE_PATH names one. */
export function findOffice(): Office | string {
  found ??= named() ?? onThisSystem() ?? fromDebian();
  return found;
}

/** For the options of a test: false, or that it was not run and why. */
export function whyNoOffice(): false | string {
  const office = findOffice();
  return typeof office === 'string' ? `NOT RUN: ${office}` : false;
}

function named(): Office | null {
  const path = process.env['OFFICE_PATH'];
  if (!path) return null;
  if (!existsSync(path)) throw new Error(`OFFICE_PATH is ${path}, and there is no such file.`);
  return { executablePath: path };
}

function onThisSystem(): Office | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
  const executablePath = candidates.find((candidate) => existsSync(candidate));
  return executablePath ? { executablePath } : null;
}

function fromDebian(): Office | string {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return 'LibreOffice is not on this machine, and apt-get cannot fetch it here (not root on Debian).';
  process.stderr.write('Fetching LibreOffice with apt-get, for the tests that open files with it…\n');
  const packages = ['libreoffice-calc-nogui', 'libreoffice-writer-nogui'];
  const { status } = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 2, 2],
    timeout: 600_000,
  });
  return (
    (status === 0 && onThisSystem()) || 'LibreOffice is not on this machine, and apt-get could not fetch it.'
  );
}
