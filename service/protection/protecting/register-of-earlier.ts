// The register that tables are released against: what was kept of earlier releases, and what others published of the same people.
import { type Register, type RegisteredRelease, registerOf, type TableSet } from '@due-regard/disclosure';
import { earlierClaims } from '../files/earlier-table.ts';
import type { Earlier } from '../files/read-earlier.ts';

/** Throws ImpossibleTable for a publication that is not of the same people. */
export function registerOfEarlier({ releases, tables }: Earlier): Register {
  const kept = registerOf(releases);
  return (system, asked) => {
    const known = kept(system, asked);
    return known && !('kind' in known) && tables.length > 0
      ? { ...known, claims: [...known.claims, ...earlierClaims(system, tables)] }
      : known;
  };
}

/** Null, or a sentence where a release would be left out only because these tables do not say what they are of. */
export function scopeProblem(
  { scope }: Pick<TableSet, 'scope'>,
  releases: readonly RegisteredRelease[],
): string | null {
  const said = releases.find((release) => release.set.scope !== undefined);
  if (scope || !said) return null;
  const { records = '' } = said.set.scope ?? {};
  return `The earlier release ${said.id} says that it is of “${records}”, and these tables do not say what they are of. Say it with --records, and --period, --place or --filter where they apply.`;
}
