// Where the pages of protection stand.

interface Crumb {
  text: string;
  href: string;
}

export const releasesCrumb: readonly Crumb[] = [{ text: 'Releases', href: '/protection/releases' }];

export const policiesCrumb: readonly Crumb[] = [
  ...releasesCrumb,
  { text: 'Policies', href: '/protection/policies' },
];
