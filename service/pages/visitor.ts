// Who asks for a page: the person, the body whose things they see, and what they may do.
import { everyone, type Permission } from './permission.ts';

export interface SignedInPerson {
  /** Stable, and by itself nobody's name. */
  id: string;
  name: string;
  /** As they are now. */
  roles: readonly string[];
  /** Null for a token of a program and for a link to one item. */
  session: string | null;
}

/** Where something is to be done, as narrowly as is known. */
export interface Where {
  body?: string;
  team?: string;
  item?: string;
}

export interface Visitor {
  /** Null: nobody is signed in. */
  person: SignedInPerson | null;
  /** Id of the body whose things they see now, such as `fellshire`; null for nobody in particular, who sees what is public. */
  body: string | null;
  /** May they do this in the whole of the body? With `where`: there, as a role in one team or for one item may say too. */
  may(permission: Permission, where?: Where): boolean;
  /** Until when their last proof of who they are stands for what needs a recent one; null without. */
  provedUntil: Date | null;
}

/** Whoever is not signed in: may read what everyone may. */
export const nobody: Visitor = {
  person: null,
  body: null,
  may: (permission) => permission === everyone,
  provedUntil: null,
};
