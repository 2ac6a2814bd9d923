// Where the pages of partners stand.

interface Crumb {
  text: string;
  href: string;
}

export const partnersCrumb: Crumb = { text: 'Partners', href: '/partners' };

export function crumbOf({ id, name }: { id: string; name: string }): Crumb {
  return { text: name, href: `/partners/${id}` };
}
