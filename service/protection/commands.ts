// The command-line commands of protection. Nothing heavy is loaded before one is run.
import type { Command } from '../platform/command.ts';
import { protectHelp } from './protecting/protect-help.ts';

export const commands: readonly Command[] = [
  {
    words: ['protect'],
    summary: 'Hide or round numbers of tables so that nobody can be told, with the proof',
    help: protectHelp,
    run: async (args, io) => (await import('./protecting/run-protect.ts')).runProtect(args, io),
  },
];
