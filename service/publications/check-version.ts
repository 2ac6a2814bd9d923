// What is looked at before a version goes out: what stops it, and what somebody is to look at.
import type { Finding } from './checking/finding.ts';
import type { PublicationNeeds } from './gather-needs.ts';
import type { DeskPublication, DeskVersion } from './life/desk-publication.ts';
import { resolveStrictly } from './life/resolve-version.ts';

/** What stops it comes first. */
export async function checkVersion(
  needs: PublicationNeeds,
  { slug }: Pick<DeskPublication, 'slug'>,
  { number, document, changeNote, correction }: DeskVersion,
): Promise<Finding[]> {
  const resolved = await resolveStrictly(needs.reading, {
    slug,
    number,
    document,
    changeNote,
    publishedAt: null,
  });
  const unresolved = resolved.problems.map((seen) =>
    stop('not-there', seen, 'Take it out, or put something else there.'),
  );
  const own = [
    ...(document.blocks.length === 0 ? [stop('no-text', 'It has no text.', 'Write it.')] : []),
    ...(document.summary === ''
      ? [
          stop(
            'no-summary',
            'It has no summary.',
            'Say in a sentence or two what it is about: lists and the search show it.',
          ),
        ]
      : []),
    ...(number > 1 && changeNote === '' && !correction
      ? [
          stop(
            'no-change-note',
            'It does not say what has changed since the version before.',
            'Write it under “What has changed”.',
          ),
        ]
      : []),
  ];
  const all = [...own, ...unresolved, ...(await needs.check(document))];
  return [...all.filter(stopsIt), ...all.filter((finding) => !stopsIt(finding))];
}

function stop(check: string, seen: string, mend: string): Finding {
  return { check, severity: 'stops', block: null, seen, mend };
}

export function stopsIt({ severity }: Finding): boolean {
  return severity === 'stops';
}
