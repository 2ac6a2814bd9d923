// The command `ledger export`: prints the ledger of a database that no running program holds, or of one that many may use.
import type { CommandIo, ExitCode } from '../platform/command.ts';
import { type Config, ConfigProblem, readConfig } from '../platform/config.ts';
import {
  type DatabaseAddress,
  DatabaseProblem,
  openDatabase,
  runMigrations,
  startEmbeddedPostgres,
} from '../platform/database/index.ts';
import { exportLedger } from '../platform/ledger/index.ts';
import { silentLog } from '../platform/log.ts';

export async function runExport(args: readonly string[], io: CommandIo, help: string): Promise<ExitCode> {
  if (args.includes('--help') || args.includes('-h')) {
    io.out(help);
    return 0;
  }
  try {
    await exportFrom(readConfig(args, io.cwd), io);
    return 0;
  } catch (error) {
    if (!(error instanceof ConfigProblem || error instanceof DatabaseProblem)) throw error;
    io.err(`${error.message}\n`);
    if (error.code === 'DATA_FOLDER_IN_USE')
      io.err('While it runs, its page /ledger gives the same as a download.\n');
    return error instanceof ConfigProblem ? 2 : 1;
  }
}

async function exportFrom({ databaseUrl, dataFolder }: Config, io: CommandIo): Promise<void> {
  if (databaseUrl !== null) return print({ connectionString: databaseUrl }, io);
  const embedded = await startEmbeddedPostgres(dataFolder);
  try {
    await print(embedded.address, io);
  } finally {
    await embedded.stop();
  }
}

async function print(address: DatabaseAddress, io: CommandIo): Promise<void> {
  await runMigrations(address);
  const database = openDatabase(address, { log: silentLog, connections: 1 });
  try {
    for await (const line of exportLedger(database)) io.out(line);
  } finally {
    await database.destroy();
  }
}
