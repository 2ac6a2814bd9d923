// A line on standard error that says how far the work has come, once it has taken over a second.
import type { CommandIo } from '../../platform/command.ts';

export interface Progress {
  say(text: string): void;
  /** Wipes the line; nothing more is said. */
  end(): void;
}

const firstAfter = 1000;
const every = { terminal: 200, file: 5000 };

/** Redrawn in place for a person; for a file or a pipe a new line every five seconds. */
export function progressOn(io: CommandIo, now: () => number = () => performance.now()): Progress {
  const began = now();
  const wait = io.isTerminal ? every.terminal : every.file;
  let next = began + firstAfter;
  let isDrawn = false;
  let isEnded = false;
  return {
    say(text) {
      if (isEnded || now() < next) return;
      next = now() + wait;
      isDrawn = true;
      io.err(io.isTerminal ? `\r\u001B[2K${text}` : `${text}\n`);
    },
    end() {
      if (!isEnded && isDrawn && io.isTerminal) io.err('\r\u001B[2K');
      isEnded = true;
    },
  };
}
