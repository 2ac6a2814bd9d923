// Recognises tokens at the door: a program that shows one is let in to send to its dataset, and to nothing else.
import type { Asking } from '../../pages/doorkeeper.ts';
import { everyone } from '../../pages/route.ts';
import type { Visitor } from '../../pages/visitor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/index.ts';
import { isUsable, tokenIn } from './api-token.ts';
import { findTokenByText, type TokenAtTheDoor } from './token-store.ts';

/** The role that a token has: what it may do is written here, and not among the roles of people. */
export const tokenRole = 'token';

/** Null for whoever shows no token of ours, or one that has ended. */
export function recogniseTokens(needs: {
  database: Database;
  clock: Clock;
}): (asking: Pick<Asking, 'authorization'>) => Promise<Visitor | null> {
  return async ({ authorization }) => {
    const text = tokenIn(authorization);
    const token = text === null ? undefined : await findTokenByText(needs.database, text);
    return token && isUsable(token, needs.clock.now()) ? visitorOf(token) : null;
  };
}

function visitorOf({ id, name, datasetId, body }: TokenAtTheDoor): Visitor {
  return {
    person: { id, name: `Token “${name}”`, roles: [tokenRole], session: null },
    body,
    may: (permission, where) =>
      permission === everyone ||
      (permission.name === 'submissions:send' && (where?.item === undefined || where.item === datasetId)),
    provedUntil: null,
  };
}
