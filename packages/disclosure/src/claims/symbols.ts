// What a symbol in place of a number says: each distinct symbol is a claim.
import { type Claim, within } from './claim.ts';

/** For each symbol of a publication what it may stand for; a symbol that says nothing is from 0 to infinity. */
export type Symbols = Readonly<Record<string, SymbolMeaning>>;

export interface SymbolMeaning {
  least: number;
  most: number;
}

/** No claim at all when the symbol says no more than that nobody is counted below 0. Throws for a symbol that is not declared. */
export function hiddenAs(cell: number, symbol: string, symbols: Symbols): Claim[] {
  const meaning = Object.hasOwn(symbols, symbol) ? symbols[symbol] : undefined;
  if (!meaning)
    throw new RangeError(
      `Nothing says what “${symbol}” stands for; declared are: ${Object.keys(symbols).join(', ') || 'none'}.`,
    );
  if (meaning.least <= 0 && meaning.most === Infinity) return [];
  return [within(cell, meaning.least, meaning.most, `is shown as “${symbol}”`)];
}
