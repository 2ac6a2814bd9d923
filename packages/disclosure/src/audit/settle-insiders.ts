// What each of many insiders can tell: data sets in which their own cell is as they know it, shared among them as far as can be.
import { type Circuit, circuitsOf, standAt } from './circuits.ts';
import type { Component, Target } from './components.ts';
import { type Finding, isAllowed, isMet, type Need, valueOf } from './finding.ts';
import { answersAt, type Goals, goalsOf } from './goals.ts';
import type { Inquiry } from './inquiry.ts';
import type { Means } from './means.ts';
import { type Moves, movesOf, packMoves } from './moves.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { ownSums } from './own-sums.ts';
import { lehmer, shuffled } from './random-order.ts';
import { type ComponentSearch, searchComponent } from './search-component.ts';
import { Witnesses } from './witnesses.ts';

/** Somebody who knows the value of a hidden cell. */
export interface Insider {
  cell: number;
  value: number;
  /** “The one person in …”. */
  who: string;
}

/** An insider whose cell is in a component, and what is not promised to them as it is to anybody. */
export interface AskedInsider {
  /** The place among all insiders. */
  insider: number;
  component: number;
  /** By question: a higher `atMost`, because their own cell is in it; null where nothing is claimed. */
  except: Map<number, number | null>;
}

export interface SettledInsiders {
  asked: AskedInsider[];
  /** Of questions that are not safe from them. */
  outcomes: Outcome[];
  /** Data sets of the component that show the others to be safe. */
  points: readonly Float64Array[];
  linear: number;
  whole: number;
}

/** Ways to solve the rows that give moves, and rounds of data sets that serve many insiders. */
const WAYS = 6;
const MOST_IDLE = 6;

export function settleInsiders(
  inquiry: Inquiry,
  at: number,
  insiders: readonly Insider[],
  found: { search: ComponentSearch; used: readonly Float64Array[] },
  means: Means,
): SettledInsiders {
  const component = inquiry.parts!.components[at]!;
  const settled: SettledInsiders = { asked: [], outcomes: [], points: [], linear: 0, whole: 0 };
  const asking = askingOf(inquiry, at, component, insiders, found.search.findings);
  if (asking.length === 0) return settled;
  const base = found.search.points[0];
  const shared = witnessesOf(found, base);
  for (const each of asking) each.open = stillOpen(each, shared, shared.findings.keys());
  if (base) shareDataSets(asking, component, shared, base, means);
  for (const each of asking) {
    settled.asked.push({ insider: each.insider, component: at, except: each.except });
    askAlone(inquiry, component, each, shared, means, settled);
  }
  return { ...settled, points: shared.witnesses.points };
}

interface Asking extends AskedInsider {
  own: Finding;
  /** Places of questions that are open so far. */
  open: number[];
  ownPlace: number;
  value: number;
}

interface Shared {
  witnesses: Witnesses;
  findings: readonly Finding[];
  goals: Goals;
}

function askingOf(
  { statistics, held, needs, world }: Inquiry,
  at: number,
  { targets }: Component,
  insiders: readonly Insider[],
  findings: readonly Finding[],
): Asking[] {
  const placeOfCell = new Map(
    targets.flatMap(({ id }, place) => {
      const { cells, times } = statistics[id]!;
      return cells.length === 1 && times[0] === 1 ? [[cells[0]!, place] as const] : [];
    }),
  );
  const over = ownSums(targets, held);
  return insiders.flatMap(({ cell, value: people }, insider): Asking[] => {
    const ownPlace = placeOfCell.get(cell);
    if (ownPlace === undefined) return [];
    const value = Math.round(people * world.unit);
    const except = new Map<number, number | null>();
    for (const { id, isSame } of over(ownPlace)) {
      const need = needs.get(id);
      if (need && isSame) except.set(id, null);
      else if (need && need.atMost < value) except.set(id, value);
    }
    return [{ insider, component: at, except, own: findings[ownPlace]!, ownPlace, value, open: [] }];
  });
}

function witnessesOf(
  { search, used }: { search: ComponentSearch; used: readonly Float64Array[] },
  base: Float64Array | undefined,
): Shared {
  const { findings } = search;
  const start = base
    ? answersAt(findings, base)
    : Float64Array.from(findings, ({ need }) => need?.atMost ?? 0);
  const goals = goalsOf(findings, start);
  const witnesses = new Witnesses(findings, goals);
  if (base) witnesses.add(base);
  for (const point of used) if (point !== base) witnesses.add(point);
  return { witnesses, findings, goals };
}

/** Half of the insiders at a time see their own cell unchanged; then each by itself. */
function shareDataSets(
  asking: readonly Asking[],
  component: Component,
  shared: Shared,
  base: Float64Array,
  { watch }: Means,
): void {
  const random = lehmer();
  // Moves leave the own cell as it is where they begin, which may not be what its people know it to be.
  const stands = ({ own, value }: Asking) => valueOf(own.target, base) === value;
  let open = asking.filter((each) => each.open.length > 0 && stands(each));
  if (open.length === 0) return;
  const moves = manyMoves(component, base, shared, watch.mayGoOn, random);
  const go = (some: readonly Asking[]) => addDataSet(some, moves, shared, component, random);
  for (let idle = 0; idle < MOST_IDLE && open.length > 0 && watch.mayGoOn();) {
    idle = go(open.filter(() => open.length < 3 || random() < 0.5)) ? 0 : idle + 1;
    for (const each of open) each.open = stillOpen(each, shared, each.open);
    open = open.filter((each) => each.open.length > 0);
  }
  for (const each of open)
    while (each.open.length > 0 && watch.mayGoOn() && go([each]))
      each.open = stillOpen(each, shared, each.open);
}

