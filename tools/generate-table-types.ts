// Writes the types of the tables from the database that the migrations make; `--check` only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { format, resolveConfig } from 'prettier';
import { openTestDatabase } from '../service/platform/database/test-database.ts';

interface Column {
  tableName: string;
  tableComment: string | null;
  columnName: string;
  columnComment: string | null;
  /** The type as Postgres calls it inside: `int8`, `_text` for an array of texts. */
  typeName: string;
  nullable: boolean;
  hasDefault: boolean;
  isGenerated: boolean;
}

const path = fileURLToPath(new URL('../service/platform/database/tables.ts', import.meta.url));

const columnsQuery = sql<Column>`
  select c.table_name, obj_description(t.oid) as table_comment,
         c.column_name, col_description(t.oid, c.ordinal_position::int) as column_comment,
         c.udt_name as type_name, c.is_nullable = 'YES' as nullable,
         c.column_default is not null or (c.is_identity = 'YES' and c.identity_generation = 'BY DEFAULT') as has_default,
         c.is_generated = 'ALWAYS' or c.identity_generation = 'ALWAYS' as is_generated
  from information_schema.columns c
  join pg_class t on t.relname = c.table_name and t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
  where c.table_schema = 'public' and c.table_name <> 'migration'
  order by c.table_name, c.ordinal_position`;

/** What the driver gives for each type of Postgres, as open-database.ts sets it up. */
const types: Record<string, string> = {
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  float4: 'number',
  float8: 'number',
  int2: 'number',
  int4: 'number',
  int8: 'number',
  json: 'Json',
  jsonb: 'Json',
  numeric: 'Numeric',
  text: 'string',
  timestamptz: 'Date',
  tsvector: 'string',
  uuid: 'string',
  varchar: 'string',
};

const named: Record<string, string> = {
  Json: `/** Read as whatever it holds, to be decoded by a schema; written as JSON text. */
    type Json = ColumnType<unknown, string, string>;`,
  GeneratedJson: `/** The same, where the database has a value of its own for what is left out. */
    type GeneratedJson = ColumnType<unknown, string | undefined, string>;`,
  Numeric: `/** Read as a text that has all the digits. */
    type Numeric = ColumnType<string, string | number, string | number>;`,
  GeneratedNumeric: `/** The same, where the database has a value of its own for what is left out. */
    type GeneratedNumeric = ColumnType<string, string | number | undefined, string | number>;`,
};

export async function tableTypes(): Promise<string> {
  await using test = await openTestDatabase();
  const { rows } = await columnsQuery.execute(test.database);
  const text = write(Map.groupBy(rows, (column) => column.tableName));
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}

function write(tables: Map<string, Column[]>): string {
  const interfaces = [...tables].map(([name, columns]) => tableInterface(name, columns));
  const fields = [...tables.keys()].map((name) => `${camelCase(name)}: ${typeNameOf(name)};`);
  const body = [...interfaces, `export interface Tables {\n${fields.join('\n')}\n}`].join('\n\n');
  const aliases = Object.keys(named).filter((name) => new RegExp(`\\b${name}\\b`).test(body));
  const used = [...aliases.map((name) => named[name]), body].join('\n\n');
  const imports = ['ColumnType', 'Generated', 'GeneratedAlways'].filter((name) => used.includes(`${name}<`));
  return [
    '// The tables of the database, written by tools/generate-table-types.ts from service/migrations; do not edit.',
    ...(imports.length > 0 ? [`import type { ${imports.join(', ')} } from 'kysely';`] : []),
    '',
    used,
  ].join('\n');
}

function tableInterface(name: string, columns: readonly Column[]): string {
  const lines = columns.flatMap((column) => [
    ...comment(column.columnComment),
    `${camelCase(column.columnName)}: ${typeOf(column)};`,
  ]);
  return [
    ...comment(columns[0]?.tableComment ?? null),
    `export interface ${typeNameOf(name)} {`,
    ...lines,
    '}',
  ].join('\n');
}

function typeOf(column: Column): string {
  const isArray = column.typeName.startsWith('_');
  const single = types[isArray ? column.typeName.slice(1) : column.typeName];
  if (!single)
    throw new Error(`${column.tableName}.${column.columnName} is ${column.typeName}, which has no type yet.`);
  const type = `${isArray ? `${single}[]` : single}${column.nullable ? ' | null' : ''}`;
  if (column.isGenerated) return `GeneratedAlways<${type}>`;
  if (column.hasDefault) return single in named ? `Generated${type}` : `Generated<${type}>`;
  return type;
}

function comment(text: string | null): string[] {
  return text ? [`/** ${text.replaceAll('*/', '*')} */`] : [];
}

function camelCase(name: string): string {
  return name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function typeNameOf(table: string): string {
  const name = camelCase(table);
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}Table`;
}

if (import.meta.main) {
  const fresh = await tableTypes();
  if (!process.argv.includes('--check')) writeFileSync(path, fresh);
  else if (readFileSync(path, 'utf8') !== fresh) {
    process.stderr.write(
      'tables.ts is not what the migrations make. Run: node tools/generate-table-types.ts\n',
    );
    process.exitCode = 1;
  }
}
