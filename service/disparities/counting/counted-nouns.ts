// What the things that are counted are called, one and several of them.

import type { EventsPart } from '../../datasets/index.ts';

export interface CountedNouns {
  singular: string;
  plural: string;
}

/** As whoever said what the rows are calls them; searches where all of them are; else events. */
export function nounsOf(parts: readonly EventsPart[]): CountedNouns {
  const [own, ...others] = new Map(
    parts.flatMap(({ events: { counted } }) => (counted ? [[counted.many, counted]] : [])),
  ).values();
  if (own && others.length === 0) return { singular: own.one, plural: own.many };
  return parts.every(({ events }) => /search/.test(events.mapping.id))
    ? { singular: 'search', plural: 'searches' }
    : { singular: 'event', plural: 'events' };
}

/** As whoever asks calls them, or else as is usual. */
export function nounsAsked(plural: string | null, usual: CountedNouns): CountedNouns {
  return plural === null ? usual : { singular: singularOf(plural), plural };
}

const irregular: Readonly<Record<string, string>> = {
  people: 'person',
  staff: 'member of staff',
  men: 'man',
  women: 'woman',
  children: 'child',
};

/** `calls` → `call`, `searches` → `search`, `enquiries` → `enquiry`, `people` → `person`. */
export function singularOf(plural: string): string {
  if (Object.hasOwn(irregular, plural)) return irregular[plural] ?? plural;
  if (/(ch|sh|x|ss)es$/.test(plural)) return plural.slice(0, -2);
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}y`;
  return plural.replace(/s$/, '');
}
