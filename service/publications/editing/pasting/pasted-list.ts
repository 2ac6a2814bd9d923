// Lists of pasted HTML: real ones, and the paragraphs that Word writes in their place.
import type { List, ListItem } from '../../document/document.ts';
import { inlineOf, type Piece } from '../../document/flat-inline.ts';
import { deepestList } from '../../document/parse-list.ts';
import { type HtmlElement, type HtmlNode, styleOf, textOf } from './html-tree.ts';

/** An item, how deep it stands, and by what sign. */
export interface ListLine {
  /** From 1. */
  level: number;
  ordered: boolean;
  pieces: (Piece | 'break')[];
  /** It is of a real list, which ends by itself. */
  isWhole: boolean;
}

/** Null where the paragraph is no item of a list in Word. */
export function msoLine(element: HtmlElement, pieces: () => (Piece | 'break')[]): ListLine | null {
  const [, level] = /\blevel(\d)\b/.exec(styleOf(element, 'mso-list')) ?? [];
  if (level === undefined) return null;
  const sign = signIn(element).replace(/[\s\u00a0]/g, '');
  return {
    level: Number(level),
    ordered: /^\(?(?:\d+|[a-z]|[ivxlc]+)[.)]/i.test(sign),
    pieces: pieces(),
    isWhole: false,
  };
}

/** The bullet or number that Word writes out as words. */
function signIn(node: HtmlNode): string {
  if (typeof node === 'string') return '';
  if (styleOf(node, 'mso-list') === 'ignore') return textOf(node);
  return node.children.map(signIn).find((sign) => sign !== '') ?? '';
}

/** The items of a real list, also where a list within stands beside its item, as Google Docs writes it. */
export function nestedLines(
  list: HtmlElement,
  piecesOf: (item: HtmlElement) => (Piece | 'break')[],
  level = 1,
): ListLine[] {
  const ordered = list.name === 'ol';
  return list.children.flatMap((child): ListLine[] => {
    if (typeof child === 'string') return [];
    if (child.name === 'ul' || child.name === 'ol') return nestedLines(child, piecesOf, level + 1);
    const inner = listsIn(child);
    const own = { ...child, children: withoutLists(child.children) };
    const line = { level, ordered, pieces: piecesOf(own), isWhole: true };
    return [line, ...inner.flatMap((each) => nestedLines(each, piecesOf, level + 1))];
  });
}

function isList(node: HtmlNode): node is HtmlElement {
  return typeof node !== 'string' && (node.name === 'ul' || node.name === 'ol');
}

function listsIn({ children }: HtmlElement): HtmlElement[] {
  return children.flatMap((child) =>
    isList(child) ? [child] : typeof child === 'string' ? [] : listsIn(child),
  );
}

function withoutLists(children: readonly HtmlNode[]): HtmlNode[] {
  return children
    .filter((child) => !isList(child))
    .map((child) =>
      typeof child === 'string' ? child : { ...child, children: withoutLists(child.children) },
    );
}

/** One list, or several where dashes and numbers follow each other. */
export function listFrom(lines: readonly ListLine[]): List[] {
  const base = Math.min(...lines.map(({ level }) => level));
  const lists: ListLine[][] = [];
  for (const line of lines) {
    const list = lists.at(-1);
    const isOther =
      line.level === base && list?.find(({ level }) => level === base)?.ordered !== line.ordered;
    if (list === undefined || (isOther && list.some(({ level }) => level === base))) lists.push([line]);
    else list.push(line);
  }
  return lists.map((each) => listOf(each, 1));
}

function listOf(lines: readonly ListLine[], depth: number): List {
  const level = Math.min(...lines.map((line) => line.level));
  const groups: ListLine[][] = [];
  for (const line of lines) {
    if (line.level === level || groups.length === 0 || depth === deepestList) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  const items = groups.map(([first, ...rest]): ListItem => {
    const isDeep = first !== undefined && first.level > level && depth < deepestList;
    if (isDeep) return { content: [], list: listOf([first, ...rest], depth + 1) };
    const content = inlineOf(first?.pieces ?? []);
    return rest.length === 0 ? { content } : { content, list: listOf(rest, depth + 1) };
  });
  return { kind: 'list', ordered: lines.find((line) => line.level === level)?.ordered ?? false, items };
}
