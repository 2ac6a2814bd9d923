// What a symbol says by itself, to whoever reads it: “<5”, “fewer than 5”, “1–7”; letters and stars say nothing.
import type { SymbolMeaning } from './symbols.ts';

const BELOW = /^(?:<|under|fewer than|less than|below)\s*(\d+)$/i;
const AT_MOST = /^(?:≤|<=|up to)\s*(\d+)$/i;
const RANGE = /^(\d+)\s*(?:-|–|to)\s*(\d+)$/i;
const AT_LEAST = /^(?:(?:≥|>=|at least)\s*(\d+)|(\d+)\s*(?:\+|or more))$/i;

/** Null where it says no more than that something is not shown. Nobody at all may stand behind “fewer than 5”. */
export function usualMeaning(symbol: string): SymbolMeaning | null {
  const text = symbol.trim().replace(/^\[(.*)\]$/, '$1');
  const below = BELOW.exec(text);
  if (below) return { least: 0, most: Number(below[1]) - 1 };
  const atMost = AT_MOST.exec(text);
  if (atMost) return { least: 0, most: Number(atMost[1]) };
  const range = RANGE.exec(text);
  if (range && Number(range[1]) <= Number(range[2]))
    return { least: Number(range[1]), most: Number(range[2]) };
  const atLeast = AT_LEAST.exec(text);
  return atLeast ? { least: Number(atLeast[1] ?? atLeast[2]), most: Infinity } : null;
}
