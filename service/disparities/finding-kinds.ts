// The kinds of finding there are, in the groups and the order in which the form offers them, and what lists call each.
import type { KindPages } from './findings/kind-pages.ts';
import { amountPages } from './amounts/amount-pages.ts';
import { pathwayPages } from './pathways/pathway-pages.ts';
import { payPages } from './pay/pay-pages.ts';
import { funnelPages } from './funnels/funnel-pages.ts';
import { ratePages } from './rates/rate-pages.ts';
import { representationPages } from './representation/representation-pages.ts';
import { cellPages, searchPages } from './searches/search-pages.ts';
import { darknessPages } from './shares/darkness-pages.ts';
import { hitRatePages } from './shares/hit-rate-pages.ts';
import { sharePages } from './shares/share-pages.ts';
import { trendPages } from './trends/trend-pages.ts';

/** As the form offers them, what most people ask first. */
export const kindGroups: readonly { title: string; kinds: readonly KindPages[] }[] = [
  { title: 'What happens to people', kinds: [ratePages, sharePages, amountPages, searchPages] },
  { title: 'When and where a difference changes', kinds: [trendPages, funnelPages] },
  { title: 'Stop and search', kinds: [hitRatePages, darknessPages] },
  { title: 'Staff and applicants', kinds: [representationPages, pathwayPages, payPages] },
];

export const findingKinds: readonly KindPages[] = kindGroups.flatMap(({ kinds }) => kinds);

/** Kinds that another opens into: they are never asked for by themselves. */
const openedKinds: readonly KindPages[] = [cellPages];

export function findKind(id: string): KindPages | undefined {
  return [...findingKinds, ...openedKinds].find((kind) => kind.id === id);
}

const shortNames: Readonly<Record<string, string>> = {
  rate: 'Rates',
  share: 'Shares',
  amount: 'Averages',
  search: 'Combinations',
  cell: 'One combination',
  trend: 'Over time',
  funnel: 'Place by place',
  'hit-rate': 'Hit rates',
  darkness: 'Veil of darkness',
  representation: 'Make-up',
  pathway: 'Stages',
  pay: 'Pay',
};

/** One to three words, for lists. */
export function kindName(id: string): string {
  return shortNames[id] ?? id;
}
