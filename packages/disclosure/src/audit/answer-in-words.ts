// What an attacker can work out, as a sentence for somebody who is no statistician.
import type { Need } from './finding.ts';

export interface WorkedOut {
  name: string;
  least: number;
  most: number;
  /** Who asks: “Anyone with this table”, or the people of a cell. */
  who: string;
  need: Need | null;
}

export function answerInWords({ name, least, most, who, need }: WorkedOut): string {
  const can = `${who} can work out that ${name} is`;
  if (least === most) return `${can} exactly ${written(least)}.`;
  const range =
    most === Infinity ? `at least ${written(least)}` : `from ${written(least)} to ${written(most)}`;
  if (!need) return `${can} ${range}.`;
  return `${can} ${range}; it must also be possible that it is ${written(need.atMost)} or less, and ${written(need.atLeast)} or more${
    need.apart > need.atLeast - need.atMost
      ? `, with ${written(need.apart)} between the least and the most`
      : ''
  }.`;
}

export function written(value: number): string {
  const [whole = '', decimals] = String(Math.round(value * 1e6) / 1e6).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals ? `${grouped}.${decimals}` : grouped;
}
