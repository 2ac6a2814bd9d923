// Publishes an analysis of a demonstration as it is made for the public, past the same checks as everybody’s.
import type { AnalysesGiven } from './gather-needs.ts';
import { loadPublishing } from './publishing/load-publishing.ts';
import { publishAnalysis } from './publishing/publish-store.ts';

/** Throws DEMONSTRATION_REFUSED with what a check stops. */
export async function publishDemonstrationAnalysis(
  given: AnalysesGiven,
  id: string,
  at: Date,
): Promise<void> {
  const going = await loadPublishing({ ...given, clock: { now: () => at } }, id);
  if (!going?.isDue) throw new Error(`DEMONSTRATION_REFUSED: ${id} cannot be published from where it is.`);
  const stopping = going.findings.filter(({ kind }) => kind === 'stops').map(({ sentence }) => sentence);
  if (stopping.length > 0)
    throw new Error(`DEMONSTRATION_REFUSED: ${going.source.title}: ${stopping.join(' ')}`);
  await publishAnalysis(given, id, { content: going.content, at, own: null });
}
