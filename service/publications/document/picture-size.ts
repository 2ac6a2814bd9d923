// How large a picture may be, by what its header says.

/** What is too much for a page, in a sentence; null where it is not. */
export function problemOfSize(width: number, height: number): string | null {
  if (width < 1 || height < 1)
    return 'The picture has no width or no height. Save it anew, and send it again.';
  if (width <= 20_000 && height <= 20_000 && width * height <= 40_000_000) return null;
  const said = `${width.toLocaleString('en-GB')} by ${height.toLocaleString('en-GB')}`;
  return `The picture is ${said} pixels, and the most is 40 million altogether and 20,000 on a side. Make it smaller, and send it again.`;
}

export const brokenPicture =
  'The picture is damaged, so that it may look different to others. Save it anew, and send it again.';
