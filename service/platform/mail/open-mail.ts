// The post: letters are kept with what they are about, and carried away behind the pages until the mail server has taken them.
import type { Clock } from '../clock.ts';
import type { Database } from '../database/index.ts';
import type { Log } from '../log.ts';
import type { Carrier } from './carrier.ts';
import { minutesUntilNextTry, mostTries, type Letter } from './letter.ts';
import {
  endLetter,
  forgetLetters,
  keepLetter,
  putLetterOff,
  takeDueLetter,
  type DueLetter,
} from './letter-store.ts';

export interface Mail {
  /** Keeps a letter in the transaction of what it is about: it goes when, and only when, that is done. */
  send(transaction: Database, letter: Letter): Promise<void>;
  /** Carries away what is due, one after the other, and returns how many went. */
  carryDue(): Promise<number>;
  /** Looks for letters every few seconds, until it is stopped. */
  start(): void;
  /** Lets the letter in hand go. */
  stop(): Promise<void>;
}

interface Needs {
  database: Database;
  carrier: Carrier;
  clock: Clock;
  log: Log;
  /** How often it looks. */
  everyMilliseconds?: number;
}

/** Longer than a mail server may take for a letter: then it is taken for lost, and is sent again under the same Message-ID. */
const inHandMilliseconds = 5 * 60_000;
const keptDays = 30;

export function openMail(needs: Needs): Mail {
  const { database, carrier, clock, log, everyMilliseconds = 3_000 } = needs;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<number> | undefined;
  let stopped = false;

  const carryDue = async (): Promise<number> => {
    for (let gone = 0; ;) {
      const now = clock.now();
      const letter = stopped ? null : await takeDueLetter(database, now, later(now, inHandMilliseconds));
      if (!letter) return gone;
      if (await carryOne(needs, letter)) gone += 1;
    }
  };
  const look = async (): Promise<void> => {
    try {
      await (round = carryDue());
      await forgetLetters(database, later(clock.now(), -keptDays * 86_400_000));
    } catch (error) {
      log.error('letters could not be looked for', { error });
    }
    if (!stopped) timer = setTimeout(() => void look(), everyMilliseconds);
  };

  return {
    send: (transaction, letter) => keepLetter(transaction, letter, clock.now()),
    carryDue,
    start: () => void look(),
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round?.catch(() => 0); // Its fault was logged when it was met.
      carrier.close();
    },
  };
}

async function carryOne({ database, carrier, clock, log }: Needs, letter: DueLetter): Promise<boolean> {
  const { id, about, tries } = letter;
  try {
    await carrier.carry(letter);
  } catch (error) {
    const { problem, isFinal } = problemOf(error);
    const givenUp = isFinal || tries >= mostTries;
    log.warn('a letter could not be sent', { id, about, tries, problem, givenUp });
    const now = clock.now();
    if (givenUp) await endLetter(database, id, { state: 'failed', at: now, problem });
    else await putLetterOff(database, id, later(now, minutesUntilNextTry(tries) * 60_000), problem);
    return false;
  }
  await endLetter(database, id, { state: 'sent', at: clock.now(), problem: null });
  return true;
}

/** Never the server's words: they often hold the address. A refusal for good (5xx) of the address itself is not tried again. */
function problemOf(error: unknown): { problem: string; isFinal: boolean } {
  const { code, responseCode, command } = Object(error) as Record<string, unknown>;
  const answer = typeof responseCode === 'number' ? responseCode : null;
  const words = [typeof code === 'string' ? code : 'unknown', answer].filter((word) => word !== null);
  const ofTheLetter = typeof command === 'string' && /^(RCPT|DATA|MAIL)/i.test(command);
  return { problem: words.join(' '), isFinal: answer !== null && answer >= 500 && ofTheLetter };
}

function later(than: Date, milliseconds: number): Date {
  return new Date(than.getTime() + milliseconds);
}
