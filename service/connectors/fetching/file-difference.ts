// What a file that was fetched again has that the one before had not: lines gone and lines come, repeats counted.

export interface FileDifference {
  gone: number;
  come: number;
}

/** Of two texts, line by line. The order of lines does not matter. */
export function fileDifference(before: string, after: string): FileDifference {
  const left = new Map<string, number>();
  for (const line of linesOf(before)) left.set(line, (left.get(line) ?? 0) + 1);
  let come = 0;
  for (const line of linesOf(after)) {
    const there = left.get(line) ?? 0;
    if (there === 0) come += 1;
    else left.set(line, there - 1);
  }
  return { gone: [...left.values()].reduce((sum, count) => sum + count, 0), come };
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line !== '');
}
