// Makes all automatic formats of a text together, as one piece of work behind the pages: it says how far it is, and can be stopped.
import { z } from 'zod';
import { programVersion } from '../../platform/program-version.ts';
import { actingAs, theProgram } from '../../platform/doer.ts';
import type { Jobs } from '../../platform/jobs.ts';
import { type AutomaticFormat, automaticFormats } from '../formats/format.ts';
import { beginRun, endRun, findRun, type FormatRun, tellProgress } from './format-run-store.ts';
import { digestsOf, type FormatSource } from './made-format.ts';
import { listMade } from './made-format-store.ts';
import { makeOneFormat, type MakingNeeds } from './make-one-format.ts';

export const makeFormatsJob = 'publications.make-formats';
const payload = z.object({ runId: z.uuid() });

export interface RunNeeds extends MakingNeeds {
  jobs: Pick<Jobs, 'work' | 'enqueue'>;
  /** What a version says now, in a language; undefined where there is no such text. */
  sourceOf(versionId: string, language: string): Promise<FormatSource | undefined>;
}

/** Somebody asked that it stop. */
class MakingStopped extends Error {
  readonly code = 'MAKING_STOPPED';
}

/** Says who does the work. Call it once, before the queue is opened. */
export function workOnFormats(needs: RunNeeds): void {
  needs.jobs.work(
    makeFormatsJob,
    (given) => actingAs(theProgram, () => makeFormats(needs, payload.parse(given).runId)),
    (given) =>
      actingAs(theProgram, () =>
        endRun(needs.database, payload.parse(given).runId, 'failed', needs.clock.now()),
      ),
  );
}

/** Has all formats of a text made that are missing or stale. Returns the run, which may have been under way. */
export async function askForFormats(
  { database, clock, jobs }: Pick<RunNeeds, 'database' | 'clock' | 'jobs'>,
  source: Pick<FormatSource, 'versionId' | 'language' | 'bodyId'>,
): Promise<string> {
  return actingAs({ ...theProgram, body: source.bodyId }, () =>
    beginRun(database, source, clock.now(), (transaction, runId) =>
      jobs.enqueue(makeFormatsJob, { runId }, transaction),
    ),
  );
}

/** How much of the work each format is, as measured: audio takes longer than all others. */
const weights: Readonly<Record<AutomaticFormat, number>> = {
  ...{ pdf: 2, 'large-print-18': 2, 'large-print-24': 2, word: 4 },
  ...{ text: 1, 'braille-1': 1, 'braille-2': 1, audio: 87 },
};
const lookMilliseconds = 500;

async function makeFormats(needs: RunNeeds, runId: string): Promise<void> {
  const { database, clock } = needs;
  const run = await findRun(database, runId);
  if (!run || run.outcome !== null) return;
  const source = await needs.sourceOf(run.versionId, run.language);
  if (!source) return endRun(database, runId, 'failed', clock.now());
  const watch = watchRun(needs, run);
  try {
    await makeMissing(needs, source, watch);
    await watch.end();
    await endRun(database, runId, 'done', clock.now());
  } catch (error) {
    await watch.end();
    if (!(error instanceof MakingStopped)) throw error;
    await endRun(database, runId, 'stopped', clock.now());
  }
}

interface RunWatch {
  /** Throws `MakingStopped` when somebody asked for it. */
  at(doing: AutomaticFormat, share: number): void;
  end(): Promise<void>;
}

/** Tells the database how far the run is, twice a second, and hears from it whether to stop. */
function watchRun({ database, log }: RunNeeds, { id }: FormatRun): RunWatch {
  let now: { share: number; doing: string | null } = { share: 0, doing: null };
  let isStopped = false;
  let telling = Promise.resolve();
  const tell = () => {
    telling = telling
      .then(() => tellProgress(database, id, now))
      .then((stop) => void (isStopped ||= stop))
      .catch((error: unknown) => log.error('how far formats are could not be told', { error }));
  };
  const timer = setInterval(tell, lookMilliseconds).unref();
  tell();
  return {
    at(doing, share) {
      now = { doing, share: Math.min(1, share) };
      if (isStopped) throw new MakingStopped(`The making of ${doing} was stopped.`);
    },
    async end() {
      clearInterval(timer);
      await telling;
    },
  };
}

async function makeMissing(needs: RunNeeds, source: FormatSource, watch: RunWatch): Promise<void> {
  const there = await listMade(needs.database, source.versionId, source.language);
  const missing = automaticFormats.filter((format) => {
    const { digest } = digestsOf(source.document, format, programVersion);
    return there.find((each) => each.format === format)?.digest !== digest;
  });
  const all = missing.reduce((sum, format) => sum + weights[format], 0);
  let before = 0;
  for (const format of missing) {
    const weight = weights[format];
    const at = (share: number) => watch.at(format, (before + share * weight) / all);
    at(0);
    await makeOneFormat(needs, source, format, at);
    before += weight;
  }
}
