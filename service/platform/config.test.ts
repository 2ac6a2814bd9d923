// How options, the environment and the defaults become the configuration.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ConfigProblem, programFolder, readConfig } from './config.ts';
import { temporaryFolder } from './files.ts';

const cwd = join('/', 'srv', 'due regard');

test('with nothing chosen it is Fellshire on port 3000 with its data in the .data of the program', () => {
  assert.deepEqual(readConfig([], cwd, {}), {
    profile: 'fellshire',
    port: 3000,
    dataFolder: join(programFolder, '.data', 'fellshire'),
    databaseUrl: null,
    publicDatabaseUrl: null,
    logLevel: 'warn',
    publicOnly: false,
    host: '127.0.0.1',
    addresses: [],
    trustedProxies: [],
    metricsToken: null,
    role: 'both',
    bucket: null,
    mail: { server: null, password: null, from: null },
    newAdministrator: false,
    idleMinutes: 20,
    sessionHours: 8,
    breachedPasswords: null,
    singleSignOnFile: null,
    rootsFolder: null,
  });
});

test('a mail server needs an address that letters are from; its password may lie in a file', async () => {
  await using folder = await temporaryFolder('config');
  const file = join(folder.path, 'smtp-password');
  await writeFile(file, 'open sesame\n');
  const server = { DUE_REGARD_SMTP: 'smtp://regard@mail.example:587', DUE_REGARD_SMTP_PASSWORD_FILE: file };
  const from = 'Due Regard <no-reply@fellshire.example>';
  assert.deepEqual(readConfig([], cwd, { ...server, DUE_REGARD_MAIL_FROM: from }).mail, {
    server: 'smtp://regard@mail.example:587',
    password: 'open sesame',
    from,
  });
  assert.throws(() => readConfig([], cwd, server), /DUE_REGARD_SMTP needs DUE_REGARD_MAIL_FROM/);
  for (const wrong of [{ DUE_REGARD_SMTP: 'mail.example' }, { DUE_REGARD_MAIL_FROM: 'a@b.c, d@e.f' }])
    assert.throws(() => readConfig([], cwd, wrong), ConfigProblem);
});

test('how long somebody stays signed in is chosen in whole minutes and hours, within reason', () => {
  const chosen = { DUE_REGARD_IDLE_MINUTES: '45', DUE_REGARD_SESSION_HOURS: '10' };
  const { idleMinutes, sessionHours } = readConfig([], cwd, chosen);
  assert.deepEqual([idleMinutes, sessionHours], [45, 10]);
  assert.throws(
    () => readConfig([], cwd, { DUE_REGARD_IDLE_MINUTES: '4' }),
    /IDLE_MINUTES must be .* from 5/,
  );
  assert.throws(
    () => readConfig([], cwd, { DUE_REGARD_SESSION_HOURS: '99' }),
    /SESSION_HOURS must be .* to 24/,
  );
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

test('behind a proxy it is told where people reach it, where to listen, and whose word to take', () => {
  const { host, addresses, trustedProxies } = readConfig(['--host', '0.0.0.0'], cwd, {
    DUE_REGARD_ADDRESS: 'https://regard.example.gov.uk, https://old.example.gov.uk:8443',
    DUE_REGARD_TRUSTED_PROXIES: '10.0.0.5, fd00::/8',
  });
  assert.deepEqual(
    { host, addresses, trustedProxies },
    {
      host: '0.0.0.0',
      addresses: ['https://regard.example.gov.uk', 'https://old.example.gov.uk:8443'],
      trustedProxies: ['10.0.0.5', 'fd00::/8'],
    },
  );
});

test('a secret is read from a file where its variable ends in _FILE', async () => {
  await using folder = await temporaryFolder('config');
  await writeFile(join(folder.path, 'address'), 'postgres://user:secret@db/x\n');
  assert.equal(
    readConfig([], folder.path, { DATABASE_URL_FILE: 'address' }).databaseUrl,
    'postgres://user:secret@db/x',
  );
  const both = { DATABASE_URL_FILE: join(folder.path, 'address'), DATABASE_URL: 'postgres://other/x' };
  for (const [environment, says] of [
    [both, /DATABASE_URL and DATABASE_URL_FILE are both set/],
    [
      { DATABASE_URL_FILE: 'nowhere' },
      /DATABASE_URL_FILE names .*nowhere, which could not be read \(ENOENT\)/,
    ],
  ] as const)
    assert.throws(
      () => readConfig([], folder.path, environment),
      (error) => error instanceof ConfigProblem && says.test(error.message) && !/secret/.test(error.message),
    );
});

for (const [args, environment, says] of [
  [['--port', 'http'], {}, /port .* must be a whole number/],
  [['--port', '70000'], {}, /between 1 and 65535/],
  [[], { DATABASE_URL: 'mysql://x' }, /DATABASE_URL must begin with postgres:/],
  [['--prot', '3000'], {}, /--prot/],
  [['fellshire'], {}, /fellshire/],
  [['--profile', '../secret'], {}, /--profile must be a name/],
  [['--host', 'everywhere'], {}, /--host or DUE_REGARD_HOST\) must be a network address/],
  [
    [],
    { DUE_REGARD_ADDRESS: 'regard.example.gov.uk' },
    /DUE_REGARD_ADDRESS must be addresses such as https:/,
  ],
  [[], { DUE_REGARD_ADDRESS: 'https://a.example/path' }, /with nothing after the name and port/],
  [[], { DUE_REGARD_TRUSTED_PROXIES: '0.0.0.0/0' }, /never every address there is/],
  [[], { DUE_REGARD_TRUSTED_PROXIES: 'proxy.local' }, /DUE_REGARD_TRUSTED_PROXIES must be network addresses/],
  [[], { DUE_REGARD_METRICS_TOKEN: 'short' }, /DUE_REGARD_METRICS_TOKEN must have at least 32 characters/],
  [[], { DUE_REGARD_PUBLIC_ONLY: 'perhaps' }, /DUE_REGARD_PUBLIC_ONLY must be yes or no/],
] as const) {
  test(`${JSON.stringify([args, environment])} is refused with a sentence`, () => {
    assert.throws(
      () => readConfig(args, cwd, environment),
      (error) => error instanceof ConfigProblem && says.test(error.message),
    );
  });
}

test('a copy may answer pages, work, or both', () => {
  assert.equal(readConfig(['--role', 'worker'], '/srv', {}).role, 'worker');
  assert.equal(readConfig([], '/srv', { DUE_REGARD_ROLE: 'web' }).role, 'web');
  assert.throws(() => readConfig(['--role', 'cook'], '/srv', {}), /The role .* must be web, worker or both/);
});

test('files may be kept in a bucket, which needs its keys', () => {
  const keys = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret' };
  const { bucket } = readConfig([], '/srv', { DUE_REGARD_STORAGE: 's3://regard/office', ...keys });
  assert.deepEqual(bucket, {
    url: 's3://regard/office',
    endpoint: null,
    region: 'eu-west-2',
    accessKeyId: 'key',
    secretAccessKey: 'secret',
    sessionToken: null,
  });
  assert.throws(() => readConfig([], '/srv', { DUE_REGARD_STORAGE: 's3://regard' }), /must have a key/);
  assert.throws(
    () => readConfig([], '/srv', { DUE_REGARD_STORAGE: 'ftp://regard', ...keys }),
    /must be an address such as s3:/,
  );
});
