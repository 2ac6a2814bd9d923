// A release as a data package, against the rules of Data Package 2.0 and Table Schema 2.0 (datapackage.org/standard), written out here:
// the published JSON profiles (datapackage.org/profiles/2.0) are not fetched by a test.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { unpackArchive } from '../platform/archives/index.ts';
import { parseCsv } from '../platform/csv.ts';
import { temporaryFolder } from '../platform/files.ts';
import { madeUpPublicRelease } from './made-up-public-release.ts';
import { noImprint } from './release-imprint.ts';
import { writeDataPackage, writeReleaseZip } from './write-release-package.ts';

const imprint = { ...noImprint, site: 'https://regard.example.gov.uk' };
const release = madeUpPublicRelease({ quarters: true });

interface Field {
  name: string;
  type: string;
  title: string;
  description: string;
}
interface Resource {
  name: string;
  path: string;
  type: string;
  bytes: number;
  hash: string;
  encoding: string;
  mediatype: string;
  schema: { fields: Field[]; missingValues: { value: string; label: string }[]; primaryKey: string[] };
}
interface Descriptor {
  $schema: string;
  name: string;
  title: string;
  created: string;
  version: string;
  homepage: string;
  licenses: { name: string; path: string }[];
  sources: { title: string }[];
  contributors: { title: string }[];
  resources: Resource[];
}

async function unpacked(): Promise<{ descriptor: Descriptor; files: Map<string, string> }> {
  await using folder = await temporaryFolder('package');
  const path = join(folder.path, 'release.zip');
  await writeFile(path, writeReleaseZip(release, imprint));
  const { files } = await unpackArchive(path, folder.path);
  const read = await Promise.all(
    files.map(async (file) => [file.name, await readFile(file.path, 'utf8')] as const),
  );
  const found = new Map(read);
  return { descriptor: JSON.parse(found.get('datapackage.json') ?? ''), files: found };
}

