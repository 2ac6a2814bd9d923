// The searches that the veil of darkness can be asked of, and how many are left out at each step, and why.

import { type LitStop, clockTimeGate, lightOfStops, localClock } from '@due-regard/statistics';
import type { DarknessFinding, DarknessStep } from './darkness-finding.ts';

export interface DarknessStop {
  partner: string;
  /** `YYYY-MM`. */
  month: string;
  /** A code of the officer-defined list, or one of the silence tokens. */
  group: string;
  /** Milliseconds since 1970 in UTC. */
  instant: number;
  /** Whether its date was written with a time. */
  timed: boolean;
  latitude: number | null;
  longitude: number | null;
}

export interface SeenStop extends LitStop {
  partner: string;
  group: string;
  dark: boolean;
}

export interface SeenStops {
  stops: SeenStop[];
  steps: DarknessStep[];
  gates: DarknessFinding['gates'];
}

/** @param isKnown whether a code is one of a group */
export function seenStops(all: readonly DarknessStop[], isKnown: (code: string) => boolean): SeenStops {
  const steps: DarknessStep[] = [];
  const left = <Stop>(kept: Stop[], before: number, why: string): Stop[] => {
    steps.push({ left: kept.length, out: before - kept.length, why });
    return kept;
  };
  const grouped = left(
    all.filter(({ group }) => isKnown(group)),
    all.length,
    'of unknown officer-defined ethnicity, or of nobody',
  );
  const gates = gatesOf(all);
  const shut = new Set(gates.map(({ partner, month }) => `${partner} ${month}`));
  const timed = left(
    grouped.filter(({ partner, month }) => !shut.has(`${partner} ${month}`)),
    grouped.length,
    'in a month of a partner whose clock times cannot be trusted',
  );
  const placed = left(timed.flatMap(withPlace), timed.length, 'without a place');
  const lit = lightOfStops(placed).map((light, i) => ({ ...placed[i]!, ...light }));
  const within = left(
    lit.filter(({ light }) => light !== 'outside' && light !== 'unknown'),
    lit.length,
    'at hours that are always light or always dark there',
  );
  const told = left(
    within.filter(({ light }) => light !== 'twilight'),
    within.length,
    'in twilight',
  );
  return { stops: told.map((stop) => ({ ...stop, dark: stop.light === 'dark' })), steps, gates };
}

/** Every month of every partner: too many times at midnight, or dates without a time, and none of it is used. */
function gatesOf(all: readonly DarknessStop[]): DarknessFinding['gates'] {
  const months = Map.groupBy(all, ({ partner, month }) => `${partner} ${month}`);
  return [...months.values()]
    .flatMap((stops) => {
      const { partner = '', month = '' } = stops[0] ?? {};
      const { passes, reason } = clockTimeGate({
        records: stops.length,
        withoutTime: stops.filter(({ timed }) => !timed).length,
        atSourceMidnight: stops.filter(({ instant }) => instant % 86_400_000 === 0).length,
        atLocalMidnight: stops.filter(({ instant }) => localClock(instant).minute === 0).length,
      });
      return passes ? [] : [{ partner, month, records: stops.length, reason: reason ?? '' }];
    })
    .sort((a, b) => (`${a.partner} ${a.month}` < `${b.partner} ${b.month}` ? -1 : 1));
}

function withPlace(stop: DarknessStop) {
  const { latitude, longitude } = stop;
  return latitude === null || longitude === null ? [] : [{ ...stop, latitude, longitude }];
}