function manyMoves(
  component: Component,
  base: Float64Array,
  { findings }: Shared,
  mayGoOn: () => boolean,
  random: () => number,
): Moves {
  const stand = standAt(component, base);
  const circuits: Circuit[] = [];
  for (let way = 0; way < WAYS && mayGoOn(); way++)
    circuits.push(...circuitsOf(component, stand, mayGoOn, random));
  return movesOf(stand, circuits, component.targets, answersAt(findings, base));
}

/** Questions that no data set so far keeps open for this insider. */
function stillOpen(
  { own, value, except }: Asking,
  { witnesses, findings }: Shared,
  among: Iterable<number>,
): number[] {
  const where = witnesses.whereIs(own, value);
  const open: number[] = [];
  for (const place of among) {
    const finding = findings[place]!;
    const eased = except.get(finding.target.id);
    if (!finding.need || eased === null || !isMet(finding)) continue;
    const isClosed =
      eased === undefined
        ? witnesses.isLow(place, where) && witnesses.isHigh(place, where)
        : isWithin(witnesses.endsOf(finding, where), { ...finding.need, atMost: eased });
    if (!isClosed) open.push(place);
  }
  return open;
}

function isWithin([low, high]: readonly [number, number], { atMost, atLeast, apart }: Need): boolean {
  return low <= atMost && high >= atLeast && high - low >= apart;
}

/** False when none of what these insiders leave open is met by it. */
function addDataSet(
  some: readonly Asking[],
  moves: Moves,
  { witnesses, findings, goals }: Shared,
  component: Component,
  random: () => number,
): boolean {
  const isFixed = new Uint8Array(findings.length);
  const wants = { wantsLow: new Uint8Array(findings.length), wantsHigh: new Uint8Array(findings.length) };
  for (const { own, ownPlace, value, open } of some) {
    isFixed[ownPlace] = 1;
    const where = witnesses.whereIs(own, value);
    for (const place of open) {
      if (!witnesses.isLow(place, where)) wants.wantsLow[place] = 1;
      if (!witnesses.isHigh(place, where)) wants.wantsHigh[place] = 1;
    }
  }
  const order = shuffled(moves.circuits.length, random).filter(
    (circuit) => !moves.changes[circuit]!.at.some((place) => isFixed[place] === 1),
  );
  const point = packMoves(moves, { ...goals, ...wants }, order);
  if (!point || witnesses.isFull || !isAllowed(point, component)) return false;
  const serves = findings.some(({ target }, place) => {
    if (!wants.wantsLow[place] && !wants.wantsHigh[place]) return false;
    const reached = valueOf(target, point);
    return (
      (wants.wantsLow[place] === 1 && reached <= goals.low[place]!) ||
      (wants.wantsHigh[place] === 1 && reached >= goals.high[place]!)
    );
  });
  if (serves) witnesses.add(point);
  return serves;
}

/** What is left of one insider is searched for with their own cell as one more fact. */
function askAlone(
  inquiry: Inquiry,
  component: Component,
  asking: Asking,
  shared: Shared,
  { solver, watch }: Means,
  settled: SettledInsiders,
): void {
  const { except, own, value, insider } = asking;
  const { witnesses, findings } = shared;
  asking.open = stillOpen(asking, shared, asking.open);
  if (asking.open.length === 0) return;
  const needs = new Map<number, Need>();
  for (const place of asking.open) {
    const { target, need } = findings[place]!;
    needs.set(target.id, { ...need!, atMost: Math.max(need!.atMost, except.get(target.id) ?? -Infinity) });
  }
  if (!watch.mayGoOn()) return leaveOpen(inquiry, asking, findings, settled);
  const search = searchComponent(knowing(component, own.target, value, needs), solver, watch, {
    needs,
    intervals: 'enough',
    points: witnesses.points,
  });
  settled.linear += search.linear;
  settled.whole += search.whole;
  for (const finding of search.findings) {
    const outcome = outcomeOf(finding, insider, inquiry);
    if (outcome.state === 'safe')
      for (const reached of [finding.low, finding.high]) keep(search.points[reached!.point]!, witnesses);
    else {
      except.set(finding.target.id, null);
      settled.outcomes.push(outcome);
    }
  }
}

/** No time is left: what nothing shows to be safe from them is not called so. */
function leaveOpen(
  inquiry: Inquiry,
  { open, except, insider }: Asking,
  findings: readonly Finding[],
  { outcomes }: SettledInsiders,
): void {
  for (const place of open) {
    const finding = findings[place]!;
    except.set(finding.target.id, null);
    outcomes.push(outcomeOf({ ...finding, low: null, high: null }, insider, inquiry));
  }
}

function keep(point: Float64Array, witnesses: Witnesses): void {
  const isSame = (known: Float64Array) => known.every((value, unknown) => value === point[unknown]);
  if (!witnesses.points.some(isSame)) witnesses.add(point);
}

function knowing(
  component: Component,
  own: Target,
  value: number,
  needs: ReadonlyMap<number, Need>,
): Component {
  const limit = value - own.constant;
  return {
    ...component,
    rows: [...component.rows, { at: own.at, times: own.times, least: limit, most: limit }],
    targets: component.targets.filter(({ id }) => needs.has(id)),
  };
}
