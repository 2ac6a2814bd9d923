// Opens a file that is a ZIP inside (DOCX, XLSX, ODT, ODS): its parts, or why they are not looked at.
import { unpackZipEntry, zipEntries, type ZipEntry } from '../../platform/zip-directory.ts';
import { type Finding, shown, stops } from './finding.ts';

/** Parts by name. Text is read as UTF-8 when it is asked for. */
export interface Container {
  names: readonly string[];
  bytes(name: string): Uint8Array;
  text(name: string): string;
}

const mostParts = 4000;
const mostBytes = 100_000_000;
/** Unpacked bytes for each packed one, of what unpacks to much: honest documents stay below. */
const mostRatio = 250;
const ratioFrom = 10_000_000;

export function openContainer(content: Uint8Array): Container | Finding {
  const entries = zipEntries(content);
  if (!entries || entries.length === 0)
    return refuse('damaged', 'is damaged or cut short', 'Save it again and send it anew.');
  const wrong = wrongEntries(entries, content.length);
  if (wrong) return wrong;
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const bytes = entry.name.endsWith('/') ? new Uint8Array() : unpackZipEntry(content, entry);
    if (bytes === null || bytes.length !== entry.size)
      return refuse(
        'damaged',
        `has a part, ${shown(entry.name, 40)}, that is not what it says it is`,
        'Save it again and send it anew.',
      );
    parts.set(entry.name, bytes);
  }
  const bytes = (name: string) => parts.get(name) ?? new Uint8Array();
  return { names: [...parts.keys()], bytes, text: (name) => new TextDecoder().decode(bytes(name)) };
}

function wrongEntries(entries: readonly ZipEntry[], length: number): Finding | null {
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  const packed = entries.reduce((sum, { packedSize }) => sum + packedSize, 0);
  const once = 'Save it again with the program it was made with.';
  if (entries.some(({ isLocked }) => isLocked))
    return refuse('locked', 'is locked with a password', 'Take the password off.');
  if (entries.length > mostParts)
    return refuse('too-large', `holds ${entries.length.toLocaleString('en-GB')} parts`, once);
  if (packed > length)
    return refuse('too-large', 'has parts that lie over each other, as no honest file has', once);
  if (unpacked > mostBytes || (unpacked > ratioFrom && unpacked > mostRatio * length))
    return refuse(
      'too-large',
      `packs ${megabytes(unpacked)} into ${megabytes(length)}`,
      'Send less at a time.',
    );
  const names = new Set<string>();
  for (const { name, isLink } of entries) {
    if (isLink)
      return refuse('unsafe-part', `has a part, ${shown(name, 40)}, that leads to another file`, once);
    if (isUnsafe(name))
      return refuse('unsafe-part', `has a part named ${shown(name, 40)}, which points outside it`, once);
    if (names.has(name.toLowerCase()))
      return refuse('unsafe-part', `has two parts named ${shown(name, 40)}`, once);
    names.add(name.toLowerCase());
  }
  return null;
}

function isUnsafe(name: string): boolean {
  return /^[/\\]|^[a-z]:|\0/i.test(name) || name.split(/[/\\]/).includes('..');
}

function refuse(check: string, what: string, mend: string): Finding {
  return stops(check, null, `The file ${what}.`, mend);
}

function megabytes(bytes: number): string {
  return `${Math.max(1, Math.round(bytes / 1e6)).toLocaleString('en-GB')} MB`;
}

export function isContainer(found: Container | Finding): found is Container {
  return 'names' in found;
}
