// Finds whom a rule of two people needs: what they are called, who else may do a thing, and whether the office is too small for two.
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import { isRoleId, roleGives, roleName } from './roles.ts';
import { listNames, listWhoMay } from './role-store.ts';
import {
  type Deed,
  type DeedDone,
  type Doing,
  mayDo,
  ownSentence,
  peopleKeptOut,
  separationRules,
} from './separation.ts';
import { findSmallOffice } from './small-office-store.ts';

export interface Asked {
  doing: Doing;
  /** What whoever does it must be allowed, such as `protection:release`. */
  permission: string;
  whoDidWhat: readonly DeedDone[];
}

/** `their own`: they may not, for the reason in the sentence; in a small office they may with a reason that is published. */
export type Separated =
  { kind: 'allowed' } | { kind: 'their own'; deeds: readonly Deed[]; sentence: string; canOverride: boolean };

export interface Colleagues {
  /** By id; whoever was erased is not among them. */
  names(ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>>;
  /** Whether whoever acts now may do it, as far as that hangs on what they did to it before. */
  separate(asked: Asked): Promise<Separated>;
}

export function findColleagues(database: Database): Colleagues {
  return {
    names: (ids) => listNames(database, ids),
    async separate({ doing, permission, whoDidWhat }) {
      const { id, body } = whoActs();
      const answer = mayDo(doing, id, whoDidWhat);
      if (answer.kind === 'allowed') return answer;
      const kept = peopleKeptOut(doing, whoDidWhat);
      const all = body === null ? [] : await listWhoMay(database, { permission, body });
      const others = all.filter((other) => !kept.includes(other.id)).map(({ name }) => name);
      const isSmall = body !== null && (await findSmallOffice(database, body)) !== null;
      const canOverride = isSmall && separationRules[doing].canBeOverridden;
      return { ...answer, sentence: ownSentence(doing, answer, others), canOverride };
    },
  };
}

/** What somebody is called by the role in which they do a thing: it may go out where a name may not. */
export function actingRole(permission: string): string {
  const held = whoActs().role.split(' ').filter(isRoleId);
  const giving = held.filter((role) => roleGives(role, permission));
  const named = (giving.length > 0 ? giving : held).map(roleName);
  return named.length > 0 ? named.join(', ') : whoActs().role;
}
