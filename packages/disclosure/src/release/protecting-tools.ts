// The package's own tools for a release: suppression, controlled rounding and the audit, with whatever solver there is.
import { insidersOf } from '../audit/audit-pattern.ts';
import { auditRelease } from '../audit/audit-release.ts';
import type { Certificate } from '../audit/certificate.ts';
import { checkCertificate } from '../audit/check-certificate.ts';
import type { CellSystem } from '../model/cell-system.ts';
import type { Bands, CellKey, ControlledRounding } from '../policies/policy.ts';
import { bandedShares } from '../rounding/banded-shares.ts';
import { controlledRounding } from '../rounding/controlled-rounding.ts';
import { mergePrimaries, type Primaries, type Protection } from '../rules/primary.ts';
import { type SplitTotal, splitsOf } from '../rules/splits.ts';
import type { LinearSolver } from '../solving/linear-solver.ts';
import { suppress, type Suppression, type SuppressionOptions } from '../suppression/suppress.ts';
import type {
  AuditAnswer,
  AuditQuestion,
  Changed,
  NotChanged,
  ReleaseTools,
  Suppressed,
  SuppressionRequest,
} from './release-tools.ts';

export interface ProtectingMeans {
  solver: LinearSolver;
  /** A keyed hash of a text. */
  digest(text: string): string;
  /**
   * For all that these tools are asked, from the first question on: make them anew for each release. Whoever shares out the time
   * gives a getter, which is asked at each question how much there is for it. Without limit when left out. Only with a clock.
   */
  seconds?: number;
  /** The time, in seconds from whenever. */
  clock?: () => number;
  /** What hiding costs, what readers need, what was hidden last time. */
  suppression?: Pick<
    SuppressionOptions,
    'weigh' | 'published' | 'lastTime' | 'method' | 'against' | 'isCancelled' | 'onProgress'
  >;
  /** Told now and then how much of an attacker's audit is done. */
  onAudit?: (step: { attacker: string; settled: number; of: number }) => void;
  /** Cell keys need people's keys and a table of changes, which only the caller has. */
  changeByKey?(system: CellSystem, method: CellKey): Changed | NotChanged;
}

/** What is not audited has no use: the search for what to hide leaves the audits this share of the time. */
const KEPT_FOR_AUDITS = 0.5;
/** A search that took so much of its time was stopped by it: a tenth is kept for the bound. */
const NEARLY_ALL = 0.89;

export function protectingTools(means: ProtectingMeans): ReleaseTools {
  const { solver, digest, onAudit } = means;
  const isCancelled = () => means.suppression?.isCancelled?.() ?? false;
  const left = timeLeft(means);
  return {
    suppress: (request) => hideCells(request, means, left('hiding')),
    change: (system, method) => changeBy(system, method, means, left('audit')),
    audit: (asked) => {
      const question = ofOthers(asked);
      const attacker = asked.attacker.name;
      const options = {
        ...patienceOf(means, left('audit')),
        signal: {
          get aborted() {
            return isCancelled();
          },
        },
        ...(onAudit && {
          onProgress: (step: { settled: number; of: number }) => onAudit({ attacker, ...step }),
        }),
      };
      return checked(question, auditRelease(question, solver, options));
    },
    digest,
  };
}

/** Seconds for the next question; undefined without a limit. */
function timeLeft(means: ProtectingMeans): (use: 'hiding' | 'audit') => number | undefined {
  const { clock } = means;
  const isToldEachTime = Object.getOwnPropertyDescriptor(means, 'seconds')?.get !== undefined;
  let end: number | null = null;
  return (use) => {
    const { seconds } = means;
    if (seconds === undefined || !clock || isToldEachTime) return seconds;
    end ??= clock() + seconds;
    const left = Math.max(0, end - clock());
    return use === 'hiding' ? left * (1 - KEPT_FOR_AUDITS) : left;
  };
}

function patienceOf(
  { clock }: ProtectingMeans,
  seconds?: number,
): { seconds?: number; clock?: () => number } {
  return { ...(seconds !== undefined && { seconds }), ...(clock && { clock }) };
}

