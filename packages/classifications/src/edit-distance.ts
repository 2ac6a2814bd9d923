// How many letters must be added, dropped or changed to turn one text into another.

/** The Levenshtein distance, by the two-row method of Wagner and Fischer (1974), in UTF-16 units. */
export function editDistance(a: string, b: string): number {
  let row = Uint16Array.from({ length: b.length + 1 }, (_, place) => place);
  let next = new Uint16Array(b.length + 1);
  for (let i = 1; i <= a.length; i += 1) {
    next[0] = i;
    fillRow(row, next, a.charCodeAt(i - 1), b);
    [row, next] = [next, row];
  }
  return row[b.length] ?? 0;
}

function fillRow(row: Uint16Array, next: Uint16Array, letter: number, b: string): void {
  let left = next[0] ?? 0;
  for (let j = 1; j <= b.length; j += 1) {
    const changed = (row[j - 1] ?? 0) + (letter === b.charCodeAt(j - 1) ? 0 : 1);
    left = Math.min(changed, (row[j] ?? 0) + 1, left + 1);
    next[j] = left;
  }
}
