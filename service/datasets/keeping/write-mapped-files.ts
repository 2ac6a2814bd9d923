// Writes mapped files where an import reads them, and keeps the copies from which they can be made again.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findClassification, withOwnGroups } from '@due-regard/classifications';
import type { OwnLists } from '../events/column-mapping.ts';
import type { BreakdownId } from '../events/events-import.ts';
import type { SourceFile } from '../events/recognise-events-file.ts';
import { characteristicCalled, type CharacteristicId } from '../mapping/characteristics.ts';
import type { Definition } from '../mapping/definition.ts';
import { keepMinimised, plainCsv } from './keep-copies.ts';
import { ownLabels, type MappedFile } from './map-files.ts';

/** The files as the reading of events takes them, in a folder that goes when they are read. */
export async function writeMappedFiles(
  files: readonly MappedFile[],
  partner: string,
  folder: string,
): Promise<SourceFile[]> {
  const sources: SourceFile[] = [];
  for (const [at, { sent, mapped }] of files.entries()) {
    const path = join(folder, `${String(at).padStart(5, '0')}.csv`);
    const text = plainCsv(mapped);
    await mkdir(folder, { recursive: true });
    await writeFile(path, text);
    const named = partner || sent.partner;
    const whose = named === '' ? {} : { partner: named };
    sources.push({ name: sent.name, path, bytes: Buffer.byteLength(text), sha256: sent.sha256, ...whose });
  }
  return sources;
}

export async function keepMappedCopies(files: readonly MappedFile[], folder: string): Promise<void> {
  for (const { sent, minimised } of files) await keepMinimised(folder, sent.sha256, minimised);
}

const breakdownOf: Readonly<Record<CharacteristicId, BreakdownId>> = {
  ethnicity: 'self-defined-ethnicity',
  'officer-defined-ethnicity': 'officer-defined-ethnicity',
  sex: 'gender',
  age: 'age-range',
  disability: 'disability',
  religion: 'religion',
  'sexual-orientation': 'sexual-orientation',
  'legal-partnership': 'legal-partnership',
  'gender-identity': 'gender-identity',
  'pregnancy-and-maternity': 'pregnancy-and-maternity',
};

/** The lists of events with groups of the partner's own in them. */
export function ownListsOf(definition: Definition, files: readonly MappedFile[]): OwnLists {
  const lists: Partial<Record<BreakdownId, string>> = {};
  for (const id of Object.keys(breakdownOf) as CharacteristicId[]) {
    const labels = ownLabels(definition, files).get(id);
    const list = findClassification(characteristicCalled(id).list.events ?? '');
    if (labels && list) lists[breakdownOf[id]] = withOwnGroups(list, labels).id;
  }
  return lists;
}

/** Null where they are events like any other, or were known as something by their form. */
export function countedAs({ one, many }: Definition): { one: string; many: string } | null {
  return many === 'events' ? null : { one, many };
}
