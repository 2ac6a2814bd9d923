// The only makers of what may be published: release, after an audit that every attacker fails, and reopen, of what was kept.
import { cellSystemOfTables, type TableSystem } from '../model/cell-system-of-tables.ts';
import type { Policy } from '../policies/policy.ts';
import type { Primaries } from '../rules/primary.ts';
import { keptText, readKeptText, textToSeal } from './kept-text.ts';
import type { Known, Register } from './known.ts';
import { type Manifest, manifestOf } from './manifest.ts';
import { type NotReleased, notReleased } from './not-released.ts';
import { type ReleasedTables, releasedTables, type TableSet } from './released-tables.ts';
import type { Json, ReleaseTools } from './release-tools.ts';
import { ruleProblems } from './rule-problems.ts';
import { type SafeTables, safeTables } from './safe-tables.ts';

export type { NotReleased } from './not-released.ts';

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
    return keptText(this.#content, this.#manifest, this.#digest);
  }
}

export type Outcome = ReleasedOutcome | NotReleased;

export interface ReleasedOutcome {
  kind: 'released';
  released: Released<ReleasedTables>;
  /** For staff, kept with the release and never published. */
  kept: Kept;
}

/** What tells protected cells from others; whoever has it needs no audit to learn what is hidden. */
export interface Kept {
  system: TableSystem;
  /** Of the cells released; those of earlier releases, and of what lies between them, are told in `between`. */
  primaries: Primaries;
  /** Why more is protected than the policy asks of these tables by themselves, one sentence each. */
  between: readonly string[];
  hidden: Uint8Array;
  audits: readonly { attacker: string; certificate: Json }[];
  suppression: Json;
}

/**
 * Protects tables by a policy, tries every attacker of the policy on the result, and makes it public only if all of them are proven
 * to be kept out. What is already out is asked of the register once the cells are known; null is no register. Throws ImpossibleTable
 * for tables that cannot be.
 */
export function release(
  set: TableSet,
  policy: Policy,
  register: Known | null | Register,
  tools: ReleaseTools,
): Outcome {
  const { tables, hierarchies = [], totals = {} } = set;
  const system = cellSystemOfTables(tables, { hierarchies, totals, tolerance: policy.tolerance });
  const known = typeof register === 'function' ? register(system, { set, policy }) : register;
  if (known === null)
    return notReleased('DISCLOSURE_REGISTER_MISSING', [
      'What is already out is not known. Without the register of releases nothing can be released.',
    ]);
  if ('code' in known) return known;
  const found = safeTables({ set, system, policy, known }, tools);
  return 'code' in found ? found : released(set, policy, known, tools, found);
}

function released(
  set: TableSet,
  policy: Policy,
  known: Known,
  tools: ReleaseTools,
  found: SafeTables,
): Outcome {
  const content = releasedTables(set, found.system, found.cells.shown, policy.percentages);
  const manifest = manifestOf(content, policy, known);
  const broken = ruleProblems(content, manifest);
  if (broken.length > 0) return notReleased('DISCLOSURE_FOUND', broken);
  const digest = tools.digest(textToSeal(content, manifest));
  const audits = found.audits.map(({ attacker, certificate }) => ({ attacker, certificate }));
  const { system, primaries, cells } = found;
  const kept: Kept = {
    system,
    ...ownPrimaries(primaries, system.cells.length),
    hidden: cells.shown.hidden,
    audits,
    suppression: cells.report,
  };
  return { kind: 'released', released: Released.make(seal, content, manifest, digest), kept };
}

function ownPrimaries({ primaries, virtual }: Primaries, count: number): Pick<Kept, 'primaries' | 'between'> {
  const isOwn = ({ plus, minus }: Primaries['virtual'][number]) =>
    [...plus, ...minus].every((cell) => cell < count);
  const others = [
    ...primaries.filter(({ cell }) => cell >= count),
    ...virtual.filter((each) => !isOwn(each)),
  ];
  return {
    primaries: { primaries: primaries.filter(({ cell }) => cell < count), virtual: virtual.filter(isOwn) },
    between: others.map(({ why }) => why),
  };
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
  const kept = readKeptText(text);
  const isSealed = kept && digest(textToSeal(kept.content, kept.manifest)) === kept.digest;
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

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) frozen(each);
  }
  return value;
}
