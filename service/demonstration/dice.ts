// Chance that comes out the same on every machine: the n-th throw depends on the seed, the name of the dice and n alone.

/** Dice thrown for one purpose. Throws for one purpose never disturb those for another. */
export interface Dice {
  /** From 0 up to, not including, 1, in steps of 1/2^32. */
  next(): number;
  /** True with the given probability. */
  happens(probability: number): boolean;
  /** A whole number from `from` up to and including `to`. */
  between(from: number, to: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
}

const weylStep = 0x9e3779b9;

/** The 32-bit finaliser of MurmurHash3 (Appleby, public domain): every bit of the input moves every bit of the output. */
function mixed(bits: number): number {
  let mix = bits | 0;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

function keyOf(seed: number, name: string): number {
  let key = mixed(seed);
  for (const letter of name) key = mixed(key ^ (letter.codePointAt(0) ?? 0));
  return key;
}

/**
 * Dice by counter: throw n is the hash of key + n × 0x9e3779b9, so nothing but integers is kept and no function of
 * the machine's mathematics library is called. Good enough to invent data with; not for secrets, not for inference.
 */
export function diceFor(seed: number, name: string): Dice {
  const key = keyOf(seed, name);
  let thrown = 0;
  const next = (): number => {
    thrown += 1;
    return mixed(mixed(key + Math.imul(thrown, weylStep)) ^ key) / 2 ** 32;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    happens: (probability) => next() < probability,
    pick: (list) => {
      const chosen = list[between(0, list.length - 1)];
      if (chosen === undefined) throw new RangeError('Nothing can be picked from an empty list.');
      return chosen;
    },
  };
}

/** Picks from weighted choices: a choice of weight 2 comes twice as often as one of weight 1. */
export function weightedPick<T>(dice: Dice, choices: readonly (readonly [choice: T, weight: number])[]): T {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  let left = dice.next() * total;
  for (const [choice, weight] of choices) {
    left -= weight;
    if (left < 0) return choice;
  }
  const last = choices.at(-1);
  if (last === undefined) throw new RangeError('Nothing can be picked from an empty list.');
  return last[0];
}

/** How many of `of` independent trials come off. With a small probability its spread is near that of a Poisson count. */
export function successes(dice: Dice, of: number, probability: number): number {
  let count = 0;
  for (let trial = 0; trial < of; trial += 1) if (dice.happens(probability)) count += 1;
  return count;
}
