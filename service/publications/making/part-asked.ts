// Which part of a file a browser asks for: players fetch films and recordings piece by piece (RFC 9110, section 14).

export interface FilePart {
  from: number;
  /** In it. */
  to: number;
}

/**
 * Null: send all of it. So are answered a part that is not in the file, several parts, and a part of what the file was before.
 * @param ifRange the tag of the file that the browser has a part of
 */
export function partAsked(
  range: string | undefined,
  ifRange: string | undefined,
  { bytes, sha256 }: { bytes: number; sha256: string },
): FilePart | null {
  if (ifRange !== undefined && ifRange !== `"${sha256}"`) return null;
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  if (first === '' && last === '') return null;
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const to = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  return from <= to && from < bytes ? { from, to } : null;
}
