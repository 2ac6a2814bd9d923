// The only makers of what may be published: release, after an audit that every attacker fails, and reopen, of what was kept.
import { cellSystemOfTables, type TableSystem } from '../model/cell-system-of-tables.ts';
import type { Policy } from '../policies/policy.ts';
import { primariesOfPolicy } from '../policies/primaries-of-policy.ts';
import { mergePrimaries, type Primaries } from '../rules/primary.ts';
import { canonicalText } from './canonical-text.ts';
import type { Known } from './known.ts';
import { type Manifest, manifestOf } from './manifest.ts';
import { type ReleasedTables, releasedTables, type TableSet } from './released-tables.ts';
import type { AuditAnswer, Json, ReleaseTools } from './release-tools.ts';
import { ruleProblems } from './rule-problems.ts';
import { roundedCells, type ShownCells, suppressedCells } from './shown-cells.ts';

/** Known to this file alone. */
const seal: unique symbol = Symbol('released');

/** Something that may be published. The type is of use only because nothing but `release` and `reopen` gives one. */
export class Released<T> {
  readonly #content: T;
  readonly #manifest: Manifest;
  readonly #digest: string;

  private constructor(content: T, manifest: Manifest, digest: string) {
    this.#content = frozen(content);
    this.#manifest = frozen(manifest);
    this.#digest = digest;
    Object.freeze(this);
  }

  /** For this file alone, which has the key. */
  static make<T>(key: typeof seal, content: T, manifest: Manifest, digest: string): Released<T> {
    if (key !== seal) throw new TypeError('Only release and reopen make what may be published.');
    return new Released(content, manifest, digest);
  }

  /** Whether a value is one, for those who get it from where types do not reach. */
  static is(value: unknown): value is Released<unknown> {
    return typeof value === 'object' && value !== null && #content in value;
  }

  get content(): T {
    return this.#content;
  }

  get manifest(): Manifest {
    return this.#manifest;
  }

  /** Of content and manifest, and of nothing that is secret. */
  get digest(): string {
    return this.#digest;
  }

