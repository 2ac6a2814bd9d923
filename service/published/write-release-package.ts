// Writes a release as a data package: its descriptor, or all of it in a ZIP. The same release gives the same bytes.
import { createHash } from 'node:crypto';
import { packArchive } from '../platform/archives/index.ts';
import { dataPackage, type PackedTable } from './data-package.ts';
import { publishedTables } from './figures/published-table.ts';
import { readRelease } from './figures/read-release.ts';
import { releaseParagraph } from './figures/release-paragraph.ts';
import type { PublicRelease } from './public-release.ts';
import { publishedTableCsv } from './published-table-csv.ts';
import type { ReleaseImprint } from './release-imprint.ts';
import { written } from './release-json.ts';
import { releaseReceipt } from './release-receipt.ts';
import { releaseText } from './release-text.ts';

/** `datapackage.json`: paths in it are relative to it, within the ZIP and below the address of the release. */
export function writeDataPackage(release: PublicRelease, imprint: ReleaseImprint): string {
  const figures = readRelease(release.released, release.context);
  const summary = releaseParagraph(figures, release.context);
  return written(dataPackage(release, packedTables(release), { summary, imprint }));
}

export function writeReceipt(release: PublicRelease, imprint: ReleaseImprint): string {
  const figures = readRelease(release.released, release.context);
  const digests = packedTables(release).map(({ path, digest }) => [path, digest]);
  return written(releaseReceipt(release, figures, imprint, Object.fromEntries(digests)));
}

/** With the tables, the receipt, and the whole release in plain words. */
export function writeReleaseZip(release: PublicRelease, imprint: ReleaseImprint): Uint8Array {
  return packArchive({
    'datapackage.json': writeDataPackage(release, imprint),
    ...Object.fromEntries(csvTables(release).map(({ path, csv }) => [path, csv])),
    'receipt.json': writeReceipt(release, imprint),
    'read-me.txt': releaseText(release),
  });
}

function packedTables(release: PublicRelease): PackedTable[] {
  return csvTables(release).map(({ table, path, csv }) => ({
    table,
    path,
    bytes: Buffer.byteLength(csv),
    digest: createHash('sha256').update(csv).digest('hex'),
  }));
}

function csvTables({ released, context }: PublicRelease) {
  return publishedTables(readRelease(released, context), released.content, context).map((table) => ({
    table,
    path: `tables/${table.slug}.csv`,
    csv: publishedTableCsv(table),
  }));
}
