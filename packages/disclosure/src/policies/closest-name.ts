// The name that somebody may have meant: the one that fewest changed letters away, if they are few.

/** Null where none is near. */
export function closestName(name: string, names: readonly string[]): string | null {
  const [best] = names
    .map((each) => ({ each, far: lettersChanged(name.toLowerCase(), each.toLowerCase()) }))
    .sort((one, other) => one.far - other.far);
  return best && best.far <= Math.max(2, Math.floor(best.each.length / 3)) ? best.each : null;
}

/** Letters added, left away or changed to make one into the other. */
function lettersChanged(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