/** A pattern that is safe; then, for each cell whose people learnt too much, what makes the others safe with that cell shown. */
function hideCells(request: SuppressionRequest, means: ProtectingMeans, seconds?: number): Suppressed {
  const { learners = [], hidden, system } = request;
  const name = (cell: number) => [...(system.cells[cell]?.labels ?? [])].sort().join('\u0000');
  // By name, so that the order of the rows and columns of a file changes nothing.
  const inOrder = [...learners].sort((one, other) => (name(one) < name(other) ? -1 : 1));
  const searches = sharedOut(means, seconds, inOrder.length + (hidden && inOrder.length > 0 ? 0 : 1));
  const hide = (learner: number | null, before: Uint8Array | null) =>
    hideWith(request, { ...means, ...searches.next() }, learner, before);
  let found = hidden ? null : hide(null, null);
  for (const learner of inOrder) {
    // The audit says what is not proven of a pattern that there was no time to finish.
    if (found && searches.isOver()) break;
    found = hide(learner, found?.suppressed ?? hidden ?? null);
  }
  const { suppressed, safe, exposed, objective, optimal } = found ?? hide(null, hidden ?? null);
  const report = { objective, optimal, cells: suppressed.length };
  return { suppressed, safe, exposed, ranOut: !safe && searches.ranOut(), report };
}

/** So many searches have these seconds together: each as much as is left for it and those after it. */
function sharedOut({ clock }: ProtectingMeans, seconds: number | undefined, many: number) {
  const end = clock && seconds !== undefined ? clock() + seconds : Infinity;
  let after = many;
  let spent = Infinity;
  const left = () => (clock && end < Infinity ? Math.max(0, end - clock()) : Infinity);
  const next = (): { seconds?: number } => {
    const before = left();
    const seconds = before / Math.max(1, after--);
    spent = before - NEARLY_ALL * seconds;
    return seconds < Infinity ? { seconds } : {};
  };
  /** Whether the last one had no more time. */
  const ranOut = () => left() < Infinity && left() <= spent;
  return { next, isOver: () => left() <= 0, ranOut };
}

/** What is hidden already stays hidden: the more is, the more is open to everybody, so that nobody who was kept out gets in. */
function hideWith(
  { system, primaries: wanted, mustShow, lastTime = [] }: SuppressionRequest,
  means: ProtectingMeans,
  learner: number | null,
  hidden: Uint8Array | null,
): Suppression {
  const primaries =
    learner === null ? wanted : easedFor(noNewsBelow(wanted, sameAsPart(system)), system, learner);
  const nothing = { lower: 0, upper: 0, sliding: 0 };
  const stay = hidden
    ? placesOf(hidden).map((cell) => ({ cell, rule: '', why: '', protection: nothing }))
    : [];
  const { primaries: cells } = mergePrimaries([primaries, { primaries: stay, virtual: [] }]);
  const isOwn = (cell: number) => learner !== null && isWithin(system, cell, learner);
  const shown = [
    ...(means.suppression?.published ?? []),
    ...placesOf(mustShow),
    ...(learner === null ? [] : [learner]),
  ];
  const options = {
    against: 'whole numbers' as const,
    ...means.suppression,
    ...patienceOf(means, means.seconds),
    hideZeros: true,
    lastTime: [...(means.suppression?.lastTime ?? []), ...lastTime],
    published: new Set(shown),
    virtual: primaries.virtual.filter(({ plus, minus }) => ![...plus, ...minus].some(isOwn)),
  };
  const own = cells
    .filter(({ cell }) => cell !== learner)
    .map((each) => (isOwn(each.cell) ? { ...each, protection: nothing } : each));
  const found = suppress(system, own, options, means.solver);
  if (learner !== null) found.suppressed[learner] = 1;
  return found;
}

/** Totals of the same people as one of their parts, and other cells of one person in which a cell of that person lies. */
function sameAsPart(system: CellSystem): Set<number> {
  const people = (cell: number) => system.cells[cell]?.contributors ?? 0;
  const isSame = ({ total, parts }: SplitTotal) => parts.some((part) => people(part) === people(total));
  const totals = splitsOf(system)
    .filter(isSame)
    .map(({ total }) => total);
  const single = Array.from(system.cells.keys()).filter((cell) => people(cell) === 1);
  const size = (cell: number) => system.cells[cell]?.members?.length ?? 0;
  const around = single.filter((outer) =>
    single.some((inside) => size(inside) < size(outer) && isWithin(system, inside, outer)),
  );
  return new Set([...totals, ...around]);
}

