// Reads a GeoJSON file of boundaries: each area checked for its code, its name and its rings, and made no finer than a map needs.
import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { listed } from '../../phrases/list.ts';
import { exact } from '../../phrases/spoken-number.ts';
import { boundaryLimits, gridSteps, withinDegrees } from './boundary-limits.ts';
import type { BoundaryArea } from './boundary-set.ts';

export type ReadBoundaries =
  { ok: true; areas: BoundaryArea[] } | { ok: false; code: string; sentence: string };

const position = z.array(z.number()).min(2);
const rings = z.array(z.array(position));
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: rings }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings) }),
]);
const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      properties: z.record(z.string(), z.unknown()).nullish(),
      geometry: z.looseObject({ type: z.string() }).nullable(),
    }),
  ),
});

/** Refusals: BOUNDARIES_TOO_LARGE, BOUNDARIES_NOT_GEOJSON, BOUNDARIES_UNUSABLE. */
export async function readBoundaries(path: string): Promise<ReadBoundaries> {
  if ((await stat(path)).size > boundaryLimits.bytes)
    return refused(
      'BOUNDARIES_TOO_LARGE',
      `The file has more than ${boundaryLimits.bytes / 1e6} MB. Take generalised boundaries, which are smaller, or fewer areas.`,
    );
  const json = parsed(await readFile(path, 'utf8'));
  const read = collection.safeParse(json);
  if (!read.success) return refused('BOUNDARIES_NOT_GEOJSON', notGeoJson(json));
  const { features } = read.data;
  if (features.length === 0) return refused('BOUNDARIES_UNUSABLE', 'The file has no areas in it.');
  if (features.length > boundaryLimits.areas)
    return refused(
      'BOUNDARIES_TOO_LARGE',
      `The file has ${exact(features.length)} areas; a map can have ${exact(boundaryLimits.areas)}. Take those of your own area.`,
    );
  return areasOf(features);
}

