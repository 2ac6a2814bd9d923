// The command-line commands of protection. Nothing heavy is loaded before one is run.
import type { Command } from '../platform/command.ts';
import { auditHelp } from './auditing/audit-help.ts';
import { designHelp } from './designing/design-help.ts';
import { protectHelp } from './protecting/protect-help.ts';

export const commands: readonly Command[] = [
  {
    words: ['protect'],
    summary: 'Hide or round numbers of tables so that nobody can be told, with the proof',
    help: protectHelp,
    run: async (args, io) => (await import('./protecting/run-protect.ts')).runProtect(args, io),
  },
  {
    words: ['audit'],
    summary: 'Try what anybody could work out of published tables with hidden numbers',
    help: auditHelp,
    run: async (args, io) => (await import('./auditing/run-audit.ts')).runAudit(args, io),
  },
  {
    words: ['design'],
    summary: 'Propose which tables to publish: those that tell most once they are protected',
    help: designHelp,
    run: async (args, io) => (await import('./designing/run-design.ts')).runDesign(args, io),
  },
];
