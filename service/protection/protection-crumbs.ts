// Where the pages of protection stand.

export const policiesCrumb: readonly { text: string; href?: string }[] = [
  { text: 'Releases', href: '/protection/releases' },
];
