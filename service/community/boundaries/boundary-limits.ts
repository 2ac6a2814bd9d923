// How large boundaries may be, and where on the globe: wide enough for every small area of a county.

export const boundaryLimits = {
  bytes: 20_000_000,
  areas: 2000,
  /** Points of all shapes together. */
  points: 600_000,
} as const;

/** The United Kingdom with its waters, in degrees: shapes elsewhere, or in metres, are refused. */
export const withinDegrees = { west: -12, east: 5, south: 48, north: 62 } as const;

/** Points are put on a grid of so many steps across: finer than a map on a page can show. Neighbours keep their common border. */
export const gridSteps = 3000;
