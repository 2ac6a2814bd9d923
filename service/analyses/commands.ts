// The command `pack verify`. Nothing heavy is loaded before it is run.
import type { Command } from '../platform/command.ts';

const verifyHelp = `Verify a decision pack that was exported, as JSON or as a page. Neither a database nor a network is needed, nor the
program that made it.

Usage
  npx due-regard pack verify FILE [--key KEY] [--digest DIGEST]

FILE is what /desk/analyses/…/pack.json or …/pack.html gave. Every entry of every part is looked at, every line of a page, and
the signature over all of it. What was changed is named by its line, its part and its entry.

What it proves: the pack is, to the last byte, what was frozen and signed with the key that is named. With --key, that this is
the key of the body whose pack it should be. It does not prove that what was written in it is true.

Options
  --key KEY        the published key of the body (page /ledger/roots), with which it must be signed
  --digest DIGEST  the SHA-256 that the pack must have, such as the one that a decision cites
  -h, --help       this help

Examples
  npx due-regard pack verify pack.json
  npx due-regard pack verify pack.html --key 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c

Exit code: 0 it verifies, 1 it does not, with reasons on standard error, 2 wrong usage.
`;

export const commands: readonly Command[] = [
  {
    words: ['pack', 'verify'],
    summary: 'Verify an exported decision pack: every entry, every line, the signature',
    help: verifyHelp,
    run: async (args, io) => (await import('./packs/run-verify-pack.ts')).runVerifyPack(args, io, verifyHelp),
  },
];
