// Where the pages of a screening are.
import type { Analysis } from '../keeping/analysis.ts';

export function screeningHref({ id }: Pick<Analysis, 'id'>, below = ''): string {
  return `/desk/analyses/${id}/screening${below}`;
}

/** The page of a section; the table of aims and characteristics has one of its own. */
export function screeningSectionHref({ id }: Pick<Analysis, 'id'>, section: string): string {
  return section === 'relevance'
    ? screeningHref({ id }, '/table')
    : `/desk/analyses/${id}/sections/${section}`;
}
