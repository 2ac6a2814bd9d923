// Which addresses a request will ask, as far as they are known beforehand: for whoever has no connection.
import { monthsBetween } from '../../phrases/month.ts';
import type { FetchRequest } from './fetch-request.ts';
import { archiveAddress } from './fetch-archive.ts';
import { observationsAddress } from './fetch-census.ts';
import { tableAddress } from './fetch-nomis.ts';
import { stopsAddresses } from './fetch-stops.ts';

/** In the order in which they are asked. */
export function gatherAddresses(request: FetchRequest, origin: string): string[] {
  switch (request.source) {
    case 'police-uk': {
      const { forces, months, stops } = stopsAddresses(origin, request.force);
      return [forces, months, ...monthsBetween(request.from, request.to).map(stops)];
    }
    case 'police-uk-archive':
      return [archiveAddress(request, origin)];
    case 'nomis':
      return [tableAddress(request, origin, 0)];
    case 'ons':
      return [observationsAddress(request, origin)];
  }
}
