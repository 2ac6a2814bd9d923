// The way to the pages of partners, as it stands above them.
import type { Breadcrumb } from '../pages/route.ts';

export const partnersCrumb: Breadcrumb = { text: 'Partners', href: '/partners' };

export function crumbOf({ id, name }: { id: string; name: string }): Breadcrumb {
  return { text: name, href: `/partners/${id}` };
}
