// The bill of materials: complete, and the same for the same lock file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { z } from 'zod';
import { settledBill, writeBill } from './write-sbom.ts';

const root = join(import.meta.dirname, '..');

test('every package that the program states as its own dependency is in the bill, with version and address', () => {
  const bill = writeBill(root);
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const listed = new Set(bill.components.map(({ purl }) => decodeURIComponent(purl)));
  const missing = Object.entries(dependencies)
    .filter(([name]) => !name.startsWith('@due-regard/'))
    .filter(([name, version]) => !listed.has(`pkg:npm/${name}@${version}`));
  assert.deepEqual(missing, []);
  assert.ok(!bill.components.some(({ name }) => ['typescript', 'playwright-core'].includes(name)));
});

test('neither the time nor the folder of this machine is in it, and the same lock file gives the same number', () => {
  const written = JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: 'urn:uuid:bcfa8379-1126-4417-8c1f-1aa25a8fce33',
    metadata: {
      timestamp: '2026-11-22T15:39:58Z',
      component: { 'bom-ref': 'x', name: 'my-folder', version: '0.1.0' },
    },
    components: [],
    dependencies: [],
  });
  const bill = settledBill(written, 'lock');
  assert.deepEqual(bill, settledBill(written, 'lock'));
  assert.notEqual(bill.serialNumber, settledBill(written, 'another').serialNumber);
  assert.match(bill.serialNumber, /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  assert.doesNotMatch(JSON.stringify(bill), /my-folder|timestamp/);
});
