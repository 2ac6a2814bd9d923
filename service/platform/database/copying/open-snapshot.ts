// The whole database as it stood at one moment, table by table, while the program goes on.
import type { Readable } from 'node:stream';
import { Client } from 'pg';
import type { DatabaseAddress } from '../database-address.ts';
import { copyOut } from './copy-stream.ts';
import { quoted } from './quoted.ts';

export interface SnapshotTable {
  name: string;
  /** Those that are kept: what the database works out itself is left out. */
  columns: string[];
}

export interface Snapshot {
  /** In the order of their names. */
  tables: SnapshotTable[];
  /** How many rows a table has. */
  count(table: SnapshotTable): Promise<number>;
  /** The rows of a table, in the form of COPY as text. Read it to its end before anything else is asked. */
  read(table: SnapshotTable): Readable;
  migrations(): Promise<{ name: string; digest: string }[]>;
  /** Where each counter stands, by its name; null where it was never used. */
  counters(): Promise<{ name: string; last: string | null }[]>;
  /** What waits in the queue of jobs or was being done. */
  waitingJobs(): Promise<{ name: string; data: unknown }[]>;
  /** How many events the ledger has, and the hash of the last; null for none. */
  ledger(): Promise<{ events: number; root: string } | null>;
  /** Folders below the data folder that must be there: imports of datasets that have not been removed, what people made beside publications, and files of the register. */
  folders(): Promise<string[]>;
  /** Files that must be there one by one: documents of agreements, and of what analyses rest on. */
  files(): Promise<SnapshotFile[]>;
  close(): Promise<void>;
}

/** A file by its path below the data folder. */
export interface SnapshotFile {
  path: string;
  /** In hexadecimal. */
  sha256: string;
}

/** Throws what the database says, when it cannot be reached or read. */
export async function openSnapshot(address: DatabaseAddress): Promise<Snapshot> {
  const client = new Client({ ...address, application_name: 'due-regard backup' });
  client.on('error', () => undefined); // Its next query says that the connection is lost.
  await client.connect();
  await client.query('begin isolation level repeatable read read only');
  await client.query(`select set_config('due_regard.body', '*', true)`); // Every body's rows.
  const rows = async <Row extends object>(sql: string): Promise<Row[]> => (await client.query<Row>(sql)).rows;
  return {
    tables: await rows<SnapshotTable>(tablesQuery),
    count: async ({ name }) => {
      const [row] = await rows<{ count: string }>(`select count(*) as count from public.${quoted(name)}`);
      return Number(row?.count ?? 0);
    },
    read: ({ name, columns }) => {
      const all = columns.map(quoted).join(', ');
      return copyOut(client, `copy (select ${all} from public.${quoted(name)}) to stdout`);
    },
    migrations: () => rows('select name, digest from migration order by name'),
    counters: () => rows(countersQuery),
    waitingJobs: async () => {
      const [queue] = await rows<{ there: boolean }>(`select to_regclass('pgboss.job') is not null as there`);
      return queue?.there ? rows(jobsQuery) : [];
    },
    ledger: async () => {
      const [last] = await rows<{ events: string; root: string }>(
        'select number as events, hash as root from ledger_event order by number desc limit 1',
      );
      return last ? { events: Number(last.events), root: last.root } : null;
    },
    async folders() {
      // An older version is backed up too, which had no publications, or no register.
      const [older] = await rows(`select where to_regclass('public.prepared_file') is null`);
      const [unregistered] = await rows(`select where to_regclass('public.register_version') is null`);
      const queries = [
        foldersQuery,
        ...(older ? [] : [preparedQuery]),
        ...(unregistered ? [] : [registerQuery]),
      ];
      const found = await Array.fromAsync(queries, (query) => rows<{ folder: string }>(query));
      return found.flat().map(({ folder }) => folder);
    },
    async files() {
      // An older version is backed up too, which had no agreements, or no evidence.
      const isThere = async (table: string) =>
        (await rows(`select where to_regclass('public.${table}') is not null`)).length > 0;
      const queries = [
        ...((await isThere('agreement_version')) ? [agreementsQuery] : []),
        ...((await isThere('analysis_evidence')) ? [evidenceQuery] : []),
      ];
      return (await Array.fromAsync(queries, (query) => rows<SnapshotFile>(query))).flat();
    },
    close: () => client.end(),
  };
}

const tablesQuery = `
  select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('migration', 'running_copy')
    and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  group by c.relname order by c.relname`;

const countersQuery = `
  select sequencename::text as name, last_value::text as last from pg_sequences where schemaname = 'public' order by 1`;

const foldersQuery = `
  select folder from dataset_import join dataset on dataset.id = dataset_id
  where folder is not null and removed_at is null order by folder`;

const preparedQuery = `
  select distinct 'publications/prepared/' || left(sha256, 2) || '/' || sha256 as folder from prepared_file order by folder`;

const registerQuery = `
  select distinct 'policies/' || left(file_digest, 2) || '/' || file_digest as folder from register_version
  where file_digest is not null order by folder`;

const agreementsQuery = `
  select distinct document_path as path, document_sha256 as sha256 from agreement_version
  where document_path is not null order by path`;

const evidenceQuery = `
  select distinct file_key as path, file_digest as sha256 from analysis_evidence where file_key is not null order by path`;

/** The work of a day is not among them: it begins by itself. */
const jobsQuery = `
  select name, data from pgboss.job
  where state in ('created', 'retry', 'active') and singleton_on is null and name not like '%.given-up'
  order by created_on, id`;
