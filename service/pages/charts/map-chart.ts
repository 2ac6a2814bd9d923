// A map of areas by class: shapes filled with marks as well as shades, drawn by the server, with its key. Put its table beside it: see `figure`.
import { type GeoPath, type GeoPermissibleObjects, geoIdentity, geoPath } from 'd3-geo';
import { html, type Html } from '../html.ts';
import { type ChartWords, slugOf } from './chart-frame.ts';
import type { MapClass } from './map-classes.ts';

/** Rings of longitude and latitude, as GeoJSON has them (RFC 7946). */
export type MapGeometry =
  | { type: 'Polygon'; coordinates: readonly (readonly (readonly number[])[])[] }
  | { type: 'MultiPolygon'; coordinates: readonly (readonly (readonly (readonly number[])[])[])[] };

export interface MapArea {
  name: string;
  geometry: MapGeometry;
  /** Place of its class; null where there is no figure. */
  class: number | null;
  /** The figure in words: "4.1% (62 of 1,510)". */
  figures: string;
}

export interface MapChartContent extends ChartWords {
  areas: readonly MapArea[];
  classes: readonly MapClass[];
  /** How a value of the classes is written. */
  say(value: number): string;
}

const width = 600;
const tallest = 720;

/** As wide as its place; nothing in it but shapes, so that it may be any size. Its words are the key and the table. */
export function mapChart(content: MapChartContent): Html {
  const { title, description, areas, classes } = content;
  const id = content.id ?? slugOf(title);
  const { path, height } = projected(areas);
  return html`<svg
      class="dr-map"
      role="img"
      aria-labelledby="${id}-title ${id}-desc"
      viewBox="0 0 ${width} ${height}"
    >
      <title id="${id}-title">${title}</title>
      <desc id="${id}-desc">${description}</desc>
      <defs>${classes.map((_, at) => pattern(`${id}-fill-${at}`, shadeOf(at, classes.length)))}</defs>
      ${areas.map((area) => shape(area, path, id))}
    </svg>
    ${key(content, id)}`;
}

/** Flat, with a degree of longitude as long as it is at the middle of the map: for a county no projection differs visibly. */
function projected(areas: readonly MapArea[]): { path: GeoPath; height: number } {
  const all = flatCollection(areas);
  const [[left, top], [right, bottom]] = geoPath(geoIdentity()).bounds(all);
  const ratio = right > left && bottom > top ? (bottom - top) / (right - left) : 1;
  const height = Math.round(Math.min(tallest, width * ratio));
  const fitted = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [4, 4],
        [width - 4, height - 4],
      ],
      all,
    );
  return { path: geoPath(fitted).digits(1), height };
}

function flatCollection(areas: readonly MapArea[]): GeoPermissibleObjects {
  const features = areas.map(({ geometry }) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: drawable(geometry),
  }));
  return { type: 'FeatureCollection', features };
}

function drawable(geometry: MapGeometry) {
  return geometry.type === 'Polygon'
    ? { type: geometry.type, coordinates: geometry.coordinates.map(flat) }
    : { type: geometry.type, coordinates: geometry.coordinates.map((part) => part.map(flat)) };
}

/** One shrinking for a whole country would do; the latitude of England's middle errs by a few in a hundred at its ends. */
const middleLatitude = 53;
const shrink = Math.cos((middleLatitude * Math.PI) / 180);

function flat(ring: readonly (readonly number[])[]): [number, number][] {
  return ring.map(([longitude = 0, latitude = 0]) => [longitude * shrink, latitude]);
}

function shape({ name, geometry, class: place, figures }: MapArea, path: GeoPath, id: string): Html {
  const drawn = path(drawable(geometry)) ?? '';
  const fill = place === null ? 'none' : `url(#${id}-fill-${place})`;
  return html`<path
    class="dr-map__area ${place === null && 'dr-map__area--none'}"
    fill="${fill}"
    fill-rule="evenodd"
    d="${drawn}"
  >
    <title>${name}: ${figures}</title>
  </path>`;
}

/** The lightest of five is 0, the darkest 4; of fewer classes the ends stay the ends. */
function shadeOf(at: number, of: number): number {
  return of <= 1 ? 2 : Math.round((at * 4) / (of - 1));
}

const marks = ['', 'M4 3V5', 'M0 4H8', 'M0 8L8 0M-2 2L2 -2M6 10L10 6', 'M0 4H8M4 0V8'];

function pattern(id: string, shade: number): Html {
  return html`<pattern id="${id}" width="8" height="8" patternUnits="userSpaceOnUse">
    <rect class="dr-map__ground-${shade}" width="8" height="8" />
    <path class="dr-map__mark-${shade}" d="${marks[shade] ?? ''}" />
  </pattern>`;
}

export const classLetters = ['A', 'B', 'C', 'D', 'E'];

function key({ classes, areas, say }: MapChartContent, id: string): Html {
  const without = areas.filter((area) => area.class === null).length;
  return html`<ul class="govuk-list dr-map__key">
    ${classes.map(({ from, to, count }, at) => keyRow(`url(#${id}-fill-${at})`, `${classLetters[at] ?? ''}: ${rangeWords(say(from), say(to))}`, count))}
    ${without > 0 && keyRow('none', 'No figure', without)}
  </ul>`;
}

function rangeWords(from: string, to: string): string {
  return from === to ? from : `${from} to ${to}`;
}

function keyRow(fill: string, words: string, count: number): Html {
  return html`<li>
    <svg class="dr-map__swatch" width="36" height="22" aria-hidden="true">
      <rect
        class="dr-map__area ${fill === 'none' && 'dr-map__area--none'}"
        fill="${fill}"
        x="1"
        y="1"
        width="34"
        height="20"
      />
    </svg>
    ${words} (${count} ${count === 1 ? 'area' : 'areas'})
  </li>`;
}
