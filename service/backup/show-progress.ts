// Progress of a long command: one line that is written anew for a person who watches, and now and then for a log.
import type { CommandIo } from '../platform/command.ts';

/** Returns what to tell each step to, as `Files: 3 of 12`, and what ends the line. */
export function showProgress(io: Pick<CommandIo, 'err' | 'isTerminal'>): {
  told(what: string): void;
  end(): void;
} {
  let open = false;
  const write = (what: string) => {
    io.err(`\r\u001b[K${what}`);
    open = true;
  };
  return {
    told(what) {
      if (io.isTerminal) write(what);
      else if (isLast(what)) io.err(`${what}\n`);
    },
    end() {
      if (open) io.err('\r\u001b[K');
      open = false;
    },
  };
}

function isLast(what: string): boolean {
  const [, done, all] = /(\d+) of (\d+)/.exec(what) ?? [];
  return done === all;
}
