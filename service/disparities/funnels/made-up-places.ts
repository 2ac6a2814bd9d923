// Made-up material for tests of funnels: places with their own counts and residents of Black and White people.

import { usualRequest } from '../rates/disparity-request.ts';
import { madeUpMaterial } from '../rates/made-up-material.ts';
import type { FunnelMaterial } from './make-funnel-finding.ts';

export interface MadeUpPlace {
  black: number;
  white: number;
  notStated?: number;
  /** Residents: 100 Black and 1,000 White people unless stated; null for a place that the population does not know. */
  residents?: { black: number; white: number } | null;
}

export function madeUpPlaces(
  places: Readonly<Record<string, MadeUpPlace>>,
  changes: Partial<FunnelMaterial> = {},
): FunnelMaterial {
  const material = madeUpMaterial();
  const cells = Object.entries(places).flatMap(([partner, { black, white, notStated = 0 }]) => [
    { partner, month: null, group: 'black', count: black },
    { partner, month: null, group: 'white', count: white },
    { partner, month: null, group: '!not-stated', count: notStated },
  ]);
  const residents = Object.entries(places).flatMap(
    ([areaName, { residents: own = { black: 100, white: 1000 } }]) =>
      own === null
        ? []
        : Object.entries(own).map(([category, count]) => ({ areaCode: null, areaName, category, count })),
  );
  return {
    ...material,
    request: { ...usualRequest, by: 'self-defined-ethnicity' },
    cells,
    population: { ...material.population, cells: residents, areas: Object.keys(places) },
    partnerOfArea: (_, name) => name ?? undefined,
    group: 'Black',
    ...changes,
  };
}
