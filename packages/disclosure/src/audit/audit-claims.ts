// The audit: what can be worked out of hidden figures from everything that is claimed, with the proof of it either way.
import { type Claim, exactly } from '../claims/claim.ts';
import type { CellSystem } from '../model/cell-system.ts';
import type { LinearSolver } from '../solving/linear-solver.ts';
import { answerInWords } from './answer-in-words.ts';
import type { Certificate, Leak } from './certificate.ts';
import { derivationInWords } from './derivation-in-words.ts';
import { certificateOf } from './certificate-of.ts';
import { type Inquiry, inquiryOf } from './inquiry.ts';
import { deriveLeaks } from './leaks.ts';
import type { Outcome } from './outcome.ts';
import { type Settled, settleComponents } from './settle-components.ts';
import type { Insider } from './settle-insiders.ts';
import type { Statistic } from './statistic.ts';
import { type Patience, startWatch } from './watch.ts';
import type { Fact } from './world.ts';

export interface AuditOptions extends Patience {
  /** `exact`: the interval of every hidden figure; `enough`: only until each promise is kept or broken. Exact when left out. */
  intervals?: 'exact' | 'enough';
  /** The inner cells that may hold people; all when left out. */
  possible?: readonly number[];
  /** People who know the value of a hidden cell, each asked for by itself. */
  insiders?: readonly Insider[];
  /** So many leaks are derived; 50 when left out. The others are listed all the same. */
  mostDerived?: number;
  /** Told now and then how many questions are settled, of all. */
  onProgress?: (step: { settled: number; of: number }) => void;
}

/** What can be known of one statistic. */
export interface Answer {
  statistic: Statistic;
  least: number;
  /** Infinity where nothing limits it. */
  most: number;
  /** Whether data sets were found at both ends; if not, the true interval may be shorter. */
  isExact: boolean;
  /** `not asked`: nothing is promised of it. */
  state: 'safe' | 'leak' | 'not proven' | 'not asked';
  /** The answer as a sentence. */
  says: string;
  /** How it follows, in words: of what is known exactly, or more closely than was promised, as far as it was derived. */
  derivation?: string;
}

export interface Audit {
  status: 'proven-safe' | 'leak' | 'not-proven';
  /** One for each statistic, in their order; then those that insiders know more closely than was promised. */
  answers: readonly Answer[];
  /** Those that are known exactly, or more closely than was promised. */
  recoverable: readonly Answer[];
  /** Why nothing is proven, where that is so. */
  reasons: readonly string[];
  /** Confidential: it gives the truth away. */
  certificate: Certificate;
  programs: { linear: number; whole: number };
}

/** Nothing is safe by default: what could not be settled in time is not proven. */
export function auditClaims(
  system: CellSystem,
  claims: readonly Claim[],
  statistics: readonly Statistic[],
  solver: LinearSolver,
  options: AuditOptions = {},
): Audit {
  const watch = startWatch(options);
  const inquiry = inquiryOf(system, claims, statistics, options.possible);
  const insiders = options.insiders ?? [];
  const settled = settleComponents(inquiry, insiders, {
    solver,
    watch,
    intervals: options.intervals ?? 'exact',
    onProgress: options.onProgress ?? (() => {}),
  });
  if (settled.isContradiction) return contradiction(inquiry, settled);
  const known = insiders.map((each) => insiderFact(each, inquiry));
  const leaking = settled.outcomes.filter(isRecovered).slice(0, options.mostDerived ?? 50);
  const { leaks, of, underived } = deriveLeaks(inquiry, leaking, known, { solver, watch });
  for (const outcome of underived) if (outcome.state === 'leak') outcome.state = 'not proven';
  const certificate = certificateOf(inquiry, settled, known, leaks);
  return concluded(inquiry, settled, insiders, certificate, wordsOf(of, system, claims, inquiry, insiders));
}

