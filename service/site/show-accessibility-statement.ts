// GET /accessibility-statement: who can use these pages, what may get in their way, and whom to tell.
import type { OrganisationProfile } from '../organisation/index.ts';
import { type Route, everyone, page, route } from '../pages/route.ts';
import { accessibilityBody } from './accessibility-content.ts';

/** When a person last went through the statement and found it still true. */
const reviewedOn = '2026-11-22';

export function showAccessibilityStatement(profile: OrganisationProfile): Route {
  const { shortName, demonstration, nation, contact } = profile;
  return route({
    method: 'GET',
    path: '/accessibility-statement',
    permission: everyone,
    answer: () =>
      page({
        title: 'Accessibility statement',
        breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Accessibility statement' }],
        body: accessibilityBody({
          organisationName: shortName,
          demonstration,
          nation,
          // An address kept for something else is not one to report a barrier to.
          ...(contact.purpose === undefined && { contact }),
          reviewedOn,
        }),
      }),
  });
}
