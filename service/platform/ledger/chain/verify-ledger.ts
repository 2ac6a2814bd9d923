// Verifies an export of the ledger, line by line: order, gaps, hashes, signed roots, and the digests of the values that are still there.
import { checkSignature } from './check-signature.ts';
import { digestOfValue, firstPrevious, hashOfEvent } from './event-hash.ts';
import type { ExportedEvent, KeptValue, LedgerEvent, SignedRoot } from './ledger-event.ts';
import { readExportedLine, UnreadableLine, type ExportedLine } from './read-exported-line.ts';

export interface LedgerFault {
  code: string;
  /** Of the file, from 1; null for what concerns the whole. */
  line: number | null;
  /** Of the event; null where it cannot be read. */
  event: number | null;
  sentence: string;
}

export interface LedgerCheck {
  events: number;
  /** The hash of the last event: what a published root is compared with. Null where there is none. */
  root: string | null;
  values: {
    /** Held against their digests. */
    there: number;
    /** Digests without a value: it has been erased, or is of another body than the export. That they were something is all that is seen. */
    erased: number;
  };
  signed: {
    /** Roots that were noted when their day had ended, and signed. */
    roots: number;
    /** Of them, those whose signature cannot be told here. */
    unchecked: number;
    /** The keys that they name: to be compared with the one that was published. */
    keys: string[];
  };
  /** The first hundred. */
  faults: LedgerFault[];
  faultsInAll: number;
}

const mostFaults = 100;

/** What is known from elsewhere, and must be found again. */
export interface ExpectedRoots {
  /** Hashes, each of which must be the hash of some event here. */
  roots?: readonly string[];
  /** Public keys: every signed root must be signed with one of them. Without any, the keys are only told. */
  keys?: readonly string[];
}

/** Reads each line once and keeps none, so that the time grows with the lines and the memory does not. */
export async function verifyLedger(
  lines: AsyncIterable<string> | Iterable<string>,
  expected: ExpectedRoots = {},
): Promise<LedgerCheck> {
  const chain = new Chain(expected);
  for await (const line of lines) {
    const root = chain.take(line);
    if (root) chain.signature(root, await checkSignature(root));
  }
  return chain.check();
}

class Chain {
  #line = 0;
  #events = 0;
  #faultsInAll = 0;
  #highest = 0;
  #last: { number: number; hash: string } = { number: 0, hash: firstPrevious };
  readonly #faults: LedgerFault[] = [];
  readonly #values = { there: 0, erased: 0 };
  readonly #signed = { roots: 0, unchecked: 0 };
  readonly #keys = new Set<string>();
  readonly #rootsToFind: Set<string>;
  readonly #keysToFit: readonly string[];

  constructor({ roots = [], keys = [] }: ExpectedRoots) {
    this.#rootsToFind = new Set(roots);
    this.#keysToFit = keys;
  }

  /** @returns a root whose signature is still to be looked at */
  take(text: string): SignedRoot | null {
    this.#line += 1;
    if (text.trim() === '') return null;
    const line = this.#read(text);
    if (line?.kind === 'event') this.#takeEvent(line.event);
    if (line?.kind !== 'root') return null;
    this.#takeRoot(line.root);
    return line.root;
  }

  signature({ day }: SignedRoot, fits: boolean | null): void {
    if (fits === null) this.#signed.unchecked += 1;
    if (fits === false) this.#fault('LEDGER_ROOT_FORGED', null, forged(day));
  }

