// A secret key is made once and is whole for whoever asks, also when many ask at once.
import assert from 'node:assert/strict';
import { readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { temporaryFolder } from './files.ts';
import { openSecretKey } from './secret-key.ts';

describe('a secret key', () => {
  it('is the same for all that begin at once, and nothing is left lying beside it', async () => {
    await using home = await temporaryFolder('secret-key');
    const ask = () => openSecretKey(home.path, 'made-up.key', 'MADE_UP_KEY_UNUSABLE');
    const keys = await Promise.all(Array.from({ length: 50 }, ask));
    assert.equal(new Set(keys.map((key) => key.toString('hex'))).size, 1);
    assert.equal(keys[0]?.length, 32);
    assert.deepEqual(await readdir(join(home.path, 'secrets')), ['made-up.key']);
    assert.equal((await stat(join(home.path, 'secrets', 'made-up.key'))).mode & 0o777, 0o600);
  });

  it('that is not whole is refused, and never written over', async () => {
    await using home = await temporaryFolder('secret-key');
    const ask = () => openSecretKey(home.path, 'made-up.key', 'MADE_UP_KEY_UNUSABLE');
    await ask();
    await truncate(join(home.path, 'secrets', 'made-up.key'), 0);
    await assert.rejects(ask, /MADE_UP_KEY_UNUSABLE: .* has 0 bytes and not 32/);
  });
});
