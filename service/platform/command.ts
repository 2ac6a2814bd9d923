// What one command of the command line is, and what it may do to the terminal.

/** Where a command reads its surroundings from and writes its words to. */
export interface CommandIo {
  /** Writes to standard output: the result itself and nothing else, so that it can be piped. */
  out(text: string): void;
  /** Writes to standard error: progress, warnings and reasons. */
  err(text: string): void;
  /** The folder that relative paths are taken from. */
  cwd: string;
  /** True when a person is watching standard error, so that progress may be redrawn. */
  isTerminal: boolean;
}

/** How a command ended: 0 done, 1 refused with reasons on standard error, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  /** The words that call it: `['disparity']`, or `['data', 'check']`. */
  words: readonly string[];
  /** One line for the list of commands. */
  summary: string;
  /** The whole of `--help`, examples included. */
  help: string;
  /** `args` are the words after the command's own. */
  run(args: readonly string[], io: CommandIo): Promise<ExitCode>;
}
