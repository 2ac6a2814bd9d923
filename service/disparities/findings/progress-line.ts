// A line on standard error that says how far the work has come, once it has taken over a second.

import type { CommandIo } from '../../platform/command.ts';

export interface ProgressLine {
  say(text: string): void;
  /** Wipes the line; nothing more is said. */
  end(): void;
}

const firstAfter = 1000;
const every = { terminal: 200, file: 5000 };

/** Redrawn in place for a person; written to a file or a pipe as a new line every five seconds. */
export function progressLine(io: CommandIo, now: () => number = () => performance.now()): ProgressLine {
  const began = now();
  let last = began + firstAfter - every.file;
  let drawn = false;
  let ended = false;
  return {
    say(text) {
      const wait = io.isTerminal ? every.terminal : every.file;
      if (ended || now() - began < firstAfter || now() - last < wait) return;
      last = now();
      drawn = true;
      io.err(io.isTerminal ? `\r\u001B[2K${text}` : `${text}\n`);
    },
    end() {
      if (!ended && drawn && io.isTerminal) io.err('\r\u001B[2K');
      ended = true;
    },
  };
}
