// Which data sets keep which questions low enough and high enough, as bits: many insiders ask of the same data sets.
import { type Finding, valueOf } from './finding.ts';
import type { Goals } from './goals.ts';

/** More data sets than this are not shared among insiders. */
export const MOST_WITNESSES = 1024;
const WORDS = MOST_WITNESSES / 32;

export class Witnesses {
  readonly points: Float64Array[] = [];
  readonly #findings: readonly Finding[];
  readonly #goals: Goals;
  readonly #low: Uint32Array;
  readonly #high: Uint32Array;

  /** Of the findings only those that something is promised of are kept in view. */
  constructor(findings: readonly Finding[], goals: Goals) {
    this.#findings = findings;
    this.#goals = goals;
    this.#low = new Uint32Array(findings.length * WORDS);
    this.#high = new Uint32Array(findings.length * WORDS);
  }

  get isFull(): boolean {
    return this.points.length >= MOST_WITNESSES;
  }

  /** One beyond those that are shared is kept for whoever it was found for. */
  add(point: Float64Array): void {
    const isShared = !this.isFull;
    const [word, bit] = placeOf(this.points.push(point) - 1);
    if (!isShared) return;
    for (const [place, { target, need }] of this.#findings.entries()) {
      if (!need) continue;
      const value = valueOf(target, point);
      const at = place * WORDS + word;
      if (value <= this.#goals.low[place]!) this.#low[at] = this.#low[at]! | bit;
      if (value >= this.#goals.high[place]!) this.#high[at] = this.#high[at]! | bit;
    }
  }

  /** The data sets in which a sum is what somebody knows it to be. */
  whereIs({ target }: Finding, value: number): Uint32Array {
    const where = new Uint32Array(WORDS);
    for (const [each, point] of this.#shared().entries()) {
      const [word, bit] = placeOf(each);
      if (valueOf(target, point) === value) where[word] = where[word]! | bit;
    }
    return where;
  }

  /** Whether one of these data sets keeps it low enough; and high enough. */
  isLow(place: number, where: Uint32Array): boolean {
    return this.#meets(this.#low, place, where);
  }

  isHigh(place: number, where: Uint32Array): boolean {
    return this.#meets(this.#high, place, where);
  }

  /** The lowest and the highest that a question is in these data sets. */
  endsOf({ target }: Finding, where: Uint32Array): [low: number, high: number] {
    let [low, high] = [Infinity, -Infinity];
    for (const [each, point] of this.#shared().entries()) {
      const [word, bit] = placeOf(each);
      if ((where[word]! & bit) === 0) continue;
      const value = valueOf(target, point);
      [low, high] = [Math.min(low, value), Math.max(high, value)];
    }
    return [low, high];
  }

  #shared(): readonly Float64Array[] {
    return this.points.length > MOST_WITNESSES ? this.points.slice(0, MOST_WITNESSES) : this.points;
  }

  #meets(bits: Uint32Array, place: number, where: Uint32Array): boolean {
    const words = Math.min(WORDS, Math.ceil(this.points.length / 32));
    for (let word = 0; word < words; word++)
      if ((bits[place * WORDS + word]! & where[word]!) !== 0) return true;
    return false;
  }
}

function placeOf(each: number): [word: number, bit: number] {
  return [each >>> 5, 1 << (each & 31)];
}
