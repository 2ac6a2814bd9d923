// Puts together what a version says when somebody reads it: with figures, lists and contact as they are at that moment.
import type { Language } from '../../phrases/language.ts';
import type { PublicationDocument } from '../document/document.ts';
import type { DocumentSources, Resolved } from '../document/resolve-document.ts';
import { resolveDocument } from '../document/resolve-document.ts';
import type { Imprint, ResolvedDocument } from '../document/resolved-document.ts';
import { type ReleaseStanding, releasesIn, withStandings } from './release-standing.ts';

/** Who publishes, as it is now: never kept with a document. */
export interface Publisher {
  organisationName: string;
  /** Lines of how to reach them. */
  contact: readonly string[];
  fictional: boolean;
}

export interface ResolveNeeds {
  sources: DocumentSources;
  /** How each of these releases stands. */
  standingsOf(releases: readonly string[]): Promise<ReadonlyMap<string, ReleaseStanding>>;
  publisher(): Promise<Publisher> | Publisher;
  /** Where people reach the service: an origin. */
  serviceAddress(): string;
}

export interface ReadVersion {
  slug: string;
  number: number;
  document: PublicationDocument;
  changeNote: string;
  /** Null: not published yet. */
  publishedAt: Date | null;
  /** It is read at the address of the version, and not at that of the publication. */
  isOlder?: boolean;
}

export interface ReadAs {
  language: Language;
  translation?: ResolvedDocument['translation'];
}

/** Just what it says, or why it cannot be published: what those who write it are told. */
export async function resolveStrictly(needs: ResolveNeeds, version: ReadVersion): Promise<Resolved> {
  return resolveDocument(version.document, needs.sources, await imprintOf(needs, version));
}

/**
 * What the public reads: a part that is no longer there leaves a sentence that says so, and takes nothing else with it.
 */
export async function resolveVersion(
  needs: ResolveNeeds,
  version: ReadVersion,
  { language, translation = null }: ReadAs,
): Promise<ResolvedDocument> {
  const standings = await needs.standingsOf(releasesIn(version.document));
  const document = withStandings(version.document, standings, language);
  const imprint = await imprintOf(needs, version);
  const whole = await resolveDocument(document, needs.sources, imprint, translation);
  if (whole.document) return whole.document;
  const parts = await Promise.all(
    document.blocks.map(async (block) => {
      const one = await resolveDocument({ ...document, blocks: [block] }, needs.sources, imprint);
      return one.document?.blocks ?? [];
    }),
  );
  const rest = await resolveDocument({ ...document, blocks: [] }, needs.sources, imprint, translation);
  if (!rest.document)
    throw new Error('PUBLICATION_UNREADABLE: a document without a part cannot be put together.');
  return { ...rest.document, blocks: parts.flat() };
}

async function imprintOf(needs: ResolveNeeds, version: ReadVersion): Promise<Imprint> {
  const { slug, number, changeNote, publishedAt, isOlder = false } = version;
  const { organisationName, contact, fictional } = await needs.publisher();
  const place = `/publications/${slug}${isOlder ? `/versions/${number}` : ''}`;
  return {
    ...{ organisationName, contact, fictional, changeNote },
    address: new URL(place, needs.serviceAddress()).href,
    publishedOn: publishedAt,
    version: number,
  };
}
