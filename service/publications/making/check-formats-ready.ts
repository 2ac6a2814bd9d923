// Checks whether every format of a text is there and is of this text: nothing is published while one is stale or failed.
import { programVersion } from '../../platform/program-version.ts';
import { automaticFormats } from '../formats/format.ts';
import { formatNames } from '../formats/format-names.ts';
import { findRunUnderWay, type FormatRun } from './format-run-store.ts';
import { digestsOf, type FormatSource } from './made-format.ts';
import { listMade } from './made-format-store.ts';
import type { RunNeeds } from './make-formats.ts';

export interface FormatsReadiness {
  ready: boolean;
  /** The document itself keeps one from being made: making it again does not help. */
  hasFailed: boolean;
  /** For the person who publishes: each names the format and what to do. */
  reasons: string[];
  /** What this installation cannot make of this text; nothing waits for it. */
  unavailable: string[];
  /** They are being made now. */
  run: FormatRun | null;
}

/** Day of publication, contact and address do not count: they change by themselves, and the files are then made anew. */
export async function checkFormatsReady(
  { database }: Pick<RunNeeds, 'database'>,
  source: FormatSource,
): Promise<FormatsReadiness> {
  const there = await listMade(database, source.versionId, source.language);
  const run = (await findRunUnderWay(database, source.versionId, source.language)) ?? null;
  const [reasons, unavailable]: [string[], string[]] = [[], []];
  let hasFailed = false;
  for (const format of automaticFormats) {
    const name = formatNames('en')[format].name;
    const found = there.find((each) => each.format === format);
    const { textDigest } = digestsOf(source.document, format, programVersion);
    if (!found) reasons.push(`${name}: not made yet.`);
    else if (found.textDigest !== textDigest)
      reasons.push(`${name}: made from an earlier text; have it made anew.`);
    else if (found.state === 'failed') {
      hasFailed = true;
      reasons.push(`${name}: ${found.why}`);
    } else if (found.state === 'unavailable') unavailable.push(`${name}: ${found.why}`);
  }
  return { ready: reasons.length === 0, hasFailed, reasons, unavailable, run };
}
