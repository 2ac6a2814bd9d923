// Packs a few files that are held in memory into a ZIP. The same files give the same bytes, on every machine.
import { strToU8, zipSync } from 'fflate';

/** In the order of the files. Names are as given: make them safe, and none twice. */
export function packArchive(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  // As local time, which is how a ZIP writes it: neither the clock nor the time zone has a part in the bytes.
  const mtime = new Date(1980, 0, 1);
  const entries = Object.entries(files).map(([name, content]) => [
    name,
    [typeof content === 'string' ? strToU8(content) : content, { mtime, level: 9 as const }] as const,
  ]);
  return zipSync(Object.fromEntries(entries));
}
