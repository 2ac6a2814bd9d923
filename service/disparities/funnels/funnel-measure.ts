// The measure of a funnel in one line: whose ratio, of what, from place to place.

import { eventsOf, peoplePhrase } from '../findings/people-phrase.ts';
import { referencePhrase } from '../findings/measured.ts';
import { capitalised } from '../../phrases/list.ts';
import { periodPhrase } from '../../phrases/month.ts';
import type { FunnelMeasure } from './funnel-finding.ts';

/** Built from its parts, so that it cannot say anything else. */
export function funnelMeasureTitle(measure: Omit<FunnelMeasure, 'title'>): string {
  const { counted, breakdown, reference, group, units, from, to } = measure;
  const where = counted.filters.map(({ header, value }) => `${header} ${value}`).join(', ');
  const parts = [
    `${capitalised(counted.plural)}${where ? ` (${where})` : ''} per resident by ${breakdown.label}: ${group.label} as a multiple of ${referencePhrase(reference)}`,
    units === 'partners' ? 'by partner' : 'by area',
    ...(from !== null && to !== null ? [periodPhrase(from, to)] : []),
  ];
  return parts.join(', ');
}

/** Such as "Searches of Black people, place by place". */
export function funnelHeading({ counted, breakdown, group }: FunnelMeasure): string {
  const who = peoplePhrase({ group: group.label, code: group.code }, { breakdown, counted });
  return `${capitalised(eventsOf(counted))} ${who}, place by place`;
}

/** When, of what, compared with whom. */
export function funnelScope({ breakdown, from, to, counted, reference }: FunnelMeasure): string {
  const when = from !== null && to !== null ? [periodPhrase(from, to)] : [];
  const filters = counted.filters.map(({ header, value }) => `${header}: ${value}`);
  const parts = [...when, ...filters, `By ${breakdown.label}`, `Compared with ${referencePhrase(reference)}`];
  return parts.map((part) => `${part}.`).join(' ');
}
