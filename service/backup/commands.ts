// The commands `backup` and `restore`. Nothing heavy is loaded before one is run.
import type { Command } from '../platform/command.ts';

const backupHelp = `Write everything the program keeps into a new folder: database, files, and what waits to be done.

Usage
  npx due-regard backup TO [options]

The program may go on meanwhile: the database is read as it stands at one moment, and files that count are never changed.
TO is there whole at the end, or not at all. In it is special-category data about people: keep it on an encrypted disk, and
delete it when the data must go.

The keys of the program (folder secrets) are never in it. With --keys they are written to another folder: keep that one in
another place, so that whoever finds one of the two can neither open what is sealed nor forge what is signed.

Options
  --keys FOLDER   copy the keys too, to this new folder, which must not be in TO
  --profile NAME  whose data: fellshire (the default) or cumbria
  --data FOLDER   where everything is kept (.data/NAME beside the program)
  -h, --help      this help

Environment
  DATABASE_URL    the address of the database, instead of the one that comes with the program

Examples
  npx due-regard backup /backup/regard-2026-11-22
  npx due-regard backup /backup/regard-2026-11-22 --keys /safe/regard-keys --profile cumbria

Exit code: 0 done, 1 there is no backup, with the reason on standard error, 2 wrong usage.
`;

const restoreHelp = `Bring a backup back into an empty place, up to this version of the program, and verify it.

Usage
  npx due-regard restore FROM [options]

First every part is held against its digest; a damaged backup is named part by part and nothing is restored. The place must
be empty: a data folder that is not there yet, and with DATABASE_URL a database without tables. At the end the ledger is
verified, and must have come to what the backup says.

Options
  --check         only check the backup: nothing is restored
  --keys FOLDER   the keys, which were kept apart; without, copy them into secrets of the data folder before the next start
  --erased EXPORT a later export of the ledger ("ledger export"): what had been erased by then is erased again
  --profile NAME  whose data: must be that of the backup
  --data FOLDER   where to (.data/NAME beside the program)
  -h, --help      this help

Environment
  DATABASE_URL    the address of an empty database, instead of the one that comes with the program

Examples
  npx due-regard restore /backup/regard-2026-11-22 --check
  npx due-regard restore /backup/regard-2026-11-22 --keys /safe/regard-keys --data /srv/restored

Exit code: 0 restored and verified, 1 not, with the reason on standard error, 2 wrong usage.
`;

export const commands: readonly Command[] = [
  {
    words: ['backup'],
    summary: 'Write everything into a new folder, while the program runs',
    help: backupHelp,
    run: async (args, io) => (await import('./run-backup.ts')).runBackup(args, io, backupHelp),
  },
  {
    words: ['restore'],
    summary: 'Bring a backup back into an empty place, and verify it',
    help: restoreHelp,
    run: async (args, io) => (await import('./run-restore.ts')).runRestore(args, io, restoreHelp),
  },
];
