// The vault: opens only what it locked, for the purpose it was locked for.
import assert from 'node:assert/strict';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from './files.ts';
import { openVault, vaultOf } from './vault.ts';

const vault = vaultOf(Buffer.alloc(32, 1));
const another = vaultOf(Buffer.alloc(32, 2));

test('what was locked is unlocked as it was, and is locked differently each time', () => {
  const text = 'JBSWY3DPEHPK3PXP Zoë';
  const locked = vault.lock('totp', text);
  assert.equal(vault.unlock('totp', locked), text);
  assert.notEqual(vault.lock('totp', text), locked);
  assert.doesNotMatch(locked, /JBSW/);
});

test('another key, another purpose, a changed letter or rubbish unlock nothing', () => {
  const locked = vault.lock('totp', 'secret');
  const last = locked.at(-3) === 'A' ? 'B' : 'A';
  const changed = `${locked.slice(0, -3)}${last}${locked.slice(-2)}`;
  assert.equal(another.unlock('totp', locked), null);
  assert.equal(vault.unlock('invitation', locked), null);
  for (const rubbish of [changed, '', 'k1.', 'k1.AAAA', 'k2' + locked.slice(2), '!'])
    assert.equal(vault.unlock('totp', rubbish), null, rubbish);
});

test('a mark is the same for the same text and purpose, and differs by key', () => {
  assert.equal(vault.mark('email', 'a@b.example'), vault.mark('email', 'a@b.example'));
  assert.notEqual(vault.mark('email', 'a@b.example'), vault.mark('address', 'a@b.example'));
  assert.notEqual(vault.mark('email', 'a@b.example'), another.mark('email', 'a@b.example'));
});

test('the key is kept in the data folder for its user alone, and one that is not whole is refused', async () => {
  await using folder = await temporaryFolder('vault');
  const locked = (await openVault(folder.path)).lock('x', 'text');
  assert.equal((await openVault(folder.path)).unlock('x', locked), 'text');
  const path = join(folder.path, 'secrets/vault.key');
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  await writeFile(path, 'short');
  await assert.rejects(openVault(folder.path), /VAULT_KEY_UNUSABLE: .*5 bytes/);
});
