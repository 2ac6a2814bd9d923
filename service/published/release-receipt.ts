// The receipt of a release: under which rule it went out, what was tried against it, how figures were worked out, and its seal.
import type { Manifest } from '@due-regard/disclosure';
import type { ReleaseFigures } from './figures/read-release.ts';
import { fictionalSentence, releaseNotes } from './figures/release-notes.ts';
import type { PublicRelease } from './public-release.ts';
import { releaseAddress, type ReleaseImprint } from './release-imprint.ts';

/** @param digests SHA-256 of each table's CSV, by its slug */
export function releaseReceipt(
  { id, released, context, by, releasedAt }: PublicRelease,
  figures: ReleaseFigures,
  imprint: ReleaseImprint,
  digests: Readonly<Record<string, string>>,
) {
  const { manifest, digest } = released;
  return {
    format: 1,
    id,
    address: releaseAddress(imprint, id),
    heading: context.heading,
    scope: context.scope,
    body: by,
    releasedAt: releasedAt.toISOString(),
    fictional: context.fictional,
    ...(context.fictional && { notice: fictionalSentence }),
    ...protectionOf(manifest),
    methods: releaseNotes(figures, context, manifest, 'file'),
    sources: context.sources,
    tables: digests,
    seal: digest,
  };
}

function protectionOf({ policy, rule, how, attackers, earlier, log, doesNotProtect }: Manifest) {
  return { policy, rule, how, attackers, earlier, log, doesNotProtect };
}
