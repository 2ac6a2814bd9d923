// Addresses that are not of the public internet: this machine, its network, and what is reserved (RFC 6890 and successors).
import { BlockList, isIPv4, isIPv6 } from 'node:net';

const ipv4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

const ipv6 = [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const;

const hidden = new BlockList();
for (const [network, bits] of ipv4) hidden.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of ipv6) hidden.addSubnet(network, bits, 'ipv6');

/** True for what must never be asked; also for what is no address at all. */
export function isPrivateAddress(address: string): boolean {
  if (isIPv4(address)) return hidden.check(address, 'ipv4');
  if (!isIPv6(address)) return true;
  const plain = address.split('%')[0] ?? '';
  // ::ffff:10.0.0.1 is 10.0.0.1 written otherwise, and so is ::10.0.0.1: neither is a way round.
  return hidden.check(plain, 'ipv6') || new URL(`http://[${plain}]`).hostname.startsWith('[::');
}
