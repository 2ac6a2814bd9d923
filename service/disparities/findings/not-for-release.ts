// The mark on everything with true numbers: it is for staff, and what goes out is made from it, not taken from it.

/** In files, for programs. */
export const notForRelease = 'not for release';

/** On pages and in text, for people. */
export const notForReleaseSentence = 'True numbers, for staff. Not for release.';

/** Said of counts that are small: where they are protected is no matter of the finding. */
export const smallNumbers = 'Numbers so small can point to people: they go out only once they are protected.';

/** What a file with true numbers is called: `finding-not-for-release.csv`. */
export function notForReleaseName(name: string, ending: string): string {
  return `${name}-not-for-release.${ending}`;
}
