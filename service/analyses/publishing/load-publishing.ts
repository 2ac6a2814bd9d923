// Loads everything there is to know before an analysis is published: what the public would read, what was left out, what the checks say, and who may.
import type { Database } from '../../platform/database/index.ts';
import { whoActs } from '../../platform/doer.ts';
import type { Separated } from '../../people/index.ts';
import { documentTables } from '../../published/index.ts';
import type { Analysis } from '../keeping/analysis.ts';
import { findAnalysis } from '../keeping/analysis-store.ts';
import { publishAnalyses } from '../keeping/analysis-permissions.ts';
import { checkPublishing, type PublishingFinding } from './check-publishing.ts';
import type { PublishingNeeds } from './gather-publishing.ts';
import { figuresIn } from './held-figures.ts';
import { makePublicContent } from './make-public-content.ts';
import type { PublicContent } from './public-content.ts';
import type { PublicSource } from './public-source.ts';
import { listDeeds, publishableStates } from './publish-store.ts';
import type { Redaction } from './redaction.ts';
import { listRedactions } from './redaction-store.ts';
import { readPublicSource } from './source-store.ts';
import { workOutDigest } from './work-out-digest.ts';

export interface Publishing {
  analysis: Analysis;
  source: PublicSource;
  redactions: readonly Redaction[];
  content: PublicContent;
  /** Of what would be published: what one read is what goes out. */
  digest: string;
  findings: readonly PublishingFinding[];
  separated: Separated;
  /** It can be published as far as it has come. */
  isDue: boolean;
  /** The edition that the public reads now; null where none is. */
  current: { place: string; number: number; edition: number; digest: string } | null;
}

/** Undefined where there is none, it is another body's, or it was asked in questions that are not there. */
export async function loadPublishing(needs: PublishingNeeds, id: string): Promise<Publishing | undefined> {
  const { database, clock, profile } = needs;
  const analysis = await findAnalysis(database, id);
  // What another body shares is that body's to publish, and to leave out of.
  if (!analysis || ![analysis.bodyId, '*'].includes(whoActs().body ?? '')) return undefined;
  const source = await readPublicSource(database, analysis, { ownBody: profile.id, now: clock.now() });
  if (!source) return undefined;
  const redactions = await listRedactions(database, id);
  const releases = await releasesOf(needs, source);
  const content = makePublicContent(source, redactions, releases);
  const findings = checkPublishing(content, {
    ...{ set: source.set, evidence: source.evidence },
    ...{ names: await needs.namesOfStaff(), released: await figuresReleased(needs, releases) },
  });
  return {
    ...{ analysis, source, redactions, content, findings, digest: workOutDigest(content) },
    separated: await separateFrom(needs, analysis),
    isDue: publishableStates.includes(analysis.state),
    current: await findCurrent(database, id),
  };
}

/** Whether whoever acts now may publish it, as far as that hangs on what they did to it. */
export async function separateFrom(
  { database, people }: Pick<PublishingNeeds, 'database' | 'people'>,
  analysis: Analysis,
): Promise<Separated> {
  return people.separate({
    doing: 'publish-analysis',
    permission: publishAnalyses.name,
    whoDidWhat: await listDeeds(database, analysis),
  });
}

async function releasesOf(
  { releasesOf: of }: Pick<PublishingNeeds, 'releasesOf'>,
  { evidence }: PublicSource,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const findings = [...new Set(evidence.flatMap(({ finding }) => finding ?? []))];
  return new Map(await Promise.all(findings.map(async (finding) => [finding, await of(finding)] as const)));
}

/** What was protected may be said, in words too. */
async function figuresReleased(
  { openRelease }: Pick<PublishingNeeds, 'openRelease'>,
  releases: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlySet<number>> {
  const opened = await Promise.all([...releases.values()].flat().map((id) => openRelease(id)));
  return new Set(
    opened.flatMap((release) =>
      release?.state === 'released' ? [...figuresIn(documentTables(release).map(({ rows }) => rows))] : [],
    ),
  );
}

async function findCurrent(database: Database, analysisId: string): Promise<Publishing['current']> {
  const row = await database
    .selectFrom('registerEntry')
    .select(['place', 'number', 'edition', 'digest'])
    .where('analysisId', '=', analysisId)
    .where('state', '=', 'published')
    .executeTakeFirst();
  return row ?? null;
}
