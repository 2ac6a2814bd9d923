// Blocks of a document as the editor holds them.
import type { Mark, Node } from 'prosemirror-model';
import { blockName } from '../../document/block-name.ts';
import type { Block, BlockContent, Inline, LanguageTag, List, Table } from '../../document/document.ts';
import { piecesOf } from '../../document/flat-inline.ts';
import { editorSchema } from './editor-schema.ts';

type Content = BlockContent & { language?: LanguageTag };

const { nodes, marks } = editorSchema;

export function editorContent(blocks: readonly (Content | Block)[]): Node {
  const content = blocks.map(nodeOf);
  return nodes.doc.create(null, content.length === 0 ? nodes.paragraph.create() : content);
}

export function nodeOf(block: Content | Block): Node {
  const language = block.language ?? null;
  switch (block.kind) {
    case 'heading':
      return nodes.heading.create({ language, level: block.level }, inlineNodes(block.content));
    case 'paragraph':
      return nodes.paragraph.create({ language }, inlineNodes(block.content));
    case 'list':
      return listNode(block, language);
    case 'note':
      return nodes.note.create({ language, tone: block.tone }, inlineNodes(block.content));
    case 'quotation':
      return nodes.quotation.create({ language }, [
        nodes.said.create(null, inlineNodes(block.content)),
        nodes.said_by.create(null, words(block.source)),
      ]);
    case 'table':
      return tableNode(block, language);
    default:
      return setPiece(block, language);
  }
}

function setPiece(
  block: Exclude<Content, { content: unknown } | List | Table>,
  language: LanguageTag | null,
): Node {
  const { id: _id, language: _language, ...kept } = block as Block;
  const src = block.kind === 'figure' ? `/publications/images/${block.image}` : null;
  const name = blockName(block, 0).replace(/^block 1, the /, '');
  return nodes.set_piece.create({
    language,
    block: kept,
    src,
    words: name.charAt(0).toUpperCase() + name.slice(1),
  });
}

function listNode({ ordered, items }: List, language: LanguageTag | null): Node {
  const type = ordered ? nodes.ordered_list : nodes.bullet_list;
  return type.create(
    { language },
    items.map(({ content, list }) =>
      nodes.list_item.create(null, [
        nodes.paragraph.create(null, inlineNodes(content)),
        ...(list ? [listNode(list, null)] : []),
      ]),
    ),
  );
}

function tableNode({ caption, columns, rows, note = '' }: Table, language: LanguageTag | null): Node {
  const cell = (content: readonly Inline[]): Node => nodes.paragraph.create(null, inlineNodes(content));
  const heads = columns.map(({ heading, numeric }) =>
    nodes.table_header.create({ numeric }, nodes.paragraph.create(null, words(heading))),
  );
  const body = rows.map((row) =>
    nodes.table_row.create(
      null,
      row.map((content) => nodes.table_cell.create(null, cell(content))),
    ),
  );
  return nodes.table_block.create({ language }, [
    nodes.caption.create(null, words(caption)),
    nodes.table.create(null, [nodes.table_row.create(null, heads), ...body]),
    nodes.under_table.create(null, words(note)),
  ]);
}

function words(text: string): Node[] {
  return text === '' ? [] : [editorSchema.text(text)];
}

export function inlineNodes(content: readonly Inline[]): Node[] {
  return piecesOf(content)
    .filter((piece) => piece === 'break' || piece.text !== '')
    .map((piece) => {
      if (piece === 'break') return nodes.hard_break.create();
      const worn: Mark[] = [
        ...(piece.href === null ? [] : [marks.link.create({ href: piece.href })]),
        ...(piece.language === undefined ? [] : [marks.language.create({ tag: piece.language })]),
        ...(piece.strong ? [marks.strong.create()] : []),
        ...(piece.emphasis ? [marks.emphasis.create()] : []),
      ];
      return editorSchema.text(piece.text, worn);
    });
}
