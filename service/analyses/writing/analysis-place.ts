// Where the pages of one analysis are, and what they are called.
import type { Analysis } from '../keeping/analysis.ts';
import type { Section } from '../questions/question-set.ts';

export const analysesCrumb = { text: 'Equality analyses', href: '/desk/analyses' };

export function analysisHref({ id }: Pick<Analysis, 'id'>, below = ''): string {
  return `/desk/analyses/${id}${below}`;
}

export function sectionHref(analysis: Pick<Analysis, 'id'>, { id }: Pick<Section, 'id'>): string {
  return analysisHref(analysis, `/sections/${id}`);
}

/** “2026-014 Opening hours”: with its number where there was one before. */
export function nameOf({ itemReference, itemTitle }: Pick<Analysis, 'itemReference' | 'itemTitle'>): string {
  return `${itemReference} ${itemTitle}`;
}

const depthWords = { screening: 'Screening', short: 'Short analysis', full: 'Full analysis' } as const;

/** “Full analysis, number 3”. */
export function kindOf({ depth, number }: Pick<Analysis, 'depth' | 'number'>): string {
  return `${depthWords[depth]}, number ${number}`;
}

/** From the list to the page: each but the last with its address. */
export function crumbsOf(analysis: Analysis, ...more: readonly { text: string; href?: string }[]) {
  const own = { text: nameOf(analysis), ...(more.length > 0 && { href: analysisHref(analysis) }) };
  return [analysesCrumb, own, ...more];
}
