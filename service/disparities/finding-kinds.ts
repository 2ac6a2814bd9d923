// The kinds of finding there are, in the order in which the form offers them.
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

export const findingKinds: readonly KindPages[] = [
  ratePages,
  trendPages,
  funnelPages,
  sharePages,
  hitRatePages,
  darknessPages,
  amountPages,
  searchPages,
  representationPages,
  pathwayPages,
  payPages,
];

/** Kinds that another opens into: they are never asked for by themselves. */
const openedKinds: readonly KindPages[] = [cellPages];

export function findKind(id: string): KindPages | undefined {
  return [...findingKinds, ...openedKinds].find((kind) => kind.id === id);
}
