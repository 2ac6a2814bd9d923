// What stands in the editor, as blocks of a document.
import type { Node } from 'prosemirror-model';
import type { BlockContent, Inline, LanguageTag, List, ListItem, Table } from '../../document/document.ts';
import { inlineOf, type Piece } from '../../document/flat-inline.ts';
import { keepIds } from '../../document/keep-ids.ts';
import { normalBlock } from '../../document/normal-block.ts';
import { writeMarkup } from '../../document/write-markup.ts';

type Content = BlockContent & { language?: LanguageTag };

export function editorBlocks(doc: Node): Content[] {
  return doc.children.flatMap((node): Content[] => {
    const block = blockOf(node);
    const normal = block && normalBlock(block);
    const language: unknown = node.attrs.language;
    if (!normal) return [];
    return [typeof language === 'string' ? { ...normal, language } : normal];
  });
}

/** The markup that says what stands in the editor. */
export function editorMarkup(doc: Node): string {
  return writeMarkup(keepIds(editorBlocks(doc), []));
}

function blockOf(node: Node): BlockContent | null {
  const content = inlineFrom(node);
  switch (node.type.name) {
    case 'paragraph':
      return { kind: 'paragraph', content };
    case 'heading':
      return { kind: 'heading', level: node.attrs.level === 4 ? 4 : node.attrs.level === 3 ? 3 : 2, content };
    case 'bullet_list':
    case 'ordered_list':
      return listFrom(node);
    case 'note':
      return { kind: 'note', tone: node.attrs.tone === 'warning' ? 'warning' : 'information', content };
    case 'quotation': {
      const said = node.maybeChild(0);
      return {
        kind: 'quotation',
        content: said ? inlineFrom(said) : [],
        source: node.maybeChild(1)?.textContent ?? '',
      };
    }
    case 'table_block':
      return tableFrom(node);
    case 'set_piece':
      return node.attrs.block as BlockContent | null;
    default:
      return { kind: 'paragraph', content: [{ kind: 'text', text: node.textContent }] };
  }
}

/** Two lists within one item are one. */
function listFrom(node: Node): List {
  const items = node.children.map((item): ListItem => {
    const lists = item.children.filter(({ type }) => type.name.endsWith('_list')).map(listFrom);
    const [first, ...more] = lists;
    const content = item.firstChild ? inlineFrom(item.firstChild) : [];
    return first
      ? { content, list: { ...first, items: [first, ...more].flatMap(({ items }) => items) } }
      : { content };
  });
  return { kind: 'list', ordered: node.type.name === 'ordered_list', items };
}

function tableFrom(node: Node): Table {
  const [caption, table, under] = node.children;
  const rows = (table?.children ?? []).map((row) => row.children.flatMap(cellsOf));
  const width = Math.max(1, ...rows.map((row) => row.length));
  const [heads = [], ...body] = rows.map((row) =>
    Array.from({ length: width }, (_, index) => row[index] ?? noCell),
  );
  const note = under?.textContent ?? '';
  return {
    kind: 'table',
    caption: caption?.textContent ?? '',
    columns: heads.map(({ text, numeric }) => ({ heading: text, numeric })),
    rows: body.map((row) => row.map(({ content }) => content)),
    ...(note !== '' && { note }),
  };
}

interface Cell {
  text: string;
  numeric: boolean;
  content: Inline[];
}

const noCell: Cell = { text: '', numeric: false, content: [] };

/** A joined cell is itself and then empty ones. */
function cellsOf(cell: Node): Cell[] {
  const content = cell.children.flatMap((paragraph, index): Inline[] => [
    ...(index === 0 ? [] : [{ kind: 'break' as const }]),
    ...inlineFrom(paragraph),
  ]);
  const text = cell.textBetween(0, cell.content.size, ' ', ' ');
  const across = Math.max(1, Number(cell.attrs.colspan) || 1);
  return [
    { text, numeric: cell.attrs.numeric === true, content },
    ...Array.from({ length: across - 1 }, () => noCell),
  ];
}

function inlineFrom(node: Node): Inline[] {
  const pieces: (Piece | 'break')[] = [];
  for (const child of node.children) {
    if (child.type.name === 'hard_break') pieces.push('break');
    if (!child.isText) continue;
    const mark = (name: string) => child.marks.find(({ type }) => type.name === name);
    const [href, language] = [mark('link')?.attrs.href, mark('language')?.attrs.tag] as [unknown, unknown];
    pieces.push({
      text: child.text ?? '',
      strong: mark('strong') !== undefined,
      emphasis: mark('emphasis') !== undefined,
      language: typeof language === 'string' ? language : undefined,
      href: typeof href === 'string' ? href : null,
    });
  }
  return inlineOf(pieces);
}
