// docs/operations/errors.md explains every code and every line of the log that the program can say, and no other.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseSync } from 'oxc-parser';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, 'docs/operations/errors.md'), 'utf8');

/** Said by the engines and libraries beneath, or names of variables and files: not codes of ours. */
const foreign =
  /^(FST_ERR_.*|ERR_.*|HPE_.*|CSV_.*|PG_VERSION|DATABASE_URL|DUE_REGARD_.*|AWS_[A-Z0-9_]+|PUBLIC_DATABASE_URL|CHROMIUM_PATH|FONTCONFIG_PATH|LD_LIBRARY_PATH|NM_\d+_1)$/;

/** Parts that another place puts its word before, so that nobody meets them alone. */
const parts = new Set([
  ...['NO_GROUPS', 'NO_FIGURES', 'SHARES_NOT_COUNTS', 'TOO_LARGE', 'QUOTE_NEVER_CLOSED', 'ROW_TOO_LONG'],
  ...['TABLE_EMPTY', 'TABLE_NO_HEADINGS', 'TABLE_HEADINGS_ONLY', 'TABLE_TOO_WIDE'],
]);

const figures = (ending: string) => [`POPULATION_${ending}`, `COUNTS_${ending}`];

/** What each code that is put together can become; a star stands for a value. */
const puttingTogether: Readonly<Record<string, readonly string[]>> = {
  'FILE_*': ['FILE_DAMAGED', 'FILE_LOCKED', 'FILE_TOO_LARGE', 'FILE_NO_HEADINGS', 'FILE_HEADINGS_ONLY'],
  '*_*': ['NO_GROUPS', 'NO_FIGURES', 'SHARES_NOT_COUNTS', 'AGES'].flatMap(figures),
  '*_NOT_A_NUMBER': figures('NOT_A_NUMBER'),
  '*_NEGATIVE': figures('NEGATIVE'),
  '*_FRACTION': figures('FRACTION'),
  '*_SHARES_NOT_COUNTS': figures('SHARES_NOT_COUNTS'),
  '*_LABEL_UNKNOWN': figures('LABEL_UNKNOWN'),
  '*_TOO_LARGE': figures('TOO_LARGE'),
  '*_TWICE': figures('TWICE'),
  // The name of a variable.
  '*_FILE': [],
  // Only tells a form at which field the refusal belongs.
  'POPULATION_*': [],
};

interface Said {
  /** Whole codes by the place where they are said. */
  codes: Map<string, string>;
  patterns: Map<string, string>;
  logged: Map<string, string>;
}

const said = whatIsSaid();
const rows = [...page.matchAll(/^\| (`[^|]*`) \|([^|]*)\|([^|]*)\|$/gm)];
const explained = rows.flatMap(([, first = '']) =>
  [...first.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
);

test('every code that the program can say is explained', () => {
  const missing = [...said.codes].filter(([code]) => !explained.includes(code));
  assert.deepEqual(missing, []);
});

test('every line that the log can have for a fault is explained', () => {
  const missing = [...said.logged].filter(([line]) => !explained.includes(line));
  assert.deepEqual(missing, []);
});

test('nothing is explained that the program no longer says, and nothing twice', () => {
  assert.deepEqual(
    explained.filter((name) => !said.codes.has(name) && !said.logged.has(name)),
    [],
  );
  assert.deepEqual(
    explained.filter((name, at) => explained.indexOf(name) !== at),
    [],
  );
});

test('each line says what happened and what to do', () => {
  const wanting = rows.filter(
    ([, , happened = '', todo = '']) => happened.trim() === '' || todo.trim() === '',
  );
  assert.deepEqual(
    wanting.map(([line]) => line),
    [],
  );
});

test('codes that are put together are known one by one', () => {
  assert.deepEqual([...said.patterns.keys()].sort(), Object.keys(puttingTogether).sort());
});

function whatIsSaid(): Said {
  const found: Said = { codes: new Map(), patterns: new Map(), logged: new Map() };
  for (const path of globSync(['service/**/*.ts', 'packages/*/src/**/*.ts'], { cwd: root }).sort()) {
    if (path.endsWith('.test.ts')) continue;
    const { program } = parseSync(path, readFileSync(join(root, path), 'utf8'), { lang: 'ts' });
    look(program, path, found);
  }
  for (const codes of Object.values(puttingTogether))
    for (const code of codes) found.codes.set(code, 'put together');
  return found;
}

function look(node: unknown, path: string, found: Said): void {
  if (Array.isArray(node)) for (const one of node) look(one, path, found);
  else if (isNode(node)) {
    note(node, path, found);
    for (const value of Object.values(node)) if (typeof value === 'object') look(value, path, found);
  }
}

type SyntaxNode = Readonly<Record<string, unknown>> & { type: string };

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** A code is a whole text in capitals, or such a word with a colon that begins the message of what is thrown. */
function note(node: SyntaxNode, path: string, { codes, patterns, logged }: Said): void {
  if (node.type === 'CallExpression') noteLog(node, path, logged);
  const text = textOf(node);
  if (text === undefined) return;
  const code = /^([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)(?:$|: )/.exec(text)?.[1];
  if (code !== undefined && !foreign.test(code) && !parts.has(code)) codes.set(code, path);
  if (/^(\*|[A-Z][A-Z0-9_]*)_(\*|[A-Z][A-Z0-9_]*)$/.test(text) && text.includes('*'))
    patterns.set(text, path);
}

function noteLog(call: SyntaxNode, path: string, logged: Map<string, string>): void {
  const { callee } = call;
  if (!isNode(callee) || !isNode(callee['property']) || !isNode(callee['object'])) return;
  const log = callee['object'];
  const name = log['name'] ?? (isNode(log['property']) ? log['property']['name'] : undefined);
  if (name !== 'log' || !['error', 'warn'].includes(String(callee['property']['name']))) return;
  const [first] = Array.isArray(call['arguments']) ? call['arguments'] : [];
  const line = isNode(first) ? textOf(first) : undefined;
  if (line !== undefined) logged.set(line, path);
}

/** The text of a literal; of a template, with a star for each value. */
function textOf(node: SyntaxNode): string | undefined {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : undefined;
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node['quasis'])) return undefined;
  const pieces = node['quasis'].map((quasi: { value: { cooked: string } }) => quasi.value.cooked);
  return pieces.join('*');
}
