// Why rows were put aside, in words, by the code of the reason.

const words: Readonly<Record<string, string>> = {
  EVENT_DATE_BLANK: 'no date',
  EVENT_DATE_IMPOSSIBLE: 'a date that cannot be',
  ROW_QUOTES: 'quotation marks that do not match',
  ROW_TOO_MANY_CELLS: 'more cells than the header',
  ROW_TOO_FEW_CELLS: 'fewer cells than the header',
};

/** Such as `a date that cannot be`. */
export function rejectionWords(code: string): string {
  return words[code] ?? code;
}
