// The invented workers, visitors and small areas: the same for a seed, and in keeping with the residents of the county.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatCsv, parseCsv } from '../platform/csv.ts';
import { communityFiles } from './community-files.ts';
import { residentsByDistrict } from './fellshire-residents.ts';

const files = new Map(
  communityFiles(1, formatCsv).map(({ path, content }) => [
    path.split('/').at(-1) ?? '',
    Buffer.from(content).toString('utf8'),
  ]),
);

function rowsOf(name: string): string[][] {
  const parsed = parseCsv(files.get(`invented-fellshire-${name}`) ?? '');
  return parsed.ok ? parsed.rows.slice(1).map(({ cells }) => cells) : [];
}

const sumOf = (rows: readonly string[][]) => rows.reduce((sum, cells) => sum + Number(cells[3]), 0);

describe('the invented community', () => {
  it('is the same for the same seed, and says of itself that it is invented', () => {
    const again = communityFiles(1, formatCsv);
    assert.deepEqual(
      again.map(({ content }) => Buffer.from(content).toString('utf8')),
      [...files.values()],
    );
    assert.ok(again.every(({ path }) => path.startsWith('invented-community/invented-')));
  });

  it('has 24 small areas whose residents are those of their districts, but for rounding', () => {
    const rows = rowsOf('small-areas.csv');
    assert.equal(new Set(rows.map(([code]) => code)).size, 24);
    for (const [at, name] of ['Harrowby', 'High Fells', 'Saltmere Coast'].entries()) {
      const residents = sumOf(rows.filter(([, area]) => area?.startsWith(name)));
      assert.ok(Math.abs(residents - (residentsByDistrict()[at] ?? 0)) < 19 * 8, `${name} ${residents}`);
    }
  });

  it('has shapes for the same areas, in the open sea, that share their corners', () => {
    const { features } = JSON.parse(files.get('invented-fellshire-boundaries.geojson') ?? '');
    const codes = new Set(rowsOf('small-areas.csv').map(([code]) => code));
    assert.ok(features.every((each: { properties: { code: string } }) => codes.has(each.properties.code)));
    const corners = features.flatMap(
      (each: { geometry: { coordinates: number[][][] } }) =>
        each.geometry.coordinates[0]?.slice(0, 4).map(String) ?? [],
    );
    assert.equal(new Set(corners).size, 35);
    assert.ok(corners.every((corner: string) => Number(corner.split(',')[0]) > 3));
  });

  it('has three estimates of visitors, the high one nearly four times the low one', () => {
    const [low, middle, high] = ['low', 'middle', 'high'].map((each) =>
      sumOf(rowsOf(`visitors-${each}.csv`)),
    );
    assert.ok(low && middle && high && low < middle && middle < high);
    assert.ok(Math.abs(high / low - 3.8) < 0.05);
  });
});
