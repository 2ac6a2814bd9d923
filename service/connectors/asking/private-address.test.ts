// Which addresses are never asked: this machine, its network and whatever is written to look like something else.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPrivateAddress } from './private-address.ts';

describe('an address that is not of the public internet', () => {
  for (const address of [
    ...['127.0.0.1', '127.8.8.8', '0.0.0.0', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '192.0.2.7'],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:a9fe:a9fe', '::127.0.0.1', 'fe80::1', 'fe80::1%eth0'],
    ...['fc00::1', 'fd12:3456::1', 'ff02::1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1'],
    ...['', 'localhost', '0x7f000001', '127.1', '1.2.3.4.5'],
  ])
    it(`${address || 'nothing at all'} is refused`, () => assert.equal(isPrivateAddress(address), true));

  for (const address of [
    '151.101.1.69',
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '2a00:1450::1',
  ])
    it(`${address} may be asked`, () => assert.equal(isPrivateAddress(address), false));
});
