// The file that describes the providers: what may be in it, and what is said of what may not.
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ConfigProblem } from '../../platform/config.ts';
import { temporaryFolder } from '../../platform/files.ts';
import { readProviders } from './read-providers.ts';

const office = {
  id: 'office',
  name: 'your Fellshire account',
  issuer: 'https://login.example.org/fellshire',
  clientId: 'due-regard',
  secondFactor: 'always',
};

async function readFrom(content: unknown, secret?: string) {
  await using folder = await temporaryFolder('single-sign-on');
  const path = join(folder.path, 'providers.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  if (secret !== undefined) await writeFile(join(folder.path, 'secret'), secret);
  return readProviders(path);
}

test('without a file there is no single sign-on', () => {
  assert.deepEqual(readProviders(null), []);
});

test('a provider is read with its secret from a file beside it', async () => {
  const [first] = await readFrom({ providers: [{ ...office, clientSecretFile: 'secret' }] }, 'a secret\n');
  assert.deepEqual(
    [first?.clientSecret, first?.scopes, first?.linkByVerifiedEmail, first?.secondFactor],
    ['a secret', ['openid', 'email'], false, { kind: 'always' }],
  );
  const secondFactor = { amr: ['mfa'] };
  const [shown] = await readFrom({ providers: [{ ...office, secondFactor }] });
  assert.deepEqual(shown?.secondFactor, { kind: 'shown', amr: ['mfa'], acr: [] });
});

test('what is odd is said with its place, before anything starts', async () => {
  const without = { ...office, secondFactor: undefined };
  const odd: [unknown, RegExp][] = [
    ['{', /is not JSON/],
    [{ providers: [] }, /providers/],
    [{ providers: [without] }, /providers\.0\.secondFactor must be "always", or say by which/],
    [{ providers: [{ ...office, secondFactor: { amr: [] } }] }, /secondFactor/],
    [
      { providers: [{ ...office, issuer: 'http://login.example.org' }] },
      /issuer must be an address that begins with https/,
    ],
    [{ providers: [{ ...office, issuer: 'https://a@login.example.org' }] }, /issuer/],
    [{ providers: [{ ...office, scopes: ['email'] }] }, /scopes must have openid/],
    [{ providers: [office, office] }, /an id of their own/],
    [{ providers: [{ ...office, clientSecret: 'in the open' }] }, /clientSecret/],
    [{ providers: [{ ...office, clientSecretFile: 'absent' }] }, /absent could not be read \(ENOENT\)/],
  ];
  for (const [content, said] of odd)
    await assert.rejects(readFrom(content), (error) => {
      assert.ok(error instanceof ConfigProblem);
      assert.match(error.message, said);
      return true;
    });
});
