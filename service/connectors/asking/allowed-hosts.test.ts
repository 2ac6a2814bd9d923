// Only the hosts of a fixed list are asked, by https on the usual port.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allowedAddress } from './allowed-hosts.ts';

const hosts = [{ host: 'data.police.uk' }];

describe('the hosts that may be asked', () => {
  it('are those of the list', () => {
    assert.equal(allowedAddress('https://data.police.uk/api/forces', hosts).pathname, '/api/forces');
  });

  for (const address of [
    'http://data.police.uk/api/forces',
    'https://data.police.uk:8443/api/forces',
    'https://data.police.uk.example.org/api',
    'https://data.police.uk@example.org/api',
    'https://somebody:secret@data.police.uk/api',
    'https://example.org/?https://data.police.uk/',
    'file:///etc/passwd',
    'https://169.254.169.254/latest',
    '//data.police.uk/api',
    'nonsense',
  ])
    it(`are no others: ${address}`, () => {
      assert.throws(() => allowedAddress(address, hosts), { code: 'CONNECTOR_HOST' });
    });

  it('say whom they would ask, and never a password that was in the address', () => {
    assert.throws(
      () => allowedAddress('https://me:secret@example.org/x', hosts),
      (error: Error) => /only data\.police\.uk/.test(error.message) && !error.message.includes('secret'),
    );
  });
});
