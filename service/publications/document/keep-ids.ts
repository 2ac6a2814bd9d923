// Gives blocks their ids: the ones they had before a text was changed, and new ones where they are new.
import type { Block, BlockContent, LanguageTag } from './document.ts';

type Content = BlockContent & { language?: LanguageTag };

/**
 * A block with the same words keeps its id wherever it stands. Of those between two that stayed, one that was changed
 * keeps the id of the one it is most like.
 */
export function keepIds(contents: readonly Content[], former: readonly Block[]): Block[] {
  const keys = contents.map(keyOf);
  const formerKeys = former.map(keyOf);
  const partner = contents.map((): number | null => null);
  if (contents.length <= mostCompared && former.length <= mostCompared) {
    for (const [now, before] of stayed(keys, formerKeys)) partner[now] = before;
    pairChanged(contents, former, partner);
  }
  pairMoved(keys, formerKeys, partner);
  return withIds(contents, former, partner);
}

/** No document has more blocks; what is longer is refused by its schema. */
const mostCompared = 3000;

/** All of it but the id, in whatever order a database gave it back. */
function keyOf(content: Content | Block): string {
  return JSON.stringify({ ...content, id: undefined }, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

/** Pairs of the longest row of blocks that are the same in the same order. */
function stayed(now: readonly string[], before: readonly string[]): [number, number][] {
  let start = 0;
  while (start < now.length && start < before.length && now[start] === before[start]) start += 1;
  let end = 0;
  const most = Math.min(now.length, before.length) - start;
  while (end < most && now[now.length - 1 - end] === before[before.length - 1 - end]) end += 1;
  const same = (count: number, at: number, from: number): [number, number][] =>
    Array.from({ length: count }, (_, index) => [at + index, from + index]);
  return [
    ...same(start, 0, 0),
    ...longestRow(now.slice(start, now.length - end), before.slice(start, before.length - end)).map(
      ([one, other]): [number, number] => [one + start, other + start],
    ),
    ...same(end, now.length - end, before.length - end),
  ];
}

function longestRow(now: readonly string[], before: readonly string[]): [number, number][] {
  const width = before.length + 1;
  const lengths = new Uint16Array((now.length + 1) * width);
  const at = (one: number, other: number): number => lengths[one * width + other] ?? 0;
  for (let one = now.length - 1; one >= 0; one -= 1) {
    for (let other = before.length - 1; other >= 0; other -= 1) {
      lengths[one * width + other] =
        now[one] === before[other]
          ? at(one + 1, other + 1) + 1
          : Math.max(at(one + 1, other), at(one, other + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let [one, other] = [0, 0]; one < now.length && other < before.length;) {
    if (now[one] === before[other]) pairs.push([one++, other++]);
    else if (at(one + 1, other) >= at(one, other + 1)) one += 1;
    else other += 1;
  }
  return pairs;
}

/** Between blocks that stayed, changed ones are paired with those of their kind they have most words in common with. */
function pairChanged(
  contents: readonly Content[],
  former: readonly Block[],
  partner: (number | null)[],
): void {
  const words = contents.map(wordsOf);
  const formerWords = former.map(wordsOf);
  for (const { now, before } of gapsOf(partner, former.length)) {
    const isAlone = now.length === 1 && before.length === 1;
    const pairs = now
      .flatMap((one) => before.map((other) => ({ one, other })))
      .filter(({ one, other }) => contents[one]?.kind === former[other]?.kind)
      .map((pair) => ({ ...pair, share: isAlone ? 1 : shareOf(words[pair.one], formerWords[pair.other]) }))
      .filter(({ share }) => share >= leastShare)
      .sort((one, other) => other.share - one.share);
    const taken = new Set<number>();
    for (const { one, other } of pairs) {
      if (partner[one] !== null || taken.has(other)) continue;
      partner[one] = other;
      taken.add(other);
    }
  }
}

/** Of the words of both, how many they must have in common. */
const leastShare = 0.3;

interface Gap {
  now: number[];
  before: number[];
}

/** What stands between two blocks that stayed, now and before. */
function gapsOf(partner: readonly (number | null)[], formerLength: number): Gap[] {
  const gaps: Gap[] = [];
  let gap: Gap = { now: [], before: [] };
  let from = 0;
  for (const [now, before] of [...partner, formerLength].entries()) {
    if (before === null) {
      gap.now.push(now);
      continue;
    }
    gap.before = Array.from({ length: before - from }, (_, index) => from + index);
    gaps.push(gap);
    gap = { now: [], before: [] };
    from = before + 1;
  }
  return gaps.filter(
    ({ now, before }) => now.length > 0 && before.length > 0 && now.length * before.length <= mostPairs,
  );
}

const mostPairs = 250_000;

/** Every word that somebody wrote in it. */
function wordsOf(content: Content | Block): Set<string> {
  const texts: string[] = [];
  JSON.stringify({ ...content, id: '', kind: '' }, (key, value: unknown) => {
    if (typeof value === 'string' && key !== 'kind') texts.push(value);
    return value;
  });
  return new Set(
    texts
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
}

function shareOf(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): number {
  const both = [...one].filter((word) => other.has(word)).length;
  const all = one.size + other.size - both;
  return all === 0 ? 0 : both / all;
}

/** Blocks that were moved whole. */
function pairMoved(keys: readonly string[], formerKeys: readonly string[], partner: (number | null)[]): void {
  const taken = new Set(partner);
  const free = new Map<string, number[]>();
  formerKeys.forEach((key, index) => {
    if (!taken.has(index)) free.set(key, [...(free.get(key) ?? []), index]);
  });
  keys.forEach((key, now) => {
    if (partner[now] === null) partner[now] = free.get(key)?.shift() ?? null;
  });
}

function withIds(
  contents: readonly Content[],
  former: readonly Block[],
  partner: readonly (number | null)[],
): Block[] {
  const taken = new Set(former.map(({ id }) => id));
  const turns = new Map<string, number>();
  return contents.map((content, now) => {
    const before = partner[now];
    const id = typeof before === 'number' ? former[before]?.id : undefined;
    return { id: id ?? newId(keyOf(content), taken, turns), ...content };
  });
}

/** Made of the words, so that the same text gives the same ids anywhere; never one that was in use. */
function newId(key: string, taken: Set<string>, turns: Map<string, number>): string {
  for (let turn = turns.get(key) ?? 0; ; turn += 1) {
    const id = `b${hash(`${turn} ${key}`)}`;
    if (taken.has(id)) continue;
    taken.add(id);
    turns.set(key, turn + 1);
    return id;
  }
}

/** FNV-1a, 32 bits, as letters and digits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36);
}
