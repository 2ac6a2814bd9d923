// The commands `ledger export` and `ledger verify`. Nothing heavy is loaded before one is run.
import type { Command } from '../platform/command.ts';

const verifyHelp = `Verify an export of the ledger. Neither a database nor the program that made it is needed.

Usage
  npx due-regard ledger verify EXPORT [--root HASH]… [--key KEY]…

EXPORT is what "ledger export" printed or the page /ledger gave. Every event is looked at: its number, its hash, what it
follows, and the digests of the values that have not been erased. What does not fit is named by its number.

What it proves: the events stand in the order in which they were recorded, and are as they were then. It does not prove
that what was recorded is true. An export that was cut off at its end, or written anew from some event on, fits together
in itself: only a root that was published before (page /ledger/roots) tells.

Options
  --root HASH   a published root that must be the hash of an event in it; may be given several times
  --key KEY     the published key (page /ledger/roots), with which every signed root in it must be signed
  -h, --help    this help

Examples
  npx due-regard ledger verify ledger.jsonl
  npx due-regard ledger verify ledger.jsonl --root 5df6e0e2761359d30a8275058e299fcc0381534545f55cf43e41983f5d4c9456

Exit code: 0 it verifies, 1 it does not, with reasons on standard error, 2 wrong usage.
`;

const exportHelp = `Print the whole ledger, one event a line (JSON lines), for "ledger verify" and for safe keeping elsewhere.

Usage
  npx due-regard ledger export [options] > ledger.jsonl

With the database that comes with the program, stop the program first, or download the same from its page /ledger. With a
database of your own (DATABASE_URL) it may go on. Names and values are in it as far as they have not been erased: it is
not for release.

Options
  --profile NAME  whose ledger: fellshire (the default) or cumbria
  --data FOLDER   where everything is kept (.data/NAME beside the program)
  -h, --help      this help

Examples
  npx due-regard ledger export --profile cumbria > ledger.jsonl

Exit code: 0 done, 1 it could not be read, with the reason on standard error, 2 wrong usage.
`;

export const commands: readonly Command[] = [
  {
    words: ['ledger', 'verify'],
    summary: 'Verify an export of the ledger: order, gaps, hashes, values',
    help: verifyHelp,
    run: async (args, io) => (await import('./run-verify.ts')).runVerify(args, io, verifyHelp),
  },
  {
    words: ['ledger', 'export'],
    summary: 'Print the whole ledger, one event a line',
    help: exportHelp,
    run: async (args, io) => (await import('./run-export.ts')).runExport(args, io, exportHelp),
  },
];
