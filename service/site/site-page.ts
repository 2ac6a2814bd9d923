// The pages of the public site, each made of blocks that are fed from records: a block with nothing in it does not publish, and neither does a page without blocks.
import type { Html } from '../pages/html.ts';

/** In the order of the navigation. */
export const pageIds = [
  'home',
  'objectives',
  'strategy',
  'duty',
  'analyses',
  'scrutiny',
  'advisory-groups',
  'get-in-touch',
] as const;
export type PageId = (typeof pageIds)[number];

export interface SiteBlock {
  /** Such as `joining`. */
  id: string;
  /** Null: it stands under the heading of the page. */
  title: string | null;
  introduction: string;
  body: Html;
  /** Words to be found by. */
  words: string;
}

export interface SitePage {
  id: PageId;
  href: string;
  /** In the navigation. */
  name: string;
  title: string;
  introduction: string;
  /** None: it is not published. */
  blocks: readonly SiteBlock[];
}

export function addressOfPage(id: PageId): string {
  return id === 'home' ? '/' : `/${id}`;
}
