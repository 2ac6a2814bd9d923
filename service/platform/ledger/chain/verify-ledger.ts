// Verifies an export of the ledger, line by line: order, gaps, hashes, and the digests of the values that are still there.
import { digestOfValue, firstPrevious, hashOfEvent } from './event-hash.ts';
import { exportedEvent, type ExportedEvent, type KeptValue, type LedgerEvent } from './ledger-event.ts';

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
    /** Digests whose value has been erased: that they were something is all that is left. */
    erased: number;
  };
  /** The first hundred. */
  faults: LedgerFault[];
  faultsInAll: number;
}

const mostFaults = 100;

/**
 * Reads each line once and keeps none, so that the time grows with the lines and the memory does not.
 * @param roots hashes published elsewhere, each of which must be the hash of some event here
 */
export async function verifyLedger(
  lines: AsyncIterable<string> | Iterable<string>,
  roots: readonly string[] = [],
): Promise<LedgerCheck> {
  const chain = new Chain(roots);
  for await (const line of lines) chain.take(line);
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
  readonly #rootsToFind: Set<string>;

  constructor(roots: readonly string[]) {
    this.#rootsToFind = new Set(roots);
  }

  take(text: string): void {
    this.#line += 1;
    if (text.trim() === '') return;
    this.#events += 1;
    const read = readLine(text);
    if (!read.ok)
      return this.#fault('LEDGER_LINE_UNREADABLE', null, `This line is no event: ${read.reason}.`);
    const { event, hash } = read.line;
    this.#order(event.number);
    this.#links(read.line);
    this.#digests(read.line);
    this.#highest = Math.max(this.#highest, event.number);
    this.#last = { number: event.number, hash };
    this.#rootsToFind.delete(hash);
  }

  check(): LedgerCheck {
    if (this.#events === 0) this.#fault('LEDGER_EMPTY', null, 'There is no event in it.', null);
    for (const root of this.#rootsToFind)
      this.#fault('LEDGER_ROOT_ABSENT', null, `No event here has the hash ${root}. ${rootAbsent}`, null);
    return {
      events: this.#events,
      root: this.#events === 0 ? null : this.#last.hash,
      values: this.#values,
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

type ReadLine = { ok: true; line: ExportedEvent } | { ok: false; reason: string };

function readLine(text: string): ReadLine {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'it is not JSON' };
  }
  const read = exportedEvent.safeParse(value);
  if (read.success) return { ok: true, line: read.data };
  const [issue] = read.error.issues;
  return { ok: false, reason: [issue?.path.join('.'), issue?.message].filter(Boolean).join(': ') };
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
