// The command-line command of the statistics library. Nothing of it is loaded before it is run.
import type { Command } from '../platform/command.ts';
import { statHelp } from './stat-help.ts';

export const commands: readonly Command[] = [
  {
    words: ['stat'],
    summary: 'Answer with one statistic: a JSON object in, JSON out',
    help: statHelp,
    run: async (args, io) => (await import('./run-stat.ts')).runStat(args, io),
  },
];
