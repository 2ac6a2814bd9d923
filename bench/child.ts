// Runs one program to be timed in a process of its own, and reads the one line of JSON that it prints at its end.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** What every timed program prints. `peakMb` is the operating system's own figure for the process, from getrusage. */
const timing = z.object({
  tool: z.string(),
  rows: z.number(),
  seconds: z.number(),
  cpuSeconds: z.number(),
  peakMb: z.number(),
  /** Rows that are in the answer, where the program gives one. */
  counted: z.number().optional(),
});
export type Timing = z.infer<typeof timing>;

/** Throws with what the program said when it failed. */
export async function runChild(command: string, args: readonly string[]): Promise<Timing> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const last = out.trim().split('\n').at(-1) ?? '';
  if (child.exitCode !== 0) throw new Error(`${args[0] ?? command} failed:\n${err}`);
  return timing.parse(JSON.parse(last));
}