/**
 * Whoever makes up such a total is asked in its part, and knows of the total that it is no less than they are: that is no news of
 * others. What others can learn of it is asked of those who know nothing of themselves.
 */
function ofOthers(asked: AuditQuestion): AuditQuestion {
  if (asked.attacker.together === 0) return asked;
  const same = sameAsPart(asked.system);
  const cells = asked.system.cells.map((cell, id) => (same.has(id) ? { ...cell, contributors: 0 } : cell));
  return { ...asked, system: { ...asked.system, cells }, primaries: noNewsBelow(asked.primaries, same) };
}

function noNewsBelow({ primaries, virtual }: Primaries, same: ReadonlySet<number>): Primaries {
  const open = primaries.map((each) =>
    same.has(each.cell) ? { ...each, protection: { ...each.protection, lower: 0 } } : each,
  );
  return { primaries: open, virtual };
}

/**
 * Sums that people are in are no less than those people, which they know: nobody keeps that from them, and the audit does not ask
 * for it either. Of a sum that nobody else can be in there is nothing to learn for them.
 */
function easedFor({ primaries, virtual }: Primaries, { cells }: CellSystem, learner: number): Primaries {
  const { members: own, value: people = 0 } = cells[learner] ?? {};
  if (own == null) return { primaries, virtual };
  const many = (of: readonly number[], place: number) =>
    of.filter((cell) => cells[cell]?.members?.includes(place)).length;
  const size = (of: readonly number[]) =>
    of.reduce((all, cell) => all + (cells[cell]?.members?.length ?? 0), 0);
  const sum = (of: readonly number[]) => of.reduce((all, cell) => all + (cells[cell]?.value ?? 0), 0);
  const eased = (protection: Protection, plus: readonly number[], minus: readonly number[]): Protection => {
    const others = Math.max(0, sum(plus) - sum(minus) - people);
    const isIn = own.every((place) => many(plus, place) > many(minus, place));
    if (!isIn) return protection;
    if (size(plus) - size(minus) === own.length) return { lower: 0, upper: 0, sliding: 0 };
    return { ...protection, lower: Math.min(protection.lower, others) };
  };
  return {
    primaries: primaries.map((each) => ({ ...each, protection: eased(each.protection, [each.cell], []) })),
    virtual: virtual.map((each) => ({ ...each, protection: eased(each.protection, each.plus, each.minus) })),
  };
}

/** Whoever makes up a cell alone makes up what lies in it, and learns nothing new there. */
function isWithin({ cells }: CellSystem, inside: number, outer: number): boolean {
  const [some, all] = [cells[inside]?.members, cells[outer]?.members];
  return inside === outer || (some != null && all != null && some.every((place) => all.includes(place)));
}

/** A proof that does not hold when it is added up again is none; a leak says in whose cell they are who learn. */
function checked({ system, hidden, attacker }: AuditQuestion, answer: AuditAnswer): AuditAnswer {
  const faults = answer.status === 'protected' ? checkCertificate(answer.certificate as Certificate) : [];
  if (faults.length > 0) return { ...answer, status: 'not proven', sentences: faults };
  const isSaid = (who: string) => answer.sentences.some((sentence) => sentence.startsWith(`${who} `));
  const learners = insidersOf(system, hidden, attacker.together).filter(({ who }) => isSaid(who));
  return { ...answer, learners: learners.map(({ cell }) => cell) };
}

function placesOf(marked: Uint8Array): number[] {
  return [...marked.keys()].filter((cell) => marked[cell] === 1);
}

function changeBy(
  system: CellSystem,
  method: ControlledRounding | CellKey | Bands,
  { solver, changeByKey }: ProtectingMeans,
  seconds?: number,
): Changed | NotChanged {
  if (method.kind === 'bands') return bandedShares(system);
  if (method.kind === 'cell key')
    return (
      changeByKey?.(system, method) ?? { reason: 'Cell keys need the keys of people and a table of changes.' }
    );
  const options = { base: method.base, ...(seconds !== undefined && { seconds }) };
  const found = controlledRounding(system, options, solver);
  return found.method === null ? { reason: found.reason } : { shown: found.shown, claims: found.claims };
}
