// Reads a list: lines that begin with a dash or a number, indented where a list stands within an item.
import type { List, ListItem } from './document.ts';
import { inlineFrom, isBlank, type MarkupLines } from './markup-lines.ts';

/** How deep lists may stand within each other. */
export const deepestList = 5;

interface ItemLine {
  indent: number;
  ordered: boolean;
  text: string;
}

/** A list while it is read; its words are read when it is whole. */
interface OpenList {
  indent: number;
  ordered: boolean;
  items: { lines: string[]; first: number; list: OpenList | null }[];
}

const itemSign = /^( *)([-*•]|\d{1,3}[.)])(?: +(.*))?$/;

function itemLine(line: string): ItemLine | null {
  const [, blanks = '', sign = '', text = ''] = itemSign.exec(line) ?? [];
  return sign === '' ? null : { indent: blanks.length, ordered: /\d/.test(sign), text };
}

/** Null where no list begins. */
export function parseList(source: MarkupLines): List | null {
  const first = itemLine(source.lines[source.at] ?? '');
  if (!first) return null;
  const list: OpenList = { indent: first.indent, ordered: first.ordered, items: [] };
  const open = [list];
  while (continues(source, list)) {
    const line = source.lines[source.at] ?? '';
    const item = itemLine(line);
    if (item) addItem(source, open, item);
    else if (!isBlank(line)) lastItem(open)?.lines.push(line.replace(/^ +/, ''));
    source.at += 1;
  }
  return wholeList(source, list);
}

function lastItem(open: readonly OpenList[]): OpenList['items'][number] | undefined {
  return open.at(-1)?.items.at(-1);
}

/** Whether the next line that is not empty belongs to the list. */
function continues({ lines, at }: MarkupLines, list: OpenList): boolean {
  let next = at;
  while (next < lines.length && isBlank(lines[next] ?? '')) next += 1;
  const line = lines[next];
  if (line === undefined) return false;
  const item = itemLine(line);
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  const isInside = list.items.length > 0 && indent >= list.indent + 2;
  return item === null ? isInside : isInside || item.ordered === list.ordered;
}

function addItem(source: MarkupLines, open: OpenList[], { indent, ordered, text }: ItemLine): void {
  while (open.length > 1 && indent < (open.at(-1)?.indent ?? 0)) open.pop();
  const parent = lastItem(open);
  const isDeeper = parent !== undefined && indent >= (open.at(-1)?.indent ?? 0) + 2;
  if (isDeeper && open.length < deepestList) {
    parent.list ??= { indent, ordered, items: [] };
    parent.list.indent = indent;
    open.push(parent.list);
  } else if (isDeeper) {
    note(source, `A list stands more than ${deepestList} deep here: take the item further out.`);
  }
  const list = open.at(-1);
  if (list && list.ordered !== ordered) {
    note(source, 'A list has either dashes or numbers: begin this line as the lines before it.');
  }
  list?.items.push({ lines: [text], first: source.at, list: null });
}

function note(source: MarkupLines, sentence: string): void {
  source.problems.push({ line: source.at + 1, sentence });
}

function wholeList(source: MarkupLines, { ordered, items }: OpenList): List {
  return {
    kind: 'list',
    ordered,
    items: items.map(({ lines, first, list }): ListItem => {
      const content = inlineFrom(source, lines.join('\n'), first);
      return { content, ...(list !== null && { list: wholeList(source, list) }) };
    }),
  };
}