describe('the descriptor', () => {
  test('names its profile, has at least one resource, and each resource has a name and either a path or data', async () => {
    // standard/data-package: “The descriptor MUST contain a `resources` property”; standard/data-resource: name, and path or data.
    const { descriptor } = await unpacked();
    assert.equal(descriptor.$schema, 'https://datapackage.org/profiles/2.0/datapackage.json');
    assert.deepEqual(
      descriptor.resources.map(({ name, path }) => [name, path]),
      [
        ['table-1', 'tables/table-1.csv'],
        ['table-1-across', 'tables/table-1-across.csv'],
        ['table-1-change', 'tables/table-1-change.csv'],
      ],
    );
    for (const { name, path, type, encoding, mediatype } of descriptor.resources) {
      // The pattern of names in version 1, which readers of version 1 hold to; and that of paths in both: neither absolute nor upwards.
      assert.match(name, /^([-a-z0-9._/])+$/);
      assert.match(path, /^(?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*$/);
      assert.deepEqual([type, encoding, mediatype], ['table', 'utf-8', 'text/csv']);
    }
  });

  test('says whose it is, from what, on what terms, since when, and where it can be found', async () => {
    const { descriptor } = await unpacked();
    assert.match(descriptor.name, /^([-a-z0-9._/])+$/);
    assert.deepEqual(
      descriptor.licenses.map(({ name }) => name),
      ['OGL-UK-3.0'],
    );
    assert.match(descriptor.licenses[0]?.path ?? '', /^https:\/\/www\.nationalarchives\.gov\.uk\//);
    assert.equal(descriptor.contributors[0]?.title, release.by);
    assert.equal(descriptor.homepage, `https://regard.example.gov.uk/published/${release.id}`);
    assert.match(descriptor.sources.map(({ title }) => title).join(' '), /Census 2021/);
    // RFC 3339, and Semantic Versioning, as the standard asks.
    assert.match(descriptor.created, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    assert.match(descriptor.version, /^\d+\.\d+\.\d+$/);
  });

  test('tells the size and the SHA-256 of every file as it is', async () => {
    const { descriptor, files } = await unpacked();
    for (const { path, bytes, hash } of descriptor.resources) {
      const content = files.get(path) ?? assert.fail(path);
      assert.equal(Buffer.byteLength(content), bytes);
      assert.equal(`sha256:${createHash('sha256').update(content).digest('hex')}`, hash);
    }
  });
});

describe('the schema of each table', () => {
  test('has a field for each column, under the name that the column has, with a type, a title and a description', async () => {
    const { descriptor, files } = await unpacked();
    for (const { path, schema } of descriptor.resources) {
      const head = rowsOf(files.get(path))[0];
      assert.deepEqual(
        schema.fields.map(({ name }) => name),
        head,
      );
      assert.equal(new Set(head).size, head?.length);
      for (const field of schema.fields) {
        assert.ok(['string', 'number', 'integer'].includes(field.type));
        assert.ok(field.title.length > 0 && field.description.length > 0);
      }
    }
  });

  test('every cell is of its type, or one of the missing values that the schema tells', async () => {
    const { descriptor, files } = await unpacked();
    for (const { name, path, schema } of descriptor.resources) {
      const missing = new Set(schema.missingValues.map(({ value }) => value));
      for (const row of rowsOf(files.get(path)).slice(1))
        for (const [at, cell] of row.entries()) {
          const type = schema.fields[at]?.type ?? '';
          assert.ok(missing.has(cell) || fits(cell, type), `${name}: “${cell}” is no ${type}`);
        }
    }
  });

  test('missing values are the symbols that stand in the table, with what they mean, and no others', async () => {
    const { descriptor, files } = await unpacked();
    for (const { path, schema } of descriptor.resources) {
      const stand = new Set([...(files.get(path) ?? '').matchAll(/\[[a-z]+\]/g)].map(([symbol]) => symbol));
      const told = schema.missingValues.map(({ value }) => value).filter((value) => value.startsWith('['));
      assert.deepEqual(told, [...stand].sort());
      for (const { label } of schema.missingValues) assert.ok(label.length > 0);
    }
  });

  test('its key names each row once', async () => {
    const { descriptor, files } = await unpacked();
    for (const { path, schema } of descriptor.resources) {
      const [head = [], ...rows] = rowsOf(files.get(path));
      const keys = rows.map((row) => schema.primaryKey.map((name) => row[head.indexOf(name)]).join('\u0000'));
      assert.equal(new Set(keys).size, rows.length);
    }
  });
});

test('the same release gives the same bytes', () => {
  assert.deepEqual(writeReleaseZip(release, imprint), writeReleaseZip(release, imprint));
});

test('where the service does not know its own address, the descriptor has none', () => {
  assert.equal(JSON.parse(writeDataPackage(release, noImprint)).homepage, undefined);
});

test('the receipt has the rule, what was tried, the digests of the tables and the seal', async () => {
  const { files, descriptor } = await unpacked();
  const receipt = JSON.parse(files.get('receipt.json') ?? '');
  assert.equal(receipt.seal, release.released.digest);
  assert.equal(receipt.policy.id, release.released.manifest.policy.id);
  assert.ok(receipt.attackers.length > 0 && receipt.methods.length > 0);
  assert.deepEqual(
    Object.entries(receipt.tables).map(([path, digest]) => [path, `sha256:${String(digest)}`]),
    descriptor.resources.map(({ path, hash }) => [path, hash]),
  );
});

function rowsOf(csv: string | undefined): string[][] {
  const parsed = parseCsv(csv ?? '');
  assert.ok(parsed.ok);
  return parsed.rows.map(({ cells }) => cells);
}

/** Table Schema 2.0, “Field Types”: an integer is digits with a sign, a number may be INF or -INF in whatever letters. */
function fits(cell: string, type: string): boolean {
  if (type === 'integer') return /^[-+]?\d+$/.test(cell);
  if (type === 'number') return /^[-+]?(\d+(\.\d+)?([eE][-+]?\d+)?|inf)$/i.test(cell);
  return cell !== '';
}
