// The publishers of open data that can be asked: where, how often, under which licence.
import type { AllowedHost } from '../asking/allowed-hosts.ts';
import type { Rate } from '../asking/leaky-bucket.ts';

export const sourceIds = ['police-uk', 'police-uk-archive', 'nomis', 'ons'] as const;
export type SourceId = (typeof sourceIds)[number];

export interface OpenSource {
  id: SourceId;
  title: string;
  /** As partners are named in the data. */
  partner: { slug: string; name: string };
  /** Where its service begins, without a slash at the end. */
  origin: string;
  hosts: readonly AllowedHost[];
  rate: Rate;
  licence: string;
  /** What the licence asks to be printed beside the data. */
  attribution: string;
  /** Which kind of dataset comes of it. */
  kind: 'events' | 'population';
}

export const openGovernmentLicence = 'Open Government Licence v3.0';
const attribution = 'Contains public sector information licensed under the Open Government Licence v3.0.';
const police = {
  origin: 'https://data.police.uk',
  // "15 requests per second with a burst of 30": data.police.uk/docs/api-call-limits, read November 2026. We keep to half of it, so that two fetches at once stay within.
  rate: { perSecond: 7, burst: 14 },
  partner: { slug: 'data-police-uk', name: 'data.police.uk' },
  kind: 'events' as const,
  licence: openGovernmentLicence,
  attribution,
};

export const openSources: Readonly<Record<SourceId, OpenSource>> = {
  'police-uk': {
    ...police,
    id: 'police-uk',
    title: 'data.police.uk, stop and search by month',
    hosts: [{ host: 'data.police.uk' }],
  },
  'police-uk-archive': {
    ...police,
    id: 'police-uk-archive',
    title: 'data.police.uk, archive of three years',
    // The archive sends on to the second.
    hosts: [{ host: 'data.police.uk' }, { host: 'policeuk-data.s3.amazonaws.com' }],
  },
  nomis: {
    id: 'nomis',
    title: 'Nomis, tables of the census and others',
    partner: { slug: 'nomis', name: 'Nomis, Office for National Statistics' },
    origin: 'https://www.nomisweb.co.uk',
    hosts: [{ host: 'www.nomisweb.co.uk' }],
    rate: { perSecond: 1, burst: 2 },
    licence: openGovernmentLicence,
    attribution: `Source: Office for National Statistics, through Nomis. ${attribution}`,
    kind: 'population',
  },
  ons: {
    id: 'ons',
    title: 'Office for National Statistics, Census 2021',
    partner: { slug: 'ons', name: 'Office for National Statistics' },
    origin: 'https://api.beta.ons.gov.uk',
    hosts: [{ host: 'api.beta.ons.gov.uk' }],
    rate: { perSecond: 1, burst: 2 },
    licence: openGovernmentLicence,
    attribution: `Source: Office for National Statistics, Census 2021. ${attribution}`,
    kind: 'population',
  },
};
