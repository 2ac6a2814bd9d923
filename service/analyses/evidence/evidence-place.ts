// Where the pages of evidence and engagement are, and the way to them.
import type { Analysis } from '../keeping/analysis.ts';

export function evidenceHref({ id }: Pick<Analysis, 'id'>, below = ''): string {
  return `/desk/analyses/${id}/evidence${below}`;
}

export function engagementHref({ id }: Pick<Analysis, 'id'>, below = ''): string {
  return `/desk/analyses/${id}/engagement${below}`;
}

interface Crumb {
  text: string;
  href?: string;
}

type Named = Pick<Analysis, 'id' | 'itemReference' | 'itemTitle'>;

export function captionOf({ itemReference, itemTitle }: Named): string {
  return `${itemReference} ${itemTitle}`;
}

function crumbsOf(analysis: Named, own: Crumb, more: readonly Crumb[]): Crumb[] {
  return [
    { text: 'Equality analyses', href: '/desk/analyses' },
    { text: captionOf(analysis), href: `/desk/analyses/${analysis.id}` },
    more.length === 0 ? { text: own.text } : own,
    ...more,
  ];
}

export function evidenceCrumbs(analysis: Named, ...more: Crumb[]): Crumb[] {
  return crumbsOf(analysis, { text: 'Evidence', href: evidenceHref(analysis) }, more);
}

export function engagementCrumbs(analysis: Named, ...more: Crumb[]): Crumb[] {
  return crumbsOf(analysis, { text: 'Engagement', href: engagementHref(analysis) }, more);
}
