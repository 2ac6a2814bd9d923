// Puts tokens at the door: a program that sends one is let in to send to its dataset, and to nothing else.
import type { Doorkeeper } from '../../pages/doorkeeper.ts';
import { everyone } from '../../pages/route.ts';
import { nobody, type Visitor } from '../../pages/visitor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { isUsable, tokenIn, type ApiToken } from './api-token.ts';
import { findTokenByText } from './token-store.ts';

/** The role that a token has: what it may do is written here, and not among the roles of people. */
export const tokenRole = 'token';

/** Whoever sends no token of ours is asked about at the door that was there. */
export function recogniseTokens(
  door: Doorkeeper,
  needs: { database: Database; clock: Clock; body: string },
): Doorkeeper {
  return {
    ...door,
    async visitorOf(asking) {
      const text = tokenIn(asking.authorization);
      if (text === null) return door.visitorOf(asking);
      const token = await findTokenByText(needs.database, text);
      return token && isUsable(token, needs.clock.now()) ? visitorOfToken(token, needs.body) : nobody;
    },
  };
}

function visitorOfToken({ id, name, datasetId }: ApiToken, body: string): Visitor {
  return {
    person: { id, name: `Token “${name}”`, roles: [tokenRole], session: null },
    body,
    may: (permission, where) =>
      permission === everyone ||
      (permission.name === 'submissions:send' && (where?.item === undefined || where.item === datasetId)),
    provedUntil: null,
  };
}
