// Plain text in lines that a small screen, a braille display and an e-mail can all show.

/** Letters in a line, as newspapers on screens have them. */
export const lineLength = 65;

/** Words on lines; `first` stands before the first line and `rest` before the others. A longer word has a line of its own. */
export function plainLines(text: string, first = '', rest = first): string[] {
  const lines: string[] = [];
  let line = first;
  let isBare = true;
  for (const word of text.split(/[ \n]+/).filter(Boolean)) {
    if (!isBare && lengthOf(line) + 1 + lengthOf(word) > lineLength) {
      lines.push(line);
      line = rest;
      isBare = true;
    }
    line += isBare ? word : ` ${word}`;
    isBare = false;
  }
  return isBare ? lines : [...lines, line];
}

/** Marks that stand over or under a letter take no room. */
function lengthOf(text: string): number {
  return Array.from(text.replace(/[\p{M}\p{Cf}]/gu, '')).length;
}

/** A line under a title, as long as the title. */
export function underline(lines: readonly string[], sign: string): string {
  return sign.repeat(Math.max(0, ...lines.map(lengthOf)));
}
