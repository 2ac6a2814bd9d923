// One dimension of several releases: the finest categories that all of them together tell apart.

/** What a release says of a dimension, in the leaves of all hierarchies. */
export type Aspect =
  /** It does not have it: everybody. */
  | { kind: 'everybody' }
  /** It is of these only, as one month or one kind of search. */
  | { kind: 'only'; leaves: ReadonlySet<string> }
  /** It breaks down by it: for each of its own categories the leaves. A `part` is of nothing else: the wards of one district. */
  | { kind: 'split' | 'part'; categories: readonly ReadonlySet<string>[] };

export interface JointDimension {
  name: string;
  /** How many finest categories there are. */
  count: number;
  /** For each release and each of them: the release's own category, 0 where it has one only, -1 where it has nobody of it. */
  own: readonly (readonly number[])[];
}

/** For each release its own category, or -1. */
type Piece = readonly number[];

export function jointDimension(name: string, aspects: readonly Aspect[]): JointDimension {
  const isSplit = aspects.map(({ kind }) => kind === 'split' || kind === 'part');
  const pieces = crossed(piecesOf(aspects), isSplit);
  const whole = unknownPlaces(pieces, aspects);
  return {
    name,
    count: whole.length,
    own: aspects.map((_, release) => whole.map((piece) => piece[release] ?? -1)),
  };
}

/** Leaves that every release has in the same category are one. Without a breakdown there is a rest that nobody names. */
function piecesOf(aspects: readonly Aspect[]): Piece[] {
  const splits = aspects.flatMap((each) => ('categories' in each ? each.categories : []));
  const only = aspects.flatMap((each) => (each.kind === 'only' ? [each.leaves] : []));
  const named = new Set((splits.length > 0 ? splits : only).flatMap((leaves) => [...leaves]));
  const leaves = splits.length > 0 ? [...named] : [...named, null];
  const found = new Map<string, Piece>();
  for (const leaf of leaves) {
    const piece = aspects.map((aspect) => placeIn(aspect, leaf));
    if (!found.has(piece.join())) found.set(piece.join(), piece);
  }
  return [...found.values()];
}

function placeIn(aspect: Aspect, leaf: string | null): number {
  if (aspect.kind === 'everybody') return 0;
  if (leaf === null) return -1;
  if (aspect.kind === 'only') return aspect.leaves.has(leaf) ? 0 : -1;
  return aspect.categories.findIndex((leaves) => leaves.has(leaf));
}

/** Two breakdowns of the same people by different categories, that no hierarchy ties, may meet in every way. */
function crossed(pieces: readonly Piece[], isSplit: readonly boolean[]): Piece[] {
  const groups = new Map<string, Piece[]>();
  const keyOf = (piece: Piece) => isSplit.map((is, at) => (is && (piece[at] ?? -1) >= 0 ? 1 : 0)).join('');
  for (const piece of pieces) groups.set(keyOf(piece), [...(groups.get(keyOf(piece)) ?? []), piece]);
  for (;;) {
    const keys = [...groups.keys()].filter((key) => key.includes('1'));
    const pair = keys.flatMap((one, at) =>
      keys.slice(at + 1).flatMap((other) => (isApart(one, other) ? [[one, other] as const] : [])),
    )[0];
    if (!pair) return [...groups.values()].flat();
    const [ones, others] = pair.map((key) => groups.get(key) ?? []) as [Piece[], Piece[]];
    for (const key of pair) groups.delete(key);
    for (const piece of ones.flatMap((one) => others.map((other) => merged(one, other))))
      groups.set(keyOf(piece), [...(groups.get(keyOf(piece)) ?? []), piece]);
  }
}

function isApart(one: string, other: string): boolean {
  return Array.from(one).every((mark, at) => mark === '0' || other[at] === '0');
}

function merged(one: Piece, other: Piece): Piece {
  return one.map((own, at) => (own >= 0 ? own : (other[at] ?? -1)));
}

/** A release of something that no breakdown has: it may be a part of each category. */
function unknownPlaces(pieces: readonly Piece[], aspects: readonly Aspect[]): Piece[] {
  return aspects.reduce<readonly Piece[]>((found, { kind }, release) => {
    if (kind !== 'only' || found.some((piece) => (piece[release] ?? -1) >= 0)) return found;
    return found.flatMap((piece) => [piece, piece.map((own, at) => (at === release ? 0 : own))]);
  }, pieces) as Piece[];
}
