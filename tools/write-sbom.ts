// Writes what the program is made of as a CycloneDX bill of materials, to go out beside a release. `node tools/write-sbom.ts [FILE]`
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const billOfNpm = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.string(),
  serialNumber: z.string(),
  metadata: z.looseObject({ component: z.looseObject({ 'bom-ref': z.string(), version: z.string() }) }),
  components: z.array(
    z.looseObject({
      'bom-ref': z.string(),
      name: z.string(),
      purl: z.string(),
      properties: z.array(z.object({ name: z.string(), value: z.string() })),
    }),
  ),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

export type Bill = z.infer<typeof billOfNpm>;

/**
 * The bill as npm writes it from the lock file, without what only the program's makers need (npm's own way to leave that
 * out, `--omit=dev`, also leaves out what both need). It is made the same for the same lock file: its number comes from the lock
 * file, no time is in it, and the program bears its own name and not that of the folder it lies in.
 */
export function settledBill(written: string, lockFile: string): Bill {
  const { metadata, ...bill } = billOfNpm.parse(JSON.parse(written));
  const components = bill.components.filter(
    ({ properties }) => !properties.some(({ name }) => name === 'cdx:npm:package:development'),
  );
  const refs = new Set(components.map((component) => component['bom-ref']));
  const { timestamp: _, ...kept } = metadata;
  const digest = createHash('sha256').update(lockFile).digest('hex');
  return {
    ...bill,
    serialNumber: `urn:uuid:${uuidOf(digest)}`,
    metadata: { ...kept, component: { ...metadata.component, name: 'due-regard', type: 'application' } },
    components,
    dependencies: bill.dependencies
      .filter(({ ref }) => refs.has(ref) || ref === metadata.component['bom-ref'])
      .map((each) => ({ ...each, dependsOn: each.dependsOn.filter((ref) => refs.has(ref)) })),
  };
}

/** A UUID of version 8 (RFC 9562: made by one's own rule). */
function uuidOf(digest: string): string {
  const groups = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
  ];
  return [...groups, digest.slice(20, 32)].join('-');
}

/** The bill of what may be installed to run the program, on any system. */
export function writeBill(root: string): Bill {
  const { stdout, stderr, status } = spawnSync(
    'npm',
    ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      timeout: 60_000,
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) throw new Error(`npm could not write the bill of materials: ${stderr}`);
  return settledBill(stdout, readFileSync(join(root, 'package-lock.json'), 'utf8'));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const bill = writeBill(root);
  const name = `due-regard-${bill.metadata.component.version}.cdx.json`;
  const path = resolve(process.argv[2] ?? join(root, 'out', name));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(bill, null, 2)}\n`);
  process.stdout.write(`${path}: ${bill.components.length} components\n`);
}
