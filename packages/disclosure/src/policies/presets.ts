// The rules of UK bodies as they have published them, each with what it does not protect.
import { insider, outsider } from '../audit/attacker.ts';
import type { Attributes, Percentages, Policy, Threshold } from './policy.ts';
import { smallOffice } from './small-office.ts';

const attackers = [outsider, insider];
const threshold = (below: number): Threshold => ({
  below,
  zeros: 'not sensitive',
  protect: 'one either way',
});
/** Of numbers that are rounded, and a symbol or a 0 that says what lies behind it, a reader may know the band and no more. */
const banded = (below: number, zeros: Threshold['zeros'] = 'always shown'): Threshold => ({
  below,
  zeros,
  protect: 'three numbers',
});
const percentages = (below: number): Percentages => ({
  decimals: 0,
  denominatorBelow: below,
  noneOrAll: 'hidden',
  averagesBelow: Math.max(below, 8),
});
const alike = (groupsFrom: number, complementBelow = 1): Attributes => ({
  complementBelow,
  groupsFrom,
  none: false,
});

const unprotected = {
  colleagues:
    'People who know each other well: two or more who put their knowledge together may learn of a third.',
  zeros:
    'That nobody of a group is in a category is shown, unless others could be worked out from it; of a group too small to be counted it can tell the rest.',
  rough: 'A hidden or rounded number can still be told roughly, to within a few people.',
  additive:
    'Numbers are rounded one by one, so totals do not add up, and by setting many against each other some can be told more closely.',
  groups: 'A large group in which nearly everybody has one thing in common is shown as it is.',
  memory: 'What others publish about the same people is not known here.',
};

/** What hiding policies of one threshold have alike. */
function hiding(below: number): Omit<Policy, 'id' | 'name' | 'source'> {
  return {
    version: '2026-11-22',
    approvedBy: null,
    reviewBy: null,
    threshold: threshold(below),
    method: { kind: 'suppression' },
    percentages: percentages(below),
    attributes: alike(below),
    differencesBelow: null,
    singletons: true,
    tolerance: {},
    attackers,
    doesNotProtect: [
      unprotected.rough,
      unprotected.zeros,
      unprotected.groups,
      unprotected.colleagues,
      unprotected.memory,
    ],
  };
}

const hideBelow3 = /* @__PURE__ */ hiding(3);
const hideBelow5 = /* @__PURE__ */ hiding(5);
const hideBelow8 = /* @__PURE__ */ hiding(8);
const hideBelow10 = /* @__PURE__ */ hiding(10);

export const belowFive: Policy = {
  ...hideBelow5,
  id: 'below-5',
  name: 'Hide below 5',
  source: {
    title: 'Rounding policy for statistical publications',
    publisher: 'Ofqual',
    url: 'https://www.gov.uk/government/publications/ofquals-statistics-policies-and-procedures/rounding-policy',
    note: 'The threshold: 1 to 4 are “fewer than 5”. Ofqual rounds the rest, which this does not. Police forces use the same threshold in answers to requests, as described in Warwickshire Police’s answer 628-2025.',
  },
};

export const belowTen: Policy = {
  ...hideBelow10,
  id: 'below-10',
  name: 'Hide below 10',
  source: {
    title: 'Our equality information',
    publisher: 'Equality and Human Rights Commission',
    url: 'https://www.equalityhumanrights.com/en/corporate-reporting/our-equality-information',
    note: 'The threshold: fewer than 10 staff or service users with a characteristic are an asterisk. What else has to be hidden it does not say.',
  },
};

/** Outputs from the Secure Research Service and the Longitudinal Study. */
export const onsTen: Policy = {
  ...hideBelow10,
  id: 'ons-10',
  name: 'Office for National Statistics: threshold of 10',
  attributes: /* @__PURE__ */ alike(10, 10),
  differencesBelow: 10,
  source: {
    title: 'Advice from the Office for National Statistics on the Longitudinal Study, by CeLSIUS',
    publisher: 'Office for National Statistics',
    url: 'http://celsius.lshtm.ac.uk/onscell.html',
    note: 'The threshold of 10, which ONS judges by context; the Secure Research Service has it too (SRS Output Checking Guidance Document, version 1.1). Differences and groups alike are this program’s reading of it.',
  },
};

/** Rounding bodies have no rule for groups in which everybody is alike, nor for what people in a cell know. */
const rounded = { attributes: null, singletons: false };

