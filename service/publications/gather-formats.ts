// Gathers what formats are made with: their makers, where files are kept, and what a version says now.
import { actingAs, theProgram } from '../platform/doer.ts';
import { automaticMakers } from './formats/automatic.ts';
import type { PublicationNeeds } from './gather-needs.ts';
import { checkFormatsReady, type FormatsReadiness } from './making/check-formats-ready.ts';
import { findKnownVersion, type SourceNeeds, sourceOfVersion } from './making/format-source-store.ts';
import { askForFormats, type RunNeeds } from './making/make-formats.ts';

export interface FormatsNeeds extends PublicationNeeds {
  making: RunNeeds;
  /** For texts of versions in other languages. */
  texts: SourceNeeds;
}

export function gatherFormats(needs: PublicationNeeds, translated?: SourceNeeds['translated']): FormatsNeeds {
  const texts: SourceNeeds = { resolve: needs.reading, ...(translated && { translated }) };
  const { database, clock, log, jobs, dataFolder, storage } = needs;
  const making: RunNeeds = {
    ...{ database, clock, log, jobs, dataFolder, storage, makers: needs.makers ?? automaticMakers },
    async sourceOf(versionId, language) {
      const version = await findKnownVersion(database, versionId);
      return version && sourceOfVersion(texts, version, language);
    },
  };
  return { ...needs, making, texts };
}

/** Whether a version may be published as far as its formats go, with the reasons why not. Undefined where there is no such version. */
export async function formatsReady(
  { making }: Pick<FormatsNeeds, 'making'>,
  versionId: string,
): Promise<FormatsReadiness | undefined> {
  const source = await ownSource(making, versionId);
  return source && checkFormatsReady(making, source);
}

/** Has every format of a version made that is missing or stale; returns the run, or null where there is no such version. */
export async function makeFormatsOf(
  { making }: Pick<FormatsNeeds, 'making'>,
  versionId: string,
): Promise<string | null> {
  const source = await ownSource(making, versionId);
  return source ? askForFormats(making, source) : null;
}

function ownSource({ database, sourceOf }: RunNeeds, versionId: string) {
  return actingAs(theProgram, async () => {
    const version = await findKnownVersion(database, versionId);
    return version && sourceOf(versionId, version.document.language);
  });
}
