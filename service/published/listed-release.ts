// A release as a list shows it and a search finds it: by what was released, and by nothing else.
import type { PublicContext } from './public-context.ts';
import type { OpenedRelease } from './public-release.ts';

export interface ListedRelease {
  id: string;
  state: 'released' | 'withdrawn';
  heading: string;
  scope: string;
  releasedAt: Date;
  /** The body whose release it is. */
  by: string;
  fictional: boolean;
  /** That its scope and periods name; the year of its release where they name none. */
  years: readonly string[];
  characteristics: readonly string[];
  /** All its words, in small letters. */
  words: string;
}

/** Nothing for one that is not as it was released: its words may be forged too. */
export function listedRelease(opened: OpenedRelease): ListedRelease[] {
  if (opened.state === 'broken') return [];
  const { id, state, releasedAt, by } = opened;
  const { heading, scope, fictional } = opened.state === 'released' ? opened.context : opened;
  const context = opened.state === 'released' ? opened.context : null;
  const characteristics = [...new Set(context?.readings.map(({ groups }) => groups.title))];
  return [
    {
      ...{ id, state, heading, scope, releasedAt, by, fictional, characteristics },
      years: yearsOf(scope, context, releasedAt),
      words: [heading, scope, by, ...(context ? wordsOf(context) : [])].join(' ').toLowerCase(),
    },
  ];
}

function yearsOf(scope: string, context: PublicContext | null, releasedAt: Date): string[] {
  const periods = (context?.readings ?? []).flatMap(({ across }) =>
    across?.kind === 'period' ? across.order : [],
  );
  const told = [scope, ...periods].join(' ');
  const named: string[] = told.match(/\b(19|20)\d\d\b/g) ?? [String(releasedAt.getUTCFullYear())];
  return [...new Set([...named, ...yearsBetween(told)])].sort();
}

/** “January 2023 to December 2025” is of 2024 too. */
function yearsBetween(told: string): string[] {
  const spans = told.matchAll(/\b((?:19|20)\d\d) to (?:\d{1,2} )?(?:[A-Z][a-z]+ )?((?:19|20)\d\d)\b/g);
  return [...spans].flatMap(([, first, last]) =>
    Array.from({ length: Math.max(0, Number(last) - Number(first)) }, (_, at) => String(Number(first) + at)),
  );
}

function wordsOf({ counted, sources, readings }: PublicContext): string[] {
  return [
    counted.many,
    ...sources,
    ...readings.flatMap(({ groups, across, outcome }) => [
      ...[groups.title, ...groups.order, across?.title ?? '', ...(across?.order ?? [])],
      ...[outcome?.title ?? '', outcome?.words ?? ''],
    ]),
  ];
}

/** What somebody looks for; empty is everything. */
export interface ReleaseSearch {
  words: string;
  year: string;
  characteristic: string;
}

/** Those that have every word, the year and the characteristic. */
export function matchingReleases(
  all: readonly ListedRelease[],
  { words, year, characteristic }: ReleaseSearch,
): ListedRelease[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter(
    (release) =>
      wanted.every((word) => release.words.includes(word)) &&
      (year === '' || release.years.includes(year)) &&
      (characteristic === '' || release.characteristics.includes(characteristic)),
  );
}

/** What can be chosen: only what is there. */
export function choicesOf(all: readonly ListedRelease[]): { years: string[]; characteristics: string[] } {
  return {
    years: [...new Set(all.flatMap(({ years }) => years))].sort().reverse(),
    characteristics: [...new Set(all.flatMap(({ characteristics }) => characteristics))].sort(),
  };
}
