// Who publishes, in the lines that stand around every publication.
import type { OrganisationProfile } from '../../organisation/index.ts';
import type { Publisher } from './resolve-version.ts';

export function publisherOf({ name, contact, demonstration }: OrganisationProfile): Publisher {
  const lines = contact ? [contact.name, contact.telephone, contact.email, ...(contact.postal ?? [])] : [];
  return {
    organisationName: name,
    contact: lines.filter((line): line is string => typeof line === 'string' && line !== ''),
    fictional: demonstration,
  };
}
