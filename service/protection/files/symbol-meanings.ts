// What symbols in place of a number say: `<5` says something, `[c]` and `*` say nothing, and a publisher may say more.
import type { SymbolMeaning, Symbols } from '@due-regard/disclosure';
import { z } from 'zod';

/** A file of meanings: for each symbol its limits, or words such as `1 to 4`. */
export const symbolsSchema = z.record(
  z.string(),
  z.union([
    z.string(),
    z.strictObject({ least: z.number().nonnegative(), most: z.number().nonnegative().nullable() }),
  ]),
);

export type GivenSymbols = z.infer<typeof symbolsSchema>;

/**
 * For every symbol that the tables have. `<5` is 1 to 4 where the tables show 0 somewhere, since then 0 is not what it stands for,
 * and 0 to 4 where they do not. A symbol that says nothing is left out.
 */
export function symbolMeanings(symbols: Iterable<string>, given: GivenSymbols, showsZero: boolean): Symbols {
  const found = new Map<string, SymbolMeaning>();
  for (const symbol of new Set([...symbols, ...Object.keys(given)])) {
    const said = Object.hasOwn(given, symbol) ? given[symbol] : undefined;
    const meaning =
      typeof said === 'object'
        ? { least: said.least, most: said.most ?? Infinity }
        : rangeIn(said ?? symbol, showsZero);
    if (meaning) found.set(symbol, meaning);
  }
  return Object.fromEntries(found);
}

/** `<5`, `fewer than 5`, `1 to 4`, `1-4`, `5 or fewer`, `>9`, `10+`; null for words that give no number. */
function rangeIn(words: string, showsZero: boolean): SymbolMeaning | null {
  const text = words
    .toLowerCase()
    .replaceAll(/[\s,[\]()]+/g, ' ')
    .trim();
  const least = showsZero ? 1 : 0;
  const number = (pattern: RegExp) => {
    const match = pattern.exec(text);
    return match ? [Number(match[1]), Number(match[2])] : null;
  };
  const band = number(/^(\d+) ?(?:-|–|to|and) ?(\d+)$/);
  if (band) return meaningOf(band[0]!, band[1]!);
  const below = number(/^(?:<|fewer than|less than|under|below) ?(\d+)$/);
  if (below) return meaningOf(least, below[0]! - 1);
  const upTo = number(/^(?:<=|≤|up to|at most) ?(\d+)$/) ?? number(/^(\d+) or (?:fewer|less|under)$/);
  if (upTo) return meaningOf(least, upTo[0]!);
  const above = number(/^(?:>|more than|over) ?(\d+)$/);
  if (above) return { least: above[0]! + 1, most: Infinity };
  const from = number(/^(?:>=|≥|at least) ?(\d+)$/) ?? number(/^(\d+) ?(?:\+|or more)$/);
  return from ? { least: from[0]!, most: Infinity } : null;
}

function meaningOf(least: number, most: number): SymbolMeaning | null {
  return most >= least ? { least, most } : null;
}
