// A role as somebody holds it: in a body, and there in all of it, in one team or for one item; and what follows from the roles held.
import { isRoleId, roleGives } from './roles.ts';

/** Where something is done, as narrowly as is known. */
interface Place {
  body?: string;
  team?: string;
  item?: string;
}

export interface HeldRole {
  role: string;
  body: string;
  /** Id of the team that it is held in; null: in the whole body. */
  team: string | null;
  /** Id of the one item that it is held for; null: for all. */
  item: string | null;
}

/**
 * Whether these roles give a permission at a place. Nothing is given by silence: a role in one team or for one item counts
 * only where that team or item is named, and a role in one body never in another.
 * @param body whose things are seen now; a place may name another
 */
export function mayWith(
  held: readonly HeldRole[],
  permission: string,
  body: string,
  place: Place = {},
): boolean {
  return held.some(
    (each) =>
      isRoleId(each.role) &&
      roleGives(each.role, permission) &&
      each.body === (place.body ?? body) &&
      (each.team === null || each.team === place.team) &&
      (each.item === null || each.item === place.item),
  );
}

/** The roles held in a body, each once, in the order given. */
export function rolesIn(held: readonly HeldRole[], body: string): string[] {
  return [...new Set(held.filter((each) => each.body === body).map(({ role }) => role))];
}

/** The bodies that somebody has to do with, each once, in the order given. */
export function bodiesOf(held: readonly HeldRole[]): string[] {
  return [...new Set(held.map(({ body }) => body))];
}
