// Values reach a statement as parameters: nothing is written into SQL but fixed words and names that one function quotes.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseSync } from 'oxc-parser';

const root = join(import.meta.dirname, '..');

/** Names that are chosen by the program itself from a fixed list, by the file that puts them into a statement. */
const chosenByUs: Readonly<Record<string, readonly string[]>> = {
  'service/platform/database/embedded/start-embedded-postgres.ts': ['programName', 'publicName', 'bound'],
  'service/platform/database/run-migrations.ts': ['migration.sql'],
  'service/platform/database/test-database.ts': ['name', 'from', 'sql'],
  // A backup makes the tables again from the migrations; what it puts back into them goes by COPY.
  'service/platform/database/copying/refill-database.ts': ['table', 'definition', 'migration.sql'],
  'service/platform/database/copying/open-snapshot.ts': ['all', 'sql'],
  'service/platform/database/copying/copy-stream.ts': ['statement', 'told'],
  // 'approved_by_id' and its like, from the type of the parameter.
  'service/protection/policies/person-name-store.ts': ['column'],
  // One of three names of tables, by the kind of what is shared; as a name, which the builder quotes.
  'service/sharing/share-store.ts': ['tableOf[share.kind]'],
  // Names that Postgres itself has quoted; for tests alone.
  'service/datasets/keeping/all-rows-store.ts': ['name'],
  // The columns of its own answer.
  'service/disparities/shares/list-darkness-stops.ts': ['name'],
};

type SyntaxNode = Readonly<Record<string, unknown>> & { type: string; start: number; end: number };

interface Source {
  path: string;
  text: string;
  nodes: SyntaxNode[];
}

const sources: Source[] = globSync('service/**/*.ts', { cwd: root })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !path.endsWith('.test.ts'))
  .sort()
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, nodes: nodesOf(parseSync(path, text, { lang: 'ts' }).program) };
  });

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function nodesOf(value: unknown): SyntaxNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap((part) => (typeof part === 'object' ? nodesOf(part) : []));
  return isNode(value) ? [value, ...inside] : inside;
}

/** `sql.raw` for a call of it; '' for anything else. */
function calleeOf(source: Source, node: SyntaxNode): string {
  if (node.type !== 'CallExpression' || !isNode(node['callee'])) return '';
  return source.text.slice(node['callee'].start, node['callee'].end).replace(/<[^>]*>$/, '');
}

function argumentsOf(node: SyntaxNode): SyntaxNode[] {
  return Array.isArray(node['arguments']) ? node['arguments'].filter(isNode) : [];
}

/** Pieces of an expression that are neither fixed words nor quoted by the one function for it nor on the list. */
function foreignPieces(source: Source, node: SyntaxNode): string[] {
  const text = source.text.slice(node.start, node.end);
  if (node.type === 'Literal' || chosenByUs[source.path]?.includes(text)) return [];
  if (/^(quoted|sqlName|sqlText)\(/.test(text)) return [];
  if (node.type === 'TemplateLiteral')
    return expressionsOf(node).flatMap((part) => foreignPieces(source, part));
  return [`${source.path}: ${text}`];
}

function expressionsOf(template: SyntaxNode): SyntaxNode[] {
  return Array.isArray(template['expressions']) ? template['expressions'].filter(isNode) : [];
}

test('what speaks to Postgres past the query builder says fixed words and quoted names only', () => {
  const past = /^(sql\.(raw|lit|id|ref|table)|CompiledQuery\.raw|(client|guard|to|from|connection)\.query)$/;
  const found = sources.flatMap((source) =>
    source.nodes
      .filter((node) => past.test(calleeOf(source, node)))
      .flatMap((node) => argumentsOf(node).slice(0, 1))
      .flatMap((statement) => foreignPieces(source, statement)),
  );
  assert.deepEqual(found, []);
});

test('the tag of the query builder, which binds every value, is taken from the query builder', () => {
  const other = sources.filter(
    ({ text }) => /\bsql(<[^`]*>)?`/.test(text) && !/import \{[^}]*\bsql\b[^}]*\} from 'kysely'/.test(text),
  );
  assert.deepEqual(
    other.map(({ path }) => path),
    [],
  );
});

const statement =
  /\b(SELECT|FROM|WHERE|CREATE|INSERT|COPY|UNION|GROUP BY|ORDER BY|ATTACH)\b|\b(insert into|delete from|create table|alter table)\b/;

test('in a statement for the engine of records, no value is put between quotation marks by hand', () => {
  const found = sources.flatMap((source) =>
    source.nodes
      .filter(({ type }) => type === 'TemplateLiteral')
      .filter((node) => statement.test(source.text.slice(node.start, node.end)))
      .flatMap((node) =>
        expressionsOf(node).filter((part) => {
          const before = source.text.slice(node.start, part.start - 2).at(-1) ?? '';
          const text = source.text.slice(part.start, part.end);
          return ["'", '"'].includes(before) && !chosenByUs[source.path]?.includes(text);
        }),
      )
      .map((part) => `${source.path}: ${source.text.slice(part.start, part.end)}`),
  );
  assert.deepEqual(found, []);
});

test('nothing that was typed or asked for is written into a statement as it came', () => {
  const typed = /\b(form|search|query|params|headers|cookies)\b(\.|\[)/;
  const found = sources.flatMap((source) =>
    source.nodes
      .filter(({ type }) => type === 'TemplateLiteral')
      .filter((node) => statement.test(source.text.slice(node.start, node.end)))
      .flatMap(expressionsOf)
      .map((part) => source.text.slice(part.start, part.end))
      .filter((text) => typed.test(text) && !/^(sqlText|sqlName)\(/.test(text))
      .map((text) => `${source.path}: ${text}`),
  );
  assert.deepEqual(found, []);
});
