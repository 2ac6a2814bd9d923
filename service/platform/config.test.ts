// How options, the environment and the defaults become the configuration.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { ConfigProblem, programFolder, readConfig } from './config.ts';

const cwd = join('/', 'srv', 'due regard');

test('with nothing chosen it is Fellshire on port 3000 with its data in the .data of the program', () => {
  assert.deepEqual(readConfig([], cwd, {}), {
    profile: 'fellshire',
    port: 3000,
    dataFolder: join(programFolder, '.data', 'fellshire'),
    databaseUrl: null,
    logLevel: 'warn',
    publicOnly: false,
  });
});

test('an option comes before the environment, the environment before the default', () => {
  const environment = { PORT: '4000', DUE_REGARD_DATA: '/var/data', DATABASE_URL: 'postgres://db/x' };
  const config = readConfig(['--port', '5000', '--profile=cumbria'], cwd, environment);
  assert.equal(config.port, 5000);
  assert.equal(config.profile, 'cumbria');
  assert.equal(config.dataFolder, '/var/data');
  assert.equal(config.databaseUrl, 'postgres://db/x');
});

test('each profile keeps its data in its own folder', () => {
  assert.equal(
    readConfig(['--profile', 'cumbria'], cwd, {}).dataFolder,
    join(programFolder, '.data', 'cumbria'),
  );
});

test('a folder that is named is taken from where the person stands', () => {
  assert.equal(readConfig(['--data', 'mine'], cwd, {}).dataFolder, join(cwd, 'mine'));
});

test('only what is published is served when an option or the environment says so', () => {
  assert.equal(readConfig(['--public-only'], cwd, {}).publicOnly, true);
  assert.equal(readConfig([], cwd, { DUE_REGARD_PUBLIC_ONLY: 'yes' }).publicOnly, true);
  assert.equal(readConfig([], cwd, { DUE_REGARD_PUBLIC_ONLY: 'no' }).publicOnly, false);
});

test('an empty variable counts as one that was not set', () => {
  assert.equal(readConfig([], cwd, { PORT: '', DATABASE_URL: '' }).port, 3000);
});

for (const [args, environment, says] of [
  [['--port', 'http'], {}, /port .* must be a whole number/],
  [['--port', '70000'], {}, /between 1 and 65535/],
  [[], { DATABASE_URL: 'mysql://x' }, /DATABASE_URL must begin with postgres:/],
  [['--prot', '3000'], {}, /--prot/],
  [['fellshire'], {}, /fellshire/],
  [['--profile', '../secret'], {}, /--profile must be a name/],
  [[], { DUE_REGARD_PUBLIC_ONLY: 'perhaps' }, /DUE_REGARD_PUBLIC_ONLY must be yes or no/],
] as const) {
  test(`${JSON.stringify([args, environment])} is refused with a sentence`, () => {
    assert.throws(
      () => readConfig(args, cwd, environment),
      (error) => error instanceof ConfigProblem && says.test(error.message),
    );
  });
}
