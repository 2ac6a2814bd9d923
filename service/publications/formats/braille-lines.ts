// Cells laid into lines of a given width: parted at spaces, and within a word only where it is wider than a line.

const blank = '⠀';
/** Says that a word that had to be parted goes on: dot 5. */
const goesOn = '⠐';

/** Signs after which an address may be parted: oblique, at, equals, and, low line; and before which: the dot. */
const after = ['⠸⠌', '⠈⠁', '⠐⠶', '⠈⠯', '⠨⠤', '⠤'];
const before = ['⠲', '⠰⠦'];
/** Cells that begin a sign of two or more: a line never ends with one of them. */
const prefixes = '⠈⠘⠸⠐⠨⠰⠠⠼';

/**
 * @param cells as Unicode braille patterns
 * @param width of a line, in cells; `first` and `next` are the empty cells before the first line and the others
 */
export function brailleLines(cells: string, width: number, first: number, next: number): string[] {
  const lines: string[] = [];
  let line = blank.repeat(first);
  let isEmpty = true;
  const end = () => {
    lines.push(line);
    line = blank.repeat(next);
    isEmpty = true;
  };
  for (const word of cells.split(blank).filter((part) => part !== '')) {
    const gap = isEmpty ? '' : blank;
    if (line.length + gap.length + word.length <= width) line += gap + word;
    else {
      if (!isEmpty) end();
      const parts = partsOf(word, width - next);
      for (const part of parts.slice(0, -1)) {
        line += part;
        end();
      }
      line += parts.at(-1) ?? '';
    }
    isEmpty = false;
  }
  if (!isEmpty) lines.push(line);
  return lines;
}

/** A word that is wider than a line, in parts that are not. */
function partsOf(word: string, width: number): string[] {
  const parts: string[] = [];
  let rest = word;
  while (rest.length > width) {
    const place = placeToPart(rest, width);
    const isForced = place === null;
    const at = place ?? forcedPlace(rest, width - 1);
    parts.push(rest.slice(0, at) + (isForced ? goesOn : ''));
    rest = rest.slice(at);
  }
  return [...parts, rest];
}

/** The last place where an address may be parted, not in its first third; null where there is none. */
function placeToPart(word: string, width: number): number | null {
  for (let at = width; at > width / 3; at -= 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    const isApart = !prefixes.includes(head.at(-1) ?? '');
    if (
      isApart &&
      (after.some((sign) => head.endsWith(sign)) || before.some((sign) => tail.startsWith(sign)))
    )
      return at;
  }
  return null;
}

function forcedPlace(word: string, width: number): number {
  let at = width;
  while (at > 1 && prefixes.includes(word[at - 1] ?? '')) at -= 1;
  return at;
}
