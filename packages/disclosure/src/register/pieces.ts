// What nobody publishes and anybody can work out from several releases: April to June from January to June less January to March.
import type { PublishedCell } from '../model/cell-system.ts';
import type { JointSystem } from './joint-system.ts';
import { codesOfCells } from './joint-codes.ts';
import { spanOf } from './span.ts';

/** A cell that no release has. */
export interface Piece extends PublishedCell {
  members: Int32Array;
  /** The cells it is worked out from, and how many times each. */
  from: readonly { cell: number; times: number }[];
}

/** Cells that differ in one dimension only, by the places of its categories that each covers. */
interface Slice {
  cells: number[];
  sets: (readonly number[])[];
}

/** One of the ways to add and take away, by places in a slice. */
interface Way {
  target: readonly number[];
  from: readonly { at: number; times: number }[];
}

/** In every dimension, whatever its releases leave over of one another. */
export function piecesOf(joint: JointSystem): Piece[] {
  const codes = codesOfCells(joint);
  return joint.dimensions.flatMap((_, dimension) => {
    const known = new Map<string, Way[]>();
    return slicesOf(joint, codes, dimension).flatMap((slice) => piecesIn(slice, dimension, joint, known));
  });
}

function slicesOf(joint: JointSystem, codes: ReturnType<typeof codesOfCells>, dimension: number): Slice[] {
  const slices = new Map<string, Slice>();
  for (const cell of joint.cells.keys()) {
    const own = codes(cell);
    const key = own.map(({ key: code }, at) => (at === dimension ? '' : code)).join('|');
    const slice = slices.get(key) ?? { cells: [], sets: [] };
    slices.set(key, slice);
    slice.cells.push(cell);
    slice.sets.push(own[dimension]!.atoms);
  }
  return [...slices.values()].filter(({ cells, sets }) => {
    const isOfSeveral = cells.some((cell) => joint.releaseOf[cell] !== joint.releaseOf[cells[0]!]);
    return isOfSeveral && sets.some((set) => set.join() !== sets[0]!.join());
  });
}

function piecesIn(
  { cells, sets }: Slice,
  dimension: number,
  joint: JointSystem,
  known: Map<string, Way[]>,
): Piece[] {
  const inside = new Set(cells.flatMap((cell) => [...joint.cells[cell]!.members!]));
  const atoms = joint.atoms[dimension]!;
  const active = new Set([...inside].map((place) => atoms[place]!));
  const reduced = sets.map((set) => set.filter((atom) => active.has(atom)));
  const releases = cells.map((cell) => joint.releaseOf[cell]!);
  const editions = releases.map((release) => joint.releases[release]!.edition);
  const key = `${reduced.map((set) => set.join(' ')).join('|')}/${releases.join(' ')}`;
  const { count } = joint.dimensions[dimension]!;
  const ways = known.get(key) ?? waysOf({ sets: reduced, releases, editions, count }, dimension === 0);
  known.set(key, ways);
  return ways.map(({ target, from }) => {
    const wanted = new Set(target);
    const members = Int32Array.from([...inside].filter((place) => wanted.has(atoms[place]!))).sort();
    return pieceOf(
      joint,
      members,
      from.map(({ at, times }) => ({ cell: cells[at]!, times })),
    );
  });
}

interface Sets {
  sets: readonly (readonly number[])[];
  /** For each of them its release, and the edition of that. */
  releases: readonly number[];
  editions: readonly number[];
  /** Of categories in all. */
  count: number;
}

function waysOf({ sets, releases, editions, count }: Sets, isTime: boolean): Way[] {
  const seen = new Set(['', ...sets.map((set) => set.join())]);
  const ofAll = spanOf(sets, count);
  const ofOne = [...new Set(releases)].map((release) =>
    spanOf(
      sets.filter((_, at) => releases[at] === release),
      count,
    ),
  );
  const ways: Way[] = [];
  for (const target of targetsOf(sets, releases, isTime)) {
    if (seen.has(target.join())) continue;
    seen.add(target.join());
    const times = ofAll(target);
    // What one release leaves over of itself is for its own policy.
    if (!times || ofOne.some((span) => span(target))) continue;
    const from = times.flatMap((each, at) => (each === 0 ? [] : [{ at, times: each }]));
    // From one count to the next it is a change, and not so many people.
    if (from.every(({ at }) => editions[at] === editions[from[0]!.at])) ways.push({ target, from });
  }
  return ways;
}

/** Single categories, what is left of a set by those inside it and around it, and stretches of time. */
function targetsOf(
  sets: readonly (readonly number[])[],
  releases: readonly number[],
  isTime: boolean,
): number[][] {
  const all = ascending(sets.flat());
  const left = sets.flatMap((set, at) => {
    const others = sets.filter((_, other) => releases[other] !== releases[at]);
    const inner = new Set(others.filter((other) => isInside(other, set)).flat());
    const outer = others.filter((other) => !isInside(set, other) && other.some((atom) => set.includes(atom)));
    return [
      set.filter((atom) => !inner.has(atom)),
      ascending(outer.flat().filter((atom) => !set.includes(atom))),
    ];
  });
  const stretches = isTime ? all.flatMap((_, at) => all.map((__, end) => all.slice(at, end + 1))) : [];
  return [...all.map((atom) => [atom]), ...left, ...stretches];
}

function isInside(one: readonly number[], other: readonly number[]): boolean {
  return one.length < other.length && one.every((atom) => other.includes(atom));
}

function ascending(places: readonly number[]): number[] {
  return [...new Set(places)].sort((one, other) => one - other);
}

function pieceOf({ cells }: JointSystem, members: Int32Array, from: Piece['from']): Piece {
  const sum = (of: (cell: PublishedCell) => number) =>
    from.reduce((all, { cell, times }) => all + times * of(cells[cell]!), 0);
  const value = Math.round(sum((cell) => cell.value) * 1e6) / 1e6;
  const people = Math.round(sum((cell) => cell.contributors));
  const name = (isPlus: boolean) =>
    from
      .flatMap(({ cell, times }) => (times > 0 === isPlus ? [cells[cell]!.labels.join(', ')] : []))
      .join(' and ');
  const less = name(false);
  const labels = [less === '' ? `${name(true)} together` : `${name(true)} less ${less}`];
  // The same people may have been counted before: then at least one of them is in what is left.
  const contributors = value > 0 ? Math.min(Math.max(people, 1), Math.ceil(value)) : 0;
  return { labels, value, contributors, weight: value, members, from };
}
