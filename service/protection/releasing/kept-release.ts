// A release as the register has it: what went out, from which finding, under which policy, and the true numbers behind it. Confidential.
import type { RegisteredRelease } from '@due-regard/disclosure';
import type { Proof } from './proof.ts';

/** What a list of releases shows of each. */
export interface ListedRelease {
  id: string;
  heading: string;
  scope: string;
  /** Null once the finding has been removed. */
  findingId: string | null;
  records: string;
  policy: { id: string; name: string; version: number };
  digest: string;
  /** By name, while that is known, and in which role. */
  releasedBy: string;
  /** Ids of who made the finding and prepared the release; null where it was no person, or is not known. */
  madeBy: string | null;
  preparedBy: string | null;
  maker: string | null;
  preparer: string | null;
  /** Where whoever released it had made or prepared it: which of these, and the reason that was published. */
  ownRelease: string | null;
  ownReleaseWhy: string | null;
  releasedAt: Date;
  withdrawn: { at: Date; why: string } | null;
  /** When its finding began to say something else, or to stand on data that are no longer there; null while it stands as it was. */
  staleSince: Date | null;
  demonstration: boolean;
}

export interface KeptRelease extends ListedRelease {
  registered: RegisteredRelease;
  proof: Proof;
}

/** The register, or why it cannot be read: then nothing may be released. */
export type Register = { ok: true; releases: RegisteredRelease[] } | { ok: false; why: string };
