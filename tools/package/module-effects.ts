// What a compiled module does merely by being loaded: nothing, if a bundler is to leave out what nobody asks for.
import { parseSync } from 'oxc-parser';

type Node = Readonly<Record<string, unknown>> & { type: string };

/** Built-in functions that change nothing outside what they return. */
const harmless = /^(Math\.\w+|Array\.from|Object\.(freeze|fromEntries|entries|keys)|Symbol|Number|String)$/;
const harmlessClasses = /^(Map|Set|RegExp|Float64Array|Intl\.\w+)$/;

/** The source of each statement outside functions that may do more than make a value; an empty list is good. */
export function moduleEffects(path: string, text: string): string[] {
  const { program, errors, comments } = parseSync(path, text, { lang: 'js' });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message ?? 'cannot be parsed'}`);
  const pure = comments.filter(({ value }) => value.trim() === '@__PURE__').map(({ end }) => end + 1);
  return program.body
    .filter((statement) => !isIdleStatement(asNode(statement), pure))
    .map(({ start, end }) => text.slice(start, end));
}

/** @param pure where the calls begin that say of themselves that they only make a value. */
function isIdleStatement(node: Node, pure: readonly number[]): boolean {
  if (/^(Import|ExportAll|Function)/.test(node.type)) return true;
  if (node.type === 'ExportNamedDeclaration')
    return node['declaration'] === null || isIdleStatement(asNode(node['declaration']), pure);
  if (node.type === 'VariableDeclaration')
    return nodes(node['declarations']).every(({ init, id }) => isPlain(id, init) && isIdle(init, pure));
  return node.type === 'ClassDeclaration' && isIdleClass(node, pure);
}

/** One name, or names for the members of a list that is written out. */
function isPlain(names: unknown, init: unknown): boolean {
  const { type, elements } = asNode(names);
  if (type === 'Identifier') return true;
  const written = type === 'ArrayPattern' && asNode(init).type === 'ArrayExpression';
  return written && nodes(elements).every((element) => element.type === 'Identifier');
}

function isIdleClass({ superClass, body }: Node, pure: readonly number[]): boolean {
  const members = nodes(asNode(body)['body']);
  return (
    isIdle(superClass, pure) &&
    members.every(({ type, computed }) => type !== 'StaticBlock' && computed === false)
  );
}

/** An expression that only makes a value. What functions do when they are called is their own affair. */
function isIdle(value: unknown, pure: readonly number[]): boolean {
  if (Array.isArray(value)) return value.every((part) => isIdle(part, pure));
  if (typeof value !== 'object' || value === null || !('type' in value)) return true;
  const node = asNode(value);
  if (/Function/.test(node.type)) return true;
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    const known = node.type === 'CallExpression' ? harmless : harmlessClasses;
    const says = pure.includes(Number(node['start']));
    return (says || known.test(nameOf(node['callee']))) && isIdle(node['arguments'], pure);
  }
  if (/^(Assignment|Update|Await|Yield|Import|TaggedTemplate)Expression$/.test(node.type)) return false;
  return Object.values(node).every((part) => isIdle(part, pure));
}

function nameOf(value: unknown): string {
  const { type, name, object, property } = asNode(value);
  return type === 'MemberExpression' ? `${nameOf(object)}.${nameOf(property)}` : text(name);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function nodes(value: unknown): Node[] {
  return Array.isArray(value) ? value.map(asNode) : [];
}

function asNode(value: unknown): Node {
  if (typeof value === 'object' && value !== null && 'type' in value)
    return { ...value, type: text(value.type) };
  throw new Error('Something is no part of a program.');
}
