// Where the pages of protection stand.
import type { Breadcrumb } from '../pages/answer.ts';

export const releasesCrumb: readonly Breadcrumb[] = [{ text: 'Releases', href: '/protection/releases' }];

export const policiesCrumb: readonly Breadcrumb[] = [
  ...releasesCrumb,
  { text: 'Policies', href: '/protection/policies' },
];
