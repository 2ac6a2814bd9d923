// What a check found in a document or a file before it goes out: what was seen, where, and how to mend it.

export interface Finding {
  /** Which check it is of, such as `empty-list`. */
  check: string;
  /** It `stops` publication until it is mended; or somebody is to `look` and decide. */
  severity: 'stops' | 'look';
  /** The id of the block; null where it is of the title, the summary or all of it. */
  block: string | null;
  /** In a sentence. */
  seen: string;
  /** In a sentence. */
  mend: string;
}

export function stops(check: string, block: string | null, seen: string, mend: string): Finding {
  return { check, severity: 'stops', block, seen, mend };
}

export function look(check: string, block: string | null, seen: string, mend: string): Finding {
  return { check, severity: 'look', block, seen, mend };
}

/** Words as they stand in a sentence about them: cut where they are long. */
export function shown(words: string, most = 80): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return `“${line.length > most ? `${line.slice(0, most).trimEnd()}…` : line}”`;
}
