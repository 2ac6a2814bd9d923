// Boundaries of small areas: shapes with a code and a name, and the line that their licence asks for.

/** Rings of longitude and latitude, as GeoJSON has them (RFC 7946). */
export type AreaGeometry =
  { type: 'Polygon'; coordinates: number[][][] } | { type: 'MultiPolygon'; coordinates: number[][][][] };

export interface BoundaryArea {
  code: string;
  name: string;
  geometry: AreaGeometry;
}

export interface BoundarySet {
  id: string;
  title: string;
  source: string;
  licence: string;
  demonstration: boolean;
  areas: BoundaryArea[];
  addedAt: Date;
}
