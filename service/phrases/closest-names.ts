// Names most like a name that was not found.

/** The names that share the most pairs of letters with `wanted` (Dice's coefficient), best first, none below a third. */
export function closestNames(wanted: string, names: Iterable<string>, most: number): string[] {
  const pairs = letterPairs(wanted);
  const scored = [...new Set(names)].map((name) => ({ name, likeness: likeness(pairs, letterPairs(name)) }));
  const near = scored.filter(({ likeness: each }) => each > 1 / 3);
  return near
    .sort((a, b) => b.likeness - a.likeness || a.name.localeCompare(b.name))
    .slice(0, most)
    .map(({ name }) => name);
}

function letterPairs(text: string): Set<string> {
  const plain = ` ${text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;
  return new Set(Array.from({ length: plain.length - 1 }, (_, at) => plain.slice(at, at + 2)));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const together = one.size + other.size;
  return together === 0 ? 0 : (2 * one.intersection(other).size) / together;
}