  #read(text: string): ExportedLine | null {
    try {
      return readExportedLine(text);
    } catch (error) {
      if (!(error instanceof UnreadableLine)) throw error;
      this.#events += 1;
      this.#fault('LEDGER_LINE_UNREADABLE', null, `This line is no event: ${error.message}.`);
      return null;
    }
  }

  #takeEvent(exported: ExportedEvent): void {
    const { event, hash } = exported;
    this.#events += 1;
    this.#order(event.number);
    this.#links(exported);
    this.#digests(exported);
    this.#highest = Math.max(this.#highest, event.number);
    this.#last = { number: event.number, hash };
    this.#rootsToFind.delete(hash);
  }

  #takeRoot({ day, number, hash, key }: SignedRoot): void {
    this.#signed.roots += 1;
    this.#keys.add(key);
    if (number !== this.#last.number || hash !== this.#last.hash)
      this.#fault('LEDGER_ROOT_CONTRADICTED', number, contradicted(day, number));
    if (this.#keysToFit.length > 0 && !this.#keysToFit.includes(key))
      this.#fault('LEDGER_ROOT_KEY_OTHER', null, otherKey(day, key));
  }

  check(): LedgerCheck {
    if (this.#events === 0) this.#fault('LEDGER_EMPTY', null, 'There is no event in it.', null);
    for (const root of this.#rootsToFind)
      this.#fault('LEDGER_ROOT_ABSENT', null, `No event here has the hash ${root}. ${rootAbsent}`, null);
    return {
      events: this.#events,
      root: this.#events === 0 ? null : this.#last.hash,
      values: this.#values,
      signed: { ...this.#signed, keys: [...this.#keys] },
      faults: this.#faults,
      faultsInAll: this.#faultsInAll,
    };
  }

  #order(number: number): void {
    const due = this.#highest + 1;
    if (number > due) this.#fault('LEDGER_EVENT_MISSING', number, missing(due, number));
    if (number < due)
      this.#fault(
        'LEDGER_EVENT_MOVED',
        number,
        `Event ${number} stands after event ${this.#last.number}: it was moved, or is there twice.`,
      );
  }

  #links({ event, previous, hash }: ExportedEvent): void {
    const { number } = event;
    if (hashOfEvent(previous, event) !== hash)
      this.#fault('LEDGER_EVENT_CHANGED', number, `Event ${number} is not as it was recorded.`);
    // Out of order it follows another one anyway, which has been said.
    if (number === this.#last.number + 1 && previous !== this.#last.hash)
      this.#fault('LEDGER_CHAIN_BROKEN', number, broken(number));
  }

  #digests({ event, values }: ExportedEvent): void {
    const digests = digestsOf(event);
    for (const value of values) {
      const key = keyOf(value);
      const recorded = digests.get(key);
      digests.delete(key);
      this.#values.there += 1;
      if (recorded !== digestOfValue(value))
        this.#fault('LEDGER_VALUE_CHANGED', event.number, changedValue(event.number, value));
    }
    this.#values.erased += digests.size;
  }

  #fault(code: string, event: number | null, sentence: string, line: number | null = this.#line): void {
    this.#faultsInAll += 1;
    if (this.#faults.length < mostFaults) this.#faults.push({ code, line, event, sentence });
  }
}

/** Every digest of an event that has a value behind it, or had. */
function digestsOf({ actor, fields }: LedgerEvent): Map<string, string> {
  const all = fields.flatMap(({ field, before, after }) => [
    { place: 'before' as const, field, digest: before },
    { place: 'after' as const, field, digest: after },
  ]);
  const digests = [{ place: 'name' as const, field: '', digest: actor.name }, ...all];
  return new Map(digests.flatMap((each) => (each.digest === null ? [] : [[keyOf(each), each.digest]])));
}

function keyOf({ place, field }: Pick<KeptValue, 'place' | 'field'>): string {
  return `${place} ${field}`;
}

function missing(due: number, number: number): string {
  const gone = due === number - 1 ? `Event ${due} is` : `Events ${due} to ${number - 1} are`;
  return `${gone} not before event ${number}, where ${due === number - 1 ? 'it' : 'they'} should be.`;
}

function broken(number: number): string {
  if (number === 1) return 'Event 1 says that something came before it.';
  return `Event ${number} does not follow event ${number - 1} as that stands here: event ${number - 1} was changed and hashed anew, or event ${number} was.`;
}

function changedValue(number: number, { place, field }: KeptValue): string {
  const which = place === 'name' ? 'The name' : `The value of “${field}” ${place} the change`;
  return `${which} in event ${number} is not the one that was recorded.`;
}

const rootAbsent = 'The ledger was written anew or cut off since that root was published.';

function contradicted(day: string, number: number): string {
  return `The root noted on ${day} is not the hash of event ${number} as it stands here. ${rootAbsent}`;
}

function forged(day: string): string {
  return `The root of ${day} was not signed with the key that it names, or was changed since.`;
}

function otherKey(day: string, key: string): string {
  return `The root of ${day} is signed with the key ${key}, which is none of those given.`;
}
