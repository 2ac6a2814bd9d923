// The events that belong to an area: those of the partner of that name, where several partners sent any.

import { partnerName } from './area-lookup.ts';
import type { Cell } from './cells.ts';
import type { Warning } from '../findings/warning.ts';
import { listed } from '../../phrases/list.ts';
import { whole } from '../../phrases/spoken-number.ts';

export interface EventsOfArea {
  cells: Cell[];
  /** The one partner that is counted; null for all. */
  partner: string | null;
  noticed: Warning[];
}

/** Residents of one place under events of another would give rates of nothing, so that is never done in silence. */
export function eventsOfArea(cells: readonly Cell[], area: string | null): EventsOfArea {
  const partners = [...new Set(cells.map(({ partner }) => partner))].filter((name) => name !== '');
  const own = area === null ? undefined : partners.find((name) => name === partnerName(area));
  if (area === null || partners.length === 0) return { cells: [...cells], partner: null, noticed: [] };
  if (own === undefined) return { cells: [...cells], partner: null, noticed: [otherGround(partners, area)] };
  const held = cells.filter(({ partner }) => partner === own);
  const left = cells
    .filter(({ partner }) => partner !== own)
    .reduce((sum, { count }) => sum + (count ?? 0), 0);
  return { cells: held, partner: own, noticed: left > 0 ? [othersLeftOut(own, left)] : [] };
}

function otherGround(partners: readonly string[], area: string): Warning {
  return {
    code: 'AREA_OTHER_THAN_PARTNER',
    message:
      `The events are from ${listed(partners)}, the residents are those of ${area}. ` +
      'Rates are right only if both cover the same ground: check that they do.',
  };
}

function othersLeftOut(own: string, left: number): Warning {
  return {
    code: 'OTHER_PARTNERS_LEFT_OUT',
    message: `Only the events from ${own} are counted over its residents; ${whole(left)} from other partners are left out.`,
  };
}
