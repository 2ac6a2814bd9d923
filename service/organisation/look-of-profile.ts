// How an organisation's pages look, taken from its profile.
import type { Look } from '../pages/look.ts';
import type { OrganisationProfile } from './organisation-profile.ts';

const licence = 'Contains public sector information licensed under the Open Government Licence v3.0.';

/**
 * Name, colours and contact for the frame of every page. A contact kept for one purpose says so in its name, so that
 * nobody writes there about something else. The groups that people are counted in are open data, so its licence is named.
 */
export function lookOfProfile({
  name,
  demonstration,
  welshIsChecked = false,
  brand,
  contact,
}: OrganisationProfile): Look {
  const { purpose, ...ways } = contact;
  return {
    organisationName: name,
    demonstration,
    welshIsChecked,
    brand,
    contact: purpose === undefined ? ways : { ...ways, name: `${contact.name} (for ${purpose})` },
    licence,
  };
}