/** Hospital Episode Statistics and the Emergency Care Data Set below national level. */
export const nhsOneToSeven: Policy = {
  ...hideBelow8,
  id: 'nhs-1-to-7',
  name: 'NHS England: hide 1 to 7, round the rest to 5',
  ...rounded,
  threshold: /* @__PURE__ */ banded(8),
  method: { kind: 'rounding', base: 5, how: 'nearest', small: 'hidden' },
  source: {
    title:
      'Disclosure control methodology for Hospital Episode Statistics (HES) and Emergency Care Data Set (ECDS)',
    publisher: 'NHS England (NHS Digital)',
    url: 'https://digital.nhs.uk/data-and-information/data-tools-and-services/data-services/hospital-episode-statistics/change-to-disclosure-control-methodology-for-hes-and-ecds-from-september-2018',
    note: 'In use since September 2018, below national level; nationally nothing is hidden or rounded.',
  },
  doesNotProtect: [
    'The body shows national totals as they are: what all places but one come to can be taken from them.',
    unprotected.additive,
    unprotected.rough,
    unprotected.zeros,
    unprotected.groups,
    unprotected.colleagues,
  ],
};

/** Counts of 7 and fewer are redacted, and all others rounded. */
export const openSafely: Policy = {
  ...hideBelow8,
  id: 'opensafely',
  name: 'OpenSAFELY: hide up to 7, round the rest to 5',
  ...rounded,
  threshold: /* @__PURE__ */ banded(8),
  method: { kind: 'rounding', base: 5, how: 'nearest', small: 'hidden' },
  source: {
    title: 'Applying statistical disclosure control',
    publisher: 'OpenSAFELY',
    url: 'https://docs.opensafely.org/outputs/sdc',
  },
  doesNotProtect: [
    unprotected.additive,
    unprotected.rough,
    unprotected.zeros,
    unprotected.groups,
    unprotected.memory,
  ],
};

export const openSafelyMidpoint: Policy = {
  ...openSafely,
  id: 'opensafely-midpoint-6',
  name: 'OpenSAFELY: round to the middle of bands of 6',
  threshold: /* @__PURE__ */ banded(7),
  method: { kind: 'rounding', base: 6, how: 'midpoint', small: 'rounded' },
  source: {
    title: 'Update the documentation on small number suppression',
    publisher: 'OpenSAFELY',
    url: 'https://github.com/opensafely/documentation/issues/1039',
    note: 'Midpoint 6 rounding, as described in this thread and in OpenSAFELY’s own studies.',
  },
  doesNotProtect: [
    'That somebody, from 1 to 6 people, is in a cell is shown.',
    unprotected.additive,
    unprotected.rough,
    unprotected.zeros,
    unprotected.groups,
  ],
};

/** HESA, and the Department for the Economy in Northern Ireland, which took it over for requests about equality. */
export const hesa: Policy = {
  ...hideBelow3,
  id: 'hesa',
  name: 'HESA and the Department for the Economy: round to 5',
  ...rounded,
  threshold: /* @__PURE__ */ banded(3, 'not sensitive'),
  method: { kind: 'rounding', base: 5, how: 'nearest', small: 'rounded' },
  percentages: { decimals: 0, denominatorBelow: 22.5, noneOrAll: 'shown', averagesBelow: 8 },
  source: {
    title: 'Rounding and suppression to anonymise statistics',
    publisher: 'HESA',
    url: 'https://www.hesa.ac.uk/about/regulation/data-protection/rounding-and-suppression-anonymise-statistics',
    note: 'The Department for the Economy follows it: economy-ni.gov.uk, New rounding and suppression approach.',
  },
  doesNotProtect: [
    'A shown 0 may be nobody, one or two people, and a reader may take it for nobody.',
    unprotected.additive,
    unprotected.rough,
    unprotected.groups,
    unprotected.colleagues,
  ],
};

/** Every preset, by how much it hides of a small table, least first; that of small bodies last. */
export const presets: readonly Policy[] = [
  hesa,
  belowFive,
  openSafelyMidpoint,
  nhsOneToSeven,
  openSafely,
  belowTen,
  onsTen,
  smallOffice,
];

/** Hiding below a threshold of one's own. Throws for a threshold that is not a whole number of at least 2. */
export function ownThreshold(below: number, more: Partial<Policy> = {}): Policy {
  if (!Number.isSafeInteger(below) || below < 2)
    throw new RangeError(`A threshold of one's own must be a whole number of at least 2, and is ${below}.`);
  const source = { title: 'The body’s own decision', publisher: '', url: '' };
  return { ...hiding(below), id: `below-${below}-own`, name: `Hide below ${below}`, source, ...more };
}

/** A preset by its id, or undefined. */
export function findPreset(id: string): Policy | undefined {
  return presets.find((policy) => policy.id === id);
}
