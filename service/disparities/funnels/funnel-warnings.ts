// The warnings that stand beside a funnel: those of rates, and what else can make places look different.

import { smallNumbers } from '../findings/not-for-release.ts';
import { simpsonWarning } from '@due-regard/statistics';
import type { Warning } from '../findings/warning.ts';
import { loudAbove } from '../findings/missing-share.ts';
import { rateWarnings } from '../rates/rate-warnings.ts';
import type { RateMaterial, SettledRates } from '../rates/settle-rates.ts';
import { listed } from '../../phrases/list.ts';
import { percentage } from '../../phrases/spoken-number.ts';
import type { FunnelFinding, FunnelUnit } from './funnel-finding.ts';

type Told = Pick<FunnelFinding, 'measure' | 'units' | 'target' | 'crude' | 'family'>;

/** With fewer places than this their ordinary spread can hardly be told. */
const fewBelow = 10;
const mostNamed = 6;
/** Of these the funnel says more itself, place by place. */
const saidElsewhere = [
  'RESIDENTS_NOT_PRESENT',
  'SMALL_COUNTS',
  'PARTNER_WITHOUT_RESIDENTS',
  'MONTHS_MISSING',
];

export function funnelWarnings(material: RateMaterial, settled: SettledRates, told: Told): Warning[] {
  const ofRates = rateWarnings({ ...material, ...settled, outsideMonths: settled.outside });
  return [
    ...ofRates.filter(({ code }) => !saidElsewhere.includes(code)),
    ...[
      fewPlaces(told),
      noPlace(told),
      small(told),
      oftenMissing(told),
      crudeDiffers(told),
      notPresent(told),
    ].filter((warning) => warning !== undefined),
  ];
}

function fewPlaces({ family }: Told): Warning | undefined {
  if (family.size >= fewBelow) return undefined;
  return {
    code: 'FUNNEL_FEW_PLACES',
    message: `Only ${family.size} places have a ratio. How much places ordinarily differ can hardly be told from so few, so the limits are rough.`,
  };
}

function noPlace({ units }: Told): Warning | undefined {
  const without = units.filter(({ ratio }) => ratio.estimate === null);
  if (without.length === 0) return undefined;
  return {
    code: 'FUNNEL_PLACES_LEFT_OUT',
    message: `Without a place in the funnel: ${named(without)}. ${without[0]?.reason ?? ''}`.trim(),
  };
}

function small({ units, measure }: Told): Warning | undefined {
  const few = units.filter(({ isSmall }) => isSmall);
  if (few.length === 0) return undefined;
  return {
    code: 'SMALL_COUNTS',
    message: `Fewer than 10 ${measure.counted.plural} of the group: ${named(few)}. ${smallNumbers}`,
  };
}

function oftenMissing({ units, measure }: Told): Warning | undefined {
  const often = units.filter(({ unknown }) => (unknown.share ?? 0) > loudAbove);
  if (often.length === 0) return undefined;
  return {
    code: 'FUNNEL_RECORDING_DIFFERS',
    message:
      `The ${measure.breakdown.label} is missing from more than ${percentage(loudAbove)} in ${named(often)}. ` +
      'Places that write it down more or less often can differ by that alone.',
  };
}

function crudeDiffers({ crude, target }: Told): Warning | undefined {
  const message = simpsonWarning(crude, target.estimate);
  return message === null ? undefined : { code: 'CRUDE_AND_POOLED_DIFFER', message };
}

function notPresent({ measure: { counted } }: Told): Warning {
  return {
    code: 'RESIDENTS_NOT_PRESENT',
    message:
      `Rates are over residents, but ${counted.plural} are of whoever was present. Places with many visitors, students or through roads ` +
      'can differ from others by that alone.',
  };
}

function named(units: readonly FunnelUnit[]): string {
  const names = units.slice(0, mostNamed).map(({ name }) => name);
  return listed(units.length > mostNamed ? [...names, `${units.length - mostNamed} more`] : names);
}
