// The command-line commands of disparities. Nothing heavy is loaded before one is run.

import type { Command } from '../platform/command.ts';
import { disparityHelp } from './rates/disparity-help.ts';

export const commands: readonly Command[] = [
  {
    words: ['disparity'],
    summary: 'Compare how often groups are counted, from events or counts and a population',
    help: disparityHelp,
    run: async (args, io) => (await import('./rates/run-disparity.ts')).runDisparity(args, io),
  },
];
