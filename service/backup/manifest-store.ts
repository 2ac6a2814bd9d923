// What is in a backup, with a digest of every part.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BackupProblem } from './backup-problem.ts';

const digest = z.string().regex(/^[0-9a-f]{64}$/);

const part = z.object({
  /** Below the folder of the backup, with obliques. */
  path: z.string().regex(/^(database|files)\/(?!.*(^|\/)\.\.?(\/|$)).+$/),
  bytes: z.number().int().nonnegative(),
  sha256: digest,
});

const manifestSchema = z.object({
  format: z.literal('due-regard backup'),
  version: z.literal(1),
  program: z.string(),
  profile: z.string(),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), digest })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int(), part })),
  counters: z.array(z.object({ name: z.string(), last: z.string().nullable() })),
  jobs: z.object({ waiting: z.number().int(), part }),
  files: z.array(part),
  /** What the ledger had come to; null where nothing had been recorded. */
  ledger: z.object({ events: z.number().int(), root: digest }).nullable(),
});

export type BackupPart = z.infer<typeof part>;
export type Manifest = z.infer<typeof manifestSchema>;

const fileName = 'manifest.json';

/** Written last: a folder without it is no backup. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeFile(join(folder, fileName), `${JSON.stringify(manifest, null, 1)}\n`, {
    mode: 0o600,
    flush: true,
  });
}

/** Throws `BackupProblem` for a folder that is no backup, or whose manifest is not whole. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, fileName), 'utf8').catch((error: unknown) => {
    throw new BackupProblem(
      'BACKUP_NONE',
      `${folder} is no backup: it has no ${fileName}. A backup that broke off has none either.`,
      error,
    );
  });
  const read = manifestSchema.safeParse(jsonOf(text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new BackupProblem(
    'BACKUP_DAMAGED',
    `The part ${fileName} of the backup is damaged, or was written by another program: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every part, in the order in which it is checked. */
export function partsOf({ tables, jobs, files }: Manifest): BackupPart[] {
  return [...tables.map((table) => table.part), jobs.part, ...files];
}
