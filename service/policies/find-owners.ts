// Finds whom and which teams an item can be given to, and what those are called who have it.
import { listTeams, listWhoMay } from '../people/index.ts';
import type { Database } from '../platform/database/index.ts';
import type { PolicyNeeds } from './gather-needs.ts';
import type { OwnersOffered } from './item-form.ts';
import { ownBody } from './item-store.ts';
import { readPoliciesPermission } from './policy-permissions.ts';
import type { RegisterItem } from './register-item.ts';

export async function findOwnersOffered(database: Database, item?: RegisterItem): Promise<OwnersOffered> {
  const body = ownBody();
  const [people, teams] = await Promise.all([
    listWhoMay(database, { permission: readPoliciesPermission.name, body }),
    listTeams(database, body),
  ]);
  // Who has it keeps it when the form is saved, even where they could not be given it anew.
  const owner = item?.ownerId ?? null;
  const isKnown = owner === null || people.some(({ id }) => id === owner);
  const team = item?.teamId ?? null;
  const isTeamKnown = team === null || teams.some(({ id }) => id === team);
  return {
    people: isKnown ? people : [...people, { id: owner, name: 'Whoever has it now' }],
    teams: isTeamKnown ? teams : [...teams, { id: team, name: 'A team that has ended' }],
  };
}

export interface OwnerNames {
  /** Such as `Ada Lovelace, Head of custody`; empty where nobody answers for it. */
  of(item: RegisterItem): string;
  team(item: RegisterItem): string;
}

export async function nameOwners(
  { database, people }: Pick<PolicyNeeds, 'database' | 'people'>,
  items: readonly RegisterItem[],
): Promise<OwnerNames> {
  const [names, teams] = await Promise.all([
    people.names(items.map(({ ownerId }) => ownerId)),
    listTeams(database, ownBody()),
  ]);
  return {
    of: ({ ownerId, ownerJob }) =>
      [ownerId === null ? '' : (names.get(ownerId) ?? 'Somebody whose account was erased'), ownerJob]
        .filter(Boolean)
        .join(', '),
    team: ({ teamId }) =>
      teamId === null ? '' : (teams.find(({ id }) => id === teamId)?.name ?? 'A team that has ended'),
  };
}
