// Where a pack, or a page made of it, is not as it was frozen.

export interface PackFault {
  /** Such as `answers`; null where it is in no part: the frame of the file, its digests, its proof. */
  part: string | null;
  /** Such as the field of an answer; null where it is not in one. */
  entry: string | null;
  /** Of the file, from 1; null where it cannot be told. */
  line: number | null;
  sentence: string;
}

/** “Line 12, part “answers”, entry “purpose”: …” */
export function faultLine({ part, entry, line, sentence }: PackFault): string {
  const place = [
    ...(line === null ? [] : [`line ${line}`]),
    ...(part === null ? [] : [`part “${part}”`]),
    ...(entry === null ? [] : [`entry “${entry}”`]),
  ].join(', ');
  return place === '' ? sentence : `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${sentence}`;
}
