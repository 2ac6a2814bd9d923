// A source file as the architecture sees it: what it imports, and which doors it goes through by itself.
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { parseSync } from 'oxc-parser';

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  path: string;
  text: string;
  isTest: boolean;
  /** Files of the repository that it imports, types included, by path from the root. */
  imports: string[];
  /** Those of them that are loaded when it is: all but what is declared as `import type`, and `import()` when it is called. */
  loads: string[];
  /** Packages that are loaded in the same way. */
  loadsPackages: string[];
  /** Packages, and modules of Node with `node:` before the name. */
  packages: string[];
  /** True when it reads `process.env`. */
  readsEnvironment: boolean;
  /** True when it asks what time it is by `new Date()` or `Date.now()`. */
  asksTheTime: boolean;
}

export function readSourceFile(root: string, path: string): SourceFile {
  const full = resolve(root, path);
  const text = readFileSync(full, 'utf8');
  const { program, errors } = parseSync(full, text, { lang: 'ts' });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message ?? 'cannot be parsed'}`);
  const seen: Seen = {
    specifiers: new Set(),
    loaded: new Set(),
    readsEnvironment: false,
    asksTheTime: false,
  };
  visit(program, seen);
  const specifiers = [...seen.specifiers];
  const loaded = [...seen.loaded];
  const inRepository = (specifier: string) => slashes(relative(root, resolve(dirname(full), specifier)));
  return {
    path,
    text,
    isTest: path.endsWith('.test.ts'),
    imports: specifiers.filter(isRelative).map(inRepository),
    loads: loaded.filter(isRelative).map(inRepository),
    loadsPackages: loaded.filter((specifier) => !isRelative(specifier)).map(packageOf),
    packages: specifiers.filter((specifier) => !isRelative(specifier)).map(packageOf),
    readsEnvironment: seen.readsEnvironment,
    asksTheTime: seen.asksTheTime,
  };
}

interface Seen {
  specifiers: Set<string>;
  loaded: Set<string>;
  readsEnvironment: boolean;
  asksTheTime: boolean;
}

function visit(node: unknown, seen: Seen): void {
  if (Array.isArray(node)) for (const one of node) visit(one, seen);
  else if (isNode(node)) {
    note(node, seen);
    for (const value of Object.values(node)) if (typeof value === 'object') visit(value, seen);
  }
}

type SyntaxNode = Readonly<Record<string, unknown>> & { type: string };

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function note(node: SyntaxNode, seen: Seen): void {
  if (importing.has(node.type)) {
    const source = node['source'] ?? node['argument'];
    const literal = isNode(source) && isNode(source['literal']) ? source['literal'] : source;
    if (isNode(literal) && typeof literal['value'] === 'string') {
      seen.specifiers.add(literal['value']);
      if (isLoadedAtOnce(node)) seen.loaded.add(literal['value']);
    }
  }
  if (isMember(node, 'process', 'env')) seen.readsEnvironment = true;
  if (isMember(node, 'Date', 'now') || isBareDate(node)) seen.asksTheTime = true;
}

function isLoadedAtOnce(node: SyntaxNode): boolean {
  const ofTypes =
    node['importKind'] === 'type' || node['exportKind'] === 'type' || node.type === 'TSImportType';
  return !ofTypes && node.type !== 'ImportExpression';
}

function isMember(node: SyntaxNode, object: string, property: string): boolean {
  if (node.type !== 'MemberExpression') return false;
  return isNamed(node['object'], object) && isNamed(node['property'], property);
}

function isBareDate(node: SyntaxNode): boolean {
  if (node.type !== 'NewExpression' || !isNamed(node['callee'], 'Date')) return false;
  return Array.isArray(node['arguments']) && node['arguments'].length === 0;
}

function isNamed(node: unknown, name: string): boolean {
  return isNode(node) && node.type === 'Identifier' && node['name'] === name;
}

function isRelative(specifier: string): boolean {
  return specifier.startsWith('.');
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}
