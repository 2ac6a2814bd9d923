// The SQL of bodies: which there are, taken from the profile, and what one lets another see.
import type { Database } from '../platform/database/index.ts';
import type { OrganisationProfile } from './organisation-profile.ts';

export interface Body {
  id: string;
  name: string;
  shortName: string;
  kind: string;
  /** The organisation that runs the program. */
  isFirst: boolean;
}

/** Bodies as the profile has them; one that is there gets the profile's words. */
export async function setUpBodies(database: Database, profile: OrganisationProfile): Promise<void> {
  const { id, name, shortName, kindOfBody: kind, otherBodies } = profile;
  const bodies = [
    { id, name, shortName, kind, isFirst: true },
    ...otherBodies.map(({ kindOfBody, ...other }) => ({ ...other, kind: kindOfBody, isFirst: false })),
  ];
  await database
    .insertInto('body')
    .values(bodies)
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ ref }) => ({
        name: ref('excluded.name'),
        shortName: ref('excluded.shortName'),
        kind: ref('excluded.kind'),
      })),
    )
    .execute();
}

/** The organisation's own first. */
export async function listBodies(database: Database): Promise<Body[]> {
  return database
    .selectFrom('body')
    .select(['id', 'name', 'shortName', 'kind', 'isFirst'])
    .orderBy('isFirst', 'desc')
    .orderBy('name')
    .execute();
}