function refused(code: string, sentence: string): ReadBoundaries {
  return { ok: false, code, sentence };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function notGeoJson(json: unknown): string {
  const type = typeof json === 'object' && json !== null && 'type' in json ? String(json.type) : '';
  if (type === 'Topology') return 'This is TopoJSON. Send the same boundaries as GeoJSON, in degrees.';
  return 'This is no GeoJSON with a list of areas (a FeatureCollection). Shapefiles must be turned into GeoJSON first.';
}

type Features = z.infer<typeof collection>['features'];

function areasOf(features: Features): ReadBoundaries {
  const areas: BoundaryArea[] = [];
  const codes = new Set<string>();
  let points = 0;
  for (const [at, feature] of features.entries()) {
    const named = nameOf(feature.properties ?? {});
    const where = named ? `${named.name} (${named.code})` : `Area ${at + 1} of the file`;
    if (!named)
      return refused(
        'BOUNDARIES_UNUSABLE',
        `${where} has no code. Each area needs a property with its code, such as LSOA21CD or code.`,
      );
    if (codes.has(named.code)) return refused('BOUNDARIES_UNUSABLE', `${where} is in the file twice.`);
    codes.add(named.code);
    const shape = geometry.safeParse(feature.geometry);
    if (!shape.success)
      return refused(
        'BOUNDARIES_UNUSABLE',
        `${where} is no area but a ${feature.geometry?.type ?? 'blank'}: only Polygon and MultiPolygon have an inside.`,
      );
    const all = ringsOf(shape.data);
    const fault = faultOf(all);
    if (fault !== null) return refused('BOUNDARIES_UNUSABLE', `${where}: ${fault}`);
    points += all.reduce((sum, ring) => sum + ring.length, 0);
    areas.push({ ...named, geometry: shape.data });
  }
  if (points > boundaryLimits.points)
    return refused(
      'BOUNDARIES_TOO_LARGE',
      `The shapes have ${exact(points)} points; a map can have ${exact(boundaryLimits.points)}. Take generalised boundaries.`,
    );
  return { ok: true, areas: onGrid(areas) };
}

type Ring = number[][];

function ringsOf(shape: z.infer<typeof geometry>): Ring[] {
  return shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
}

/** In a sentence; null where there is none. */
function faultOf(all: readonly Ring[]): string | null {
  if (all.length === 0) return 'it has no shape.';
  for (const ring of all) {
    if (ring.length < 4) return `a ring has ${ring.length} points; it needs four or more.`;
    const [first = [], last = []] = [ring[0], ring.at(-1)];
    if (first[0] !== last[0] || first[1] !== last[1]) return 'a ring does not end where it begins.';
    const outside = ring.find(([x = 0, y = 0]) => !isWithin(x, y));
    if (outside)
      return `the point ${outside.slice(0, 2).join(', ')} is not in or near the United Kingdom. ${inMetres(outside)}`;
  }
  return null;
}

function isWithin(x: number, y: number): boolean {
  const { west, east, south, north } = withinDegrees;
  return x >= west && x <= east && y >= south && y <= north;
}

function inMetres([x = 0, y = 0]: readonly number[]): string {
  if (Math.abs(x) > 180 || Math.abs(y) > 90)
    return 'These look like metres of the National Grid: save the file again in longitude and latitude (WGS 84).';
  return isWithin(y, x) ? 'Longitude and latitude look swapped: longitude comes first.' : '';
}

const codeNames = /^(?:[a-z]{2,6}\d{2}cd|code|area_?code|geography ?code|gss_?code|id)$/i;
const nameNames = /^(?:[a-z]{2,6}\d{2}nm|name|area_?name|geography|label)$/i;

/** A name that is missing is the code. */
function nameOf(properties: Readonly<Record<string, unknown>>): { code: string; name: string } | null {
  const find = (pattern: RegExp): string => {
    for (const [key, value] of Object.entries(properties))
      if (pattern.test(key) && (typeof value === 'string' || typeof value === 'number'))
        return String(value).trim();
    return '';
  };
  const code = find(codeNames);
  if (code === '' || code.length > 40) return null;
  return { code, name: find(nameNames).slice(0, 200) || code };
}

/** Every point on one grid, repeats left out: far smaller, and two areas still share their border exactly. */
function onGrid(areas: readonly BoundaryArea[]): BoundaryArea[] {
  const all = areas.flatMap((area) =>
    (area.geometry.type === 'Polygon' ? area.geometry.coordinates : area.geometry.coordinates.flat()).flat(),
  );
  const longitudes = all.map(([x = 0]) => x);
  const reach =
    longitudes.reduce((most, x) => Math.max(most, x), -Infinity) -
    longitudes.reduce((least, x) => Math.min(least, x), Infinity);
  const step = Math.max(reach / gridSteps, 1e-6);
  const snap = (value: number) => Number((Math.round(value / step) * step).toFixed(6));
  const coarse = (ring: readonly (readonly number[])[]): number[][] => {
    const kept: number[][] = [];
    for (const [x = 0, y = 0] of ring) {
      const [before] = [kept.at(-1)];
      const point = [snap(x), snap(y)];
      if (!before || before[0] !== point[0] || before[1] !== point[1]) kept.push(point);
    }
    // A speck smaller than the grid stays as it was sent, so that no area is lost.
    return kept.length >= 4 ? kept : ring.map(([x = 0, y = 0]) => [x, y]);
  };
  return areas.map(({ geometry: shape, ...area }) => ({
    ...area,
    geometry:
      shape.type === 'Polygon'
        ? { type: shape.type, coordinates: shape.coordinates.map(coarse) }
        : { type: shape.type, coordinates: shape.coordinates.map((part) => part.map(coarse)) },
  }));
}

/** Some of the names, for a sentence. */
export function someNames(areas: readonly BoundaryArea[]): string {
  const names = areas.slice(0, 3).map(({ name }) => name);
  return areas.length > 3 ? `${names.join(', ')} and ${exact(areas.length - 3)} more` : listed(names);
}
