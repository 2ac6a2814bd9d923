// The routes of the community profile: the page and the same as CSV.
import { z } from 'zod';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import type { FilesNeeds } from '../platform/storage/index.ts';
import { type Answer, download, notFound, page, route, type Route } from '../pages/route.ts';
import { listBoundaries } from './boundaries/boundary-store.ts';
import { manageBoundariesPermission, readCommunityPermission } from './community-permissions.ts';
import { mapView } from './map-view.ts';
import { communityProfile, type ProfiledCharacteristic } from './profiling/community-profile.ts';
import { gatherProfile, type GatheredProfile } from './profiling/gather-profile.ts';
import { type District, type Place, placesOf } from './profiling/place.ts';
import { profileGaps } from './profiling/profile-gaps.ts';
import { profileCsv } from './profile-csv.ts';
import { emptyProfile, profileView } from './profile-view.ts';

export interface CommunityPagesNeeds extends FilesNeeds {
  database: Database;
  clock: Clock;
  area: string;
  districts: readonly District[];
  characteristics: readonly { id: string; label: string }[];
  /** What the organisation says of its area beyond the characteristics. */
  factors: readonly string[];
}

const query = z.object({ place: z.string().max(100).default(''), map: z.string().max(300).default('') });
const noPlace = 'There is no such place in this area.';

export function communityPages(needs: CommunityPagesNeeds): Route[] {
  const permission = readCommunityPermission;
  return [
    route({
      ...{ method: 'GET', path: '/community', permission, query, expensive: true },
      answer: ({ query: asked, visitor }) =>
        profilePage(needs, asked, visitor.may(manageBoundariesPermission)),
    }),
    route({
      ...{ method: 'GET', path: '/community/profile.csv', permission, query, proof: 'recent' },
      answer: ({ query: asked }) => profileDownload(needs, asked.place),
    }),
  ];
}

interface Looked {
  gathered: GatheredProfile;
  profile: ProfiledCharacteristic[];
  confidential: boolean;
}

async function look(needs: CommunityPagesNeeds, place: Place): Promise<Looked> {
  const gathered = await gatherProfile(needs);
  const profile = communityProfile(place, gathered.sources, needs.characteristics);
  const columns = profile.flatMap(({ tables }) => tables.flatMap((table) => table.columns));
  return { gathered, profile, confidential: columns.some(({ facts }) => facts.confidential) };
}

async function profilePage(
  needs: CommunityPagesNeeds,
  asked: z.infer<typeof query>,
  mayManage: boolean,
): Promise<Answer> {
  const places = placesOf(needs.area, needs.districts);
  const place = places.find(({ id }) => id === asked.place);
  if (!place) return notFound(noPlace);
  const { gathered, profile, confidential } = await look(needs, place);
  const sets = await listBoundaries(needs.database);
  const map = mapView({ sources: gathered.sources, sets, asked: asked.map, placeId: place.id, mayManage });
  return page({
    title: `Community profile: ${place.name}`,
    section: '/community',
    body:
      gathered.sources.length === 0
        ? emptyProfile(place, mayManage)
        : profileView({
            ...{ place, places, profile, confidential, map, mayManage, factors: needs.factors },
            ...{ gaps: profileGaps(profile, needs.clock.now()), problems: gathered.problems },
          }),
  });
}

async function profileDownload(needs: CommunityPagesNeeds, placeId: string): Promise<Answer> {
  const place = placesOf(needs.area, needs.districts).find(({ id }) => id === placeId);
  if (!place) return notFound(noPlace);
  const { profile, confidential } = await look(needs, place);
  return download({
    fileName: `community-profile${confidential ? '-not-for-release' : ''}.csv`,
    contentType: 'text/csv; charset=utf-8',
    content: profileCsv(place, profile),
  });
}
