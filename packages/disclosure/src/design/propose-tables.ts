// Proposes which tables to publish, and how finely: one after another what tells a reader most under the method, with all that was tried.
import { designSystem, type DesignSystem } from './design-system.ts';
import type { ProtectCells } from './protected-cells.ts';
import { bitsMissing, type Publication, shareShown } from './readers-guess.ts';
import { candidateShapes, dimensionsOf, nameOfShape, type Shape } from './shape.ts';
import { checkTally, type Tally } from './tally.ts';

export interface ProposalOptions {
  /** How tables are protected, all that are published together. */
  protect: ProtectCells;
  /** A quicker guess of it for one table alone, by which candidates are ranked; `protect` itself when left out. */
  protectAlone?: ProtectCells;
  /** Tables of more characteristics than this are not looked at; 3 when left out. */
  mostDimensions?: number;
  /** No more tables than this; 10 when left out. */
  mostTables?: number;
  /** A table that tells less, in bits a person, is left; 0.01 when left out. */
  leastBits?: number;
  /** Names of characteristics that every table must have: the geography, say. */
  required?: readonly string[];
}

export interface Proposal {
  taken: ProposedTable[];
  /** Every table that was looked at and not taken, with what it would have told last. */
  left: LeftTable[];
  /** All that is taken, as one system, and what is shown of it. */
  publication: Publication | null;
}

export interface ProposedTable {
  name: string;
  shape: Shape;
  cells: number;
  /** Bits a person that it tells beyond the tables before it, when all of these are protected together. */
  bits: number;
  /** The share of people in finest cells that are shown, over all tables so far. */
  shareShown: number;
}

export interface LeftTable {
  name: string;
  shape: Shape;
  bits: number;
  /** In words. */
  why: string;
}

interface Candidate {
  name: string;
  shape: Shape;
  alone: Publication;
  bits: number;
}

/** Greedy. Throws ImpossibleTable for a tally that cannot be, RangeError for a characteristic that is not there. */
export function proposeTables(tally: Tally, options: ProposalOptions): Proposal {
  checkTally(tally);
  const { mostTables = 10, leastBits = 0.01 } = options;
  let candidates = candidatesOf(tally, options);
  const proposal: Proposal = { taken: [], left: [], publication: null };
  while (proposal.taken.length < mostTables) {
    const [best] = candidates.toSorted(moreTelling);
    if (!best || best.bits < leastBits) break;
    candidates = candidates.filter((candidate) => candidate !== best);
    const told = take(tally, best, proposal, options);
    if (told >= leastBits) candidates = candidates.map((each) => retold(tally, each, best, proposal));
    else
      proposal.left.push({
        ...leftOf(best),
        why: `protected with the others it tells ${bitsText(told)} only`,
      });
  }
  const isFull = proposal.taken.length >= mostTables;
  for (const each of candidates.toSorted(moreTelling)) {
    const why =
      isFull && each.bits >= leastBits
        ? `there are ${mostTables} tables`
        : `it tells ${bitsText(each.bits)} only`;
    proposal.left.push({ ...leftOf(each), why });
  }
  return proposal;
}

function bitsText(bits: number): string {
  return `${Math.max(0, bits).toFixed(3)} bits a person beyond the tables taken`;
}

function leftOf({ name, shape, bits }: Candidate): Omit<LeftTable, 'why'> {
  return { name, shape, bits };
}

function moreTelling(one: Candidate, other: Candidate): number {
  const [left, right] = [one, other].map(({ alone }) => alone.system.cells.length);
  return other.bits - one.bits || (left ?? 0) - (right ?? 0) || (one.name < other.name ? -1 : 1);
}

function candidatesOf(tally: Tally, options: ProposalOptions): Candidate[] {
  const { protect, protectAlone = protect, mostDimensions = 3, required = [] } = options;
  const names = tally.characteristics.map(({ name }) => name);
  const strange = required.find((name) => !names.includes(name));
  if (strange !== undefined)
    throw new RangeError(`${strange} is not a characteristic; there are ${names.join(', ')}.`);
  const places = required.map((name) => names.indexOf(name));
  return candidateShapes(tally, mostDimensions, places).map((shape) => {
    const system = designSystem(tally, [shape]);
    const alone = { system, cells: protectAlone(system) };
    const bits = bitsMissing(tally, shape, []) - bitsMissing(tally, shape, [alone]);
    return { name: nameOfShape(tally, shape), shape, alone, bits };
  });
}

/** Publishes it with the others if that tells enough; answers what it tells. */
function take(
  tally: Tally,
  { name, shape }: Candidate,
  proposal: Proposal,
  options: ProposalOptions,
): number {
  const { taken, publication } = proposal;
  const system: DesignSystem = designSystem(tally, [...taken.map((table) => table.shape), shape]);
  const joint = { system, cells: options.protect(system) };
  const before = publication ? [publication] : [];
  const shapes = [...taken.map((table) => table.shape), shape];
  // What hiding more in the tables before it takes away is set against what it tells.
  const lost = taken.reduce(
    (sum, table) => sum + bitsMissing(tally, table.shape, [joint]) - bitsMissing(tally, table.shape, before),
    0,
  );
  const bits = bitsMissing(tally, shape, before) - bitsMissing(tally, shape, [joint]) - Math.max(0, lost);
  if (bits < (options.leastBits ?? 0.01)) return bits;
  const cells = system.cells.length - (publication?.system.cells.length ?? 0);
  taken.push({ name, shape: shapes.at(-1)!, cells, bits, shareShown: shareShown(system, joint.cells) });
  proposal.publication = joint;
  return bits;
}

/** What a candidate tells beyond what is now taken; only tables of the same characteristics bear on it. */
function retold(tally: Tally, candidate: Candidate, taken: Candidate, { publication }: Proposal): Candidate {
  const own = dimensionsOf(candidate.shape);
  if (!publication || !dimensionsOf(taken.shape).some((at) => own.includes(at))) return candidate;
  const before = bitsMissing(tally, candidate.shape, [publication]);
  const after = bitsMissing(tally, candidate.shape, [publication, candidate.alone]);
  return { ...candidate, bits: before - after };
}