  /** The text to keep, which `reopen` reads. */
  toText(): string {
    return canonicalText(
      plain({ format, content: this.#content, manifest: this.#manifest, digest: this.#digest }),
    );
  }
}

const format = 'due-regard release 1';

export type Outcome = ReleasedOutcome | NotReleased;

export interface ReleasedOutcome {
  kind: 'released';
  released: Released<ReleasedTables>;
  /** For staff, kept with the release and never published. */
  kept: Kept;
}

export interface NotReleased {
  kind: 'not released';
  code:
    | 'DISCLOSURE_REGISTER_MISSING'
    | 'DISCLOSURE_NO_SAFE_PATTERN'
    | 'DISCLOSURE_FOUND'
    | 'DISCLOSURE_NOT_PROVEN'
    | 'DISCLOSURE_METHOD_MISSING';
  /** For staff: they name cells that are at risk. */
  sentences: readonly string[];
}

/** What tells protected cells from others; whoever has it needs no audit to learn what is hidden. */
export interface Kept {
  system: TableSystem;
  primaries: Primaries;
  hidden: Uint8Array;
  audits: readonly { attacker: string; certificate: Json }[];
  suppression: Json;
}

/**
 * Protects tables by a policy, tries every attacker of the policy on the result, and makes it public only if all of them are proven
 * to be kept out. What is already out is given in terms of the cells; a function is told these, and null is no register. Throws
 * ImpossibleTable for tables that cannot be.
 */
export function release(
  set: TableSet,
  policy: Policy,
  register: Known | null | ((system: TableSystem) => Known | null),
  tools: ReleaseTools,
): Outcome {
  const { tables, hierarchies = [], totals = {} } = set;
  const system = cellSystemOfTables(tables, { hierarchies, totals, tolerance: policy.tolerance });
  const known = typeof register === 'function' ? register(system) : register;
  if (known === null)
    return refused('DISCLOSURE_REGISTER_MISSING', [
      'What is already out is not known. Without the register of releases nothing can be released.',
    ]);
  const primaries = sensitiveOf(set, system, policy, known);
  let learners: Learners | null = null;
  for (let round = 0; ; round++) {
    const cells = protectedCells(system, primaries, policy, tools, learners);
    if ('code' in cells) return cells;
    const audits = auditsOf({ system, primaries, cells }, policy, known, tools);
    const problem = failed(audits);
    if (!problem) return released(set, policy, known, tools, { system, primaries, cells, audits });
    const more = moreLearners(learners, cells, audits);
    if (problem.code !== 'DISCLOSURE_FOUND' || !more || round === MOST_ROUNDS) return problem;
    learners = more;
  }
}

/** Each time somebody in a cell learns of another more is hidden; after so many times there is no end of it. */
const MOST_ROUNDS = 8;

/** People in these cells learnt too much from what was hidden so far. */
interface Learners {
  cells: readonly number[];
  hidden: Uint8Array;
}

function moreLearners(
  before: Learners | null,
  { shown: { hidden } }: ProtectedCells,
  audits: readonly AuditAnswer[],
): Learners | null {
  const found = new Set([...(before?.cells ?? []), ...audits.flatMap(({ learners = [] }) => learners)]);
  return found.size > (before?.cells.length ?? 0) ? { cells: [...found], hidden } : null;
}

function auditsOf(
  { system, primaries, cells }: Pick<Found, 'system' | 'primaries' | 'cells'>,
  policy: Policy,
  known: Known,
  tools: ReleaseTools,
): Found['audits'] {
  const { hidden, claims } = cells.shown;
  const question = { system, primaries, hidden, claims, earlier: known.claims };
  return policy.attackers.map((attacker) => ({
    attacker: attacker.name,
    ...tools.audit({ ...question, attacker }),
  }));
}

function refused(code: NotReleased['code'], sentences: readonly string[]): NotReleased {
  return { kind: 'not released', code, sentences };
}

function sensitiveOf(set: TableSet, system: TableSystem, policy: Policy, known: Known): Primaries {
  const sensitive = set.sensitive?.map((name) => system.dimensions.indexOf(name));
  const more = mergePrimaries([known.primaries, ...(set.primaries ? [set.primaries] : [])]);
  return primariesOfPolicy(system, policy, { more, ...(sensitive && { sensitive }) });
}

interface ProtectedCells {
  shown: ShownCells;
  report: Json;
}

function protectedCells(
  system: TableSystem,
  primaries: Primaries,
  policy: Policy,
  tools: ReleaseTools,
  learners: Learners | null,
): ProtectedCells | NotReleased {
  const { method, threshold } = policy;
  if (method.kind === 'rounding') return { shown: roundedCells(system, method, policy), report: null };
  if (method.kind !== 'suppression') {
    const missing = { reason: `Nothing here does ${method.kind}, which ${policy.name} asks for.` };
    const changed = tools.change?.(system, method) ?? missing;
    if ('reason' in changed) return refused('DISCLOSURE_METHOD_MISSING', [changed.reason]);
    const { words = [], claims } = changed;
    const shown = Array.from(changed.shown);
    const hidden = Uint8Array.from(shown, (each) => (each === '[c]' ? 1 : 0));
    return { shown: { shown, claims, hidden, words }, report: null };
  }
  const alwaysShown = ({ value }: { value: number }) =>
    threshold.zeros === 'always shown' && value === 0 ? 1 : 0;
  const mustShow = Uint8Array.from(system.cells, alwaysShown);
  const {
    suppressed,
    safe,
    report = null,
  } = tools.suppress({
    system,
    primaries,
    mustShow,
    ...(learners && { learners: learners.cells, hidden: learners.hidden }),
  });
  if (!safe)
    return refused('DISCLOSURE_NO_SAFE_PATTERN', [
      'No way was found to hide numbers so that everything sensitive is protected: publish fewer tables, or coarser groups.',
    ]);
  return { shown: suppressedCells(system, suppressed, policy), report };
}

/** Everything but a proof that an attacker is kept out is a reason not to publish. */
function failed(audits: readonly (AuditAnswer & { attacker: string })[]): NotReleased | null {
  const found = audits.filter(({ status }) => status === 'disclosed');
  const open = audits.filter(({ status }) => status !== 'protected');
  const said = (answers: typeof audits) =>
    answers.flatMap(({ attacker, sentences }) => sentences.map((sentence) => `To ${attacker}: ${sentence}`));
  if (found.length > 0) return refused('DISCLOSURE_FOUND', said(found));
  if (open.length === 0 && audits.length > 0) return null;
  return refused('DISCLOSURE_NOT_PROVEN', [
    'It could not be proven that everything sensitive is protected, so nothing is released.',
    ...said(open),
  ]);
}

interface Found {
  system: TableSystem;
  primaries: Primaries;
  cells: ProtectedCells;
  audits: readonly (AuditAnswer & { attacker: string })[];
}

function released(set: TableSet, policy: Policy, known: Known, tools: ReleaseTools, found: Found): Outcome {
  const content = releasedTables(set, found.system, found.cells.shown, policy.percentages);
  const manifest = manifestOf(content, policy, known);
  const broken = ruleProblems(content, manifest);
  if (broken.length > 0) return refused('DISCLOSURE_FOUND', broken);
  const digest = tools.digest(canonicalText(plain({ format, content, manifest })));
  const audits = found.audits.map(({ attacker, certificate }) => ({ attacker, certificate }));
  const { system, primaries, cells } = found;
  const kept = { system, primaries, hidden: cells.shown.hidden, audits, suppression: cells.report };
  return { kind: 'released', released: Released.make(seal, content, manifest, digest), kept };
}

export type Reopened =
  | { kind: 'released'; released: Released<ReleasedTables> }
  | {
      kind: 'not released';
      code: 'DISCLOSURE_SEAL_BROKEN' | 'DISCLOSURE_RULE_BROKEN';
      sentences: readonly string[];
    };

/** Opens a text that `toText` gave. Its digest and its rule are checked again; neither can be passed over. */
export function reopen(text: string, { digest }: Pick<ReleaseTools, 'digest'>): Reopened {
  const kept = readKept(text);
  const isSealed =
    kept &&
    digest(canonicalText(plain({ format, content: kept.content, manifest: kept.manifest }))) === kept.digest;
  if (!isSealed) {
    const sentences = [
      'This is not as it was released: its seal does not fit. Release it again from its source.',
    ];
    return { kind: 'not released', code: 'DISCLOSURE_SEAL_BROKEN', sentences };
  }
  const sentences = ruleProblems(kept.content, kept.manifest);
  if (sentences.length > 0) return { kind: 'not released', code: 'DISCLOSURE_RULE_BROKEN', sentences };
  return { kind: 'released', released: Released.make(seal, kept.content, kept.manifest, kept.digest) };
}

interface KeptText {
  content: ReleasedTables;
  manifest: Manifest;
  digest: string;
}

/** Null for anything that is not the text of a release; what it holds is trusted only once its seal fits. */
function readKept(text: string): KeptText | null {
  try {
    const read: (Partial<KeptText> & { format?: unknown }) | null = JSON.parse(text);
    const { content, manifest, digest } = read ?? {};
    return read?.format === format && content && manifest && typeof digest === 'string'
      ? { content, manifest, digest }
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** As JSON has it: no undefined, no class. */
function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) frozen(each);
  }
  return value;
}