function insiderFact({ cell, value, who }: Insider, { world }: Inquiry): Fact {
  const limit = Math.round(value * world.unit);
  return { says: `${who} knows it`, ...world.sumOf([cell], [1]), least: limit, most: limit };
}

/** Known more closely than was promised, or exactly. */
function isRecovered({ state, least, most }: Outcome): boolean {
  return state === 'leak' || (state === 'not asked' && least === most);
}

function concluded(
  inquiry: Inquiry,
  settled: Settled,
  insiders: readonly Insider[],
  certificate: Certificate,
  words: ReadonlyMap<Outcome, string>,
): Audit {
  const outcomes = settled.outcomes
    .filter(({ insider, state }) => insider === null || state === 'leak' || state === 'not proven')
    .sort((one, other) => (one.insider ?? -1) - (other.insider ?? -1) || one.id - other.id);
  const answers = new Map(outcomes.map((each) => [each, answerOf(each, inquiry, insiders, words.get(each))]));
  const reasons = reasonsOf(inquiry, outcomes);
  const isLeak = outcomes.some(({ state }) => state === 'leak');
  return {
    status: isLeak ? 'leak' : reasons.length > 0 ? 'not-proven' : 'proven-safe',
    answers: [...answers.values()],
    recoverable: outcomes.filter(isRecovered).map((each) => answers.get(each)!),
    reasons,
    certificate,
    programs: settled.programs,
  };
}

function answerOf(
  outcome: Outcome,
  { statistics, world }: Inquiry,
  insiders: readonly Insider[],
  derivation: string | undefined,
): Answer {
  const { id, least, most, state, isExact, insider, need } = outcome;
  const by = (value: number) => value / world.unit;
  const statistic = statistics[id]!;
  const who = insider === null ? 'Anyone with this table' : insiders[insider]!.who;
  const broken =
    state === 'leak' && need
      ? { atMost: by(need.atMost), atLeast: by(need.atLeast), apart: by(need.apart) }
      : null;
  const says = answerInWords({ name: statistic.name, least: by(least), most: by(most), who, need: broken });
  return {
    statistic,
    least: by(least),
    most: by(most),
    state,
    isExact,
    says,
    ...(derivation && { derivation }),
  };
}

/** How each leak follows; facts stand before the claims where only relations tie the tables, and after them for what cannot be. */
function wordsOf(
  leaks: ReadonlyMap<Outcome, readonly Leak[]>,
  system: CellSystem,
  claims: readonly Claim[],
  { world, facts }: Inquiry,
  insiders: readonly Insider[],
): Map<Outcome, string> {
  const none = (count: number) => Array.from({ length: Math.max(0, count) }, () => null);
  const sources = [
    ...none(world.facts.length - claims.length),
    ...claims,
    ...none(facts.length - world.facts.length),
  ];
  return new Map(
    [...leaks].map(([outcome, list]) => {
      const who = outcome.insider === null ? undefined : insiders[outcome.insider];
      const known = who ? [exactly(who.cell, who.value)] : [];
      return [outcome, derivationInWords(list, [...sources, ...known], system)];
    }),
  );
}

function reasonsOf({ world }: Inquiry, outcomes: readonly Outcome[]): string[] {
  const open = outcomes.filter(({ state }) => state === 'not proven').length;
  if (open === 0) return [];
  return world.isWhole
    ? [`${open} of the figures that must be protected could not be settled, most likely for want of time.`]
    : [
        'The tables are tied by their totals only, and the combinations behind them were not listed. What looks safe so may not be.',
      ];
}

function contradiction(inquiry: Inquiry, settled: Settled): Audit {
  return {
    status: 'not-proven',
    answers: [],
    recoverable: [],
    reasons: ['The published figures contradict each other: no people could have given rise to all of them.'],
    certificate: certificateOf(inquiry, { ...settled, outcomes: [] }, [], []),
    programs: settled.programs,
  };
}
