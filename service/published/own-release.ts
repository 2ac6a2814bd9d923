// A release by the very person who made or prepared it: an exception that a small office may need, and that the public is told.

export const ownReleases = ['made', 'prepared', 'made and prepared'] as const;

export interface OwnRelease {
  /** What whoever released it had done before. */
  did: (typeof ownReleases)[number];
  /** In the words of that person. */
  why: string;
}

const deeds: Readonly<Record<OwnRelease['did'], string>> = {
  made: 'made the finding',
  prepared: 'prepared it',
  'made and prepared': 'made the finding and prepared it',
};

/** “Released by the person who made the finding, because: there are three of us.” */
export function ownReleaseSentence({ did, why }: OwnRelease): string {
  return `Released by the person who ${deeds[did]}, because: ${why}`;
}
