// Asks a source for what is at an address: within its rate, again when it is busy, and only for what has changed.
import { setTimeout as pause } from 'node:timers/promises';
import { allowedAddress } from './allowed-hosts.ts';
import { ConnectorProblem } from './connector-problem.ts';
import type { KeptResponse } from './keep-responses.ts';
import { type Rate, leakyBucket } from './leaky-bucket.ts';
import { longestWait, retryDelay } from './retry-delay.ts';
import { stopped } from './send-request.ts';
import { type AskOnceNeeds, type SourceAnswer, askOnce } from './ask-once.ts';
import type { Wanted } from './take-body.ts';

export interface AskNeeds extends AskOnceNeeds {
  rate: Rate;
  /** Asks nobody: what was kept is all there is. */
  offline: boolean;
  /** From 0 to 1, for the waits; chance unless a test says otherwise. */
  chance?(): number;
  /** Waits; at once in tests. */
  wait?(milliseconds: number, signal: AbortSignal): Promise<unknown>;
}

export interface AskSource {
  (address: string, wanted: Wanted): Promise<SourceAnswer>;
}

const attempts = 5;

/** Everything for one source; a bucket of its own keeps its rate. */
export function askSource(needs: AskNeeds): AskSource {
  const bucket = leakyBucket(needs.rate);
  const wait = needs.wait ?? ((milliseconds, signal) => pause(milliseconds, undefined, { signal }));
  const chance = needs.chance ?? Math.random;

  async function rest(milliseconds: number): Promise<void> {
    if (needs.signal.aborted) throw stopped();
    if (milliseconds <= 0) return;
    try {
      await wait(milliseconds, needs.signal);
    } catch (error) {
      throw needs.signal.aborted ? stopped() : error;
    }
  }

  return async (address, wanted) => {
    allowedAddress(address, needs.hosts);
    const before = await needs.kept.find(address);
    if (needs.offline) return fromBefore(address, before);
    for (let attempt = 1; ; attempt += 1) {
      await rest(bucket.add(needs.clock.now().getTime()));
      try {
        return await askOnce(needs, address, wanted, before);
      } catch (problem) {
        if (!(problem instanceof ConnectorProblem) || !problem.passes) throw problem;
        const delay = retryDelay(attempt, problem.waitMs, chance());
        if (attempt === attempts || delay > longestWait) throw givenUp(problem, attempt, delay);
        await rest(delay);
      }
    }
  };
}

function fromBefore(address: string, before: KeptResponse | null): SourceAnswer {
  if (before) return { ...before, isNew: false };
  throw new ConnectorProblem(
    'CONNECTOR_OFFLINE',
    `Nobody was asked, as you chose, and ${address} was never asked before. ` +
      'Open that address in a browser on a machine with a connection and save what it gives, or go without --offline.',
  );
}

function givenUp(problem: ConnectorProblem, attempt: number, delay: number): ConnectorProblem {
  const often = attempt === 1 ? 'once' : `${attempt} times`;
  const when =
    delay > longestWait
      ? `It asks to be left alone for ${Math.ceil(delay / 60_000)} minutes: try again then.`
      : 'Try again later.';
  return new ConnectorProblem(problem.code, `${problem.message} It was asked ${often}. ${when}`, {
    cause: problem,
  });
}
