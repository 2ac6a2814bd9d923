// Runs contestants in turn, round after round, so that whatever else the machine is doing falls on all of them alike.
import type { Timing } from './child.ts';
import { waitForQuiet } from './wait-for-quiet.ts';

export interface Contestant {
  name: string;
  run(): Promise<Timing>;
}

/** The runs of each contestant, in the order of the rounds. */
export type Rounds = Readonly<Record<string, readonly Timing[]>>;

/** The first round warms the disk cache of every contestant's files and is not counted. */
export async function runPairs(contestants: readonly Contestant[], rounds: number): Promise<Rounds> {
  const runs: Record<string, Timing[]> = {};
  for (let round = 0; round <= rounds; round += 1) {
    for (const { name, run } of contestants) {
      const quiet = await waitForQuiet();
      const timing = await run();
      process.stderr.write(
        `  ${round === 0 ? 'warm-up' : `round ${round}`}, ${name}: ${timing.seconds.toFixed(2)} s, ` +
          `${Math.round(timing.peakMb)} MB${quiet ? '' : ', beside other work'}\n`,
      );
      if (round > 0) (runs[name] ??= []).push(timing);
    }
  }
  return runs;
}

/** Figures of several runs. */
export interface Spread {
  median: number;
  least: number;
  most: number;
}

export function spread(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((one, other) => one - other);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return {
    median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2,
    least: at(0),
    most: at(sorted.length - 1),
  };
}

/** How many times as long the peer took as we did, round by round. */
export function timesAsLong(peer: readonly Timing[], ours: readonly Timing[]): Spread {
  return spread(peer.map(({ seconds }, round) => seconds / (ours[round]?.seconds ?? Number.NaN)));
}
