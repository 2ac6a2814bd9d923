// A release as it was opened: what it shows, or why it shows nothing.
import type { Released, ReleasedTables } from '@due-regard/disclosure';
import { dayOf } from '../phrases/day.ts';
import type { OwnRelease } from './own-release.ts';
import type { PublicContext } from './public-context.ts';

export type OpenedRelease = PublicRelease | WithdrawnRelease | BrokenRelease;

/** Its seal fits. Every figure that the public sees of it is worked out from `released`. */
export interface PublicRelease {
  state: 'released';
  id: string;
  releasedAt: Date;
  /** The name of the body whose release it is; empty where it is not known. */
  by: string;
  /** Null where it was released by somebody else than who made and prepared it, as it should be. */
  own: OwnRelease | null;
  released: Released<ReleasedTables>;
  context: PublicContext;
}

/** It has no figures any more. */
export interface WithdrawnRelease {
  state: 'withdrawn';
  id: string;
  releasedAt: Date;
  by: string;
  heading: string;
  scope: string;
  fictional: boolean;
  withdrawnAt: Date;
  /** In a sentence or two. */
  why: string;
  /** The id of the release that stands in its place. */
  replacedBy: string | null;
}

/** It is not as it was released, so nothing of it is shown. */
export interface BrokenRelease {
  state: 'broken';
  id: string;
  code: string;
}

/** When, and by which body. */
export function releasedWords({ releasedAt, by }: { releasedAt: Date; by: string }): string {
  return `Released on ${dayOf(releasedAt)}${by === '' ? '' : ` by ${by.startsWith('Office ') ? 'the ' : ''}${by}`}`;
}
