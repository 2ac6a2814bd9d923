// What can stand in the editor: our blocks as nodes, our words as marks, and nothing else.
import { type NodeSpec, Schema } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';

/** The language of a whole block stands on it; null: that of the document. */
const spoken = { language: { default: null } };

function block(tag: string, classes: string, spec: NodeSpec): NodeSpec {
  return {
    group: 'block',
    attrs: { ...spoken, ...spec.attrs },
    toDOM: (node) => [tag, { class: classes, lang: node.attrs.language ?? undefined }, 0],
    ...spec,
  };
}

/** A part of a block that has a name of its own, shown in front of it. */
function part(name: string, classes: string): NodeSpec {
  return {
    content: 'text*',
    marks: '',
    isolating: true,
    defining: true,
    toDOM: (node) => [
      'div',
      {
        class: `dr-editor__part ${classes}${node.content.size === 0 ? ' dr-editor__part--empty' : ''}`,
        'data-part': name,
      },
      0,
    ],
  };
}

const tables = tableNodes({
  cellContent: 'paragraph',
  cellAttributes: {
    numeric: {
      default: false,
      setDOMAttr: (isNumeric, attributes) =>
        void (isNumeric === true && (attributes['data-numeric'] = 'yes')),
    },
  },
});

const list = (ordered: boolean): NodeSpec => ({
  group: 'block list',
  content: 'list_item+',
  attrs: { ...spoken },
  parseDOM: [{ tag: ordered ? 'ol' : 'ul' }],
  toDOM: (node) => [
    ordered ? 'ol' : 'ul',
    {
      class: `govuk-list govuk-list--${ordered ? 'number' : 'bullet'}`,
      lang: node.attrs.language ?? undefined,
    },
    0,
  ],
});

export const editorSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: block('p', 'govuk-body', { content: 'inline*', parseDOM: [{ tag: 'p' }] }),
    heading: block('h2', '', {
      content: 'inline*',
      attrs: { ...spoken, level: { default: 2 } },
      defining: true,
      parseDOM: [2, 3, 4].map((level) => ({ tag: `h${level}`, attrs: { level } })),
      toDOM: (node) => [
        `h${node.attrs.level}`,
        {
          class: `govuk-heading-${{ 2: 'l', 3: 'm', 4: 's' }[Number(node.attrs.level)] ?? 's'}`,
          lang: node.attrs.language ?? undefined,
        },
        0,
      ],
    }),
    bullet_list: list(false),
    ordered_list: list(true),
    list_item: {
      content: 'paragraph list*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', 0],
    },
    note: block('div', 'dr-editor__note', {
      content: 'inline*',
      attrs: { ...spoken, tone: { default: 'information' } },
      defining: true,
      toDOM: (node) => [
        'div',
        {
          class: `dr-editor__note dr-editor__note--${node.attrs.tone}`,
          lang: node.attrs.language ?? undefined,
        },
        0,
      ],
    }),
    quotation: block('blockquote', 'dr-editor__quotation', { content: 'said said_by', isolating: true }),
    said: {
      content: 'inline*',
      isolating: true,
      defining: true,
      toDOM: () => ['p', { class: 'govuk-body' }, 0],
    },
    said_by: part('Source', 'dr-editor__source'),
    table_block: block('div', 'dr-editor__table', { content: 'caption table under_table', isolating: true }),
    caption: part('Table', 'dr-editor__caption'),
    under_table: part('Note', 'dr-editor__under'),
    table: { ...tables.table, group: '' },
    table_row: tables.table_row,
    table_cell: tables.table_cell,
    table_header: tables.table_header,
    /** A picture, figures, words of the law or records: what it is stands in `block`, as our document has it. */
    set_piece: {
      group: 'block',
      atom: true,
      draggable: true,
      attrs: { ...spoken, block: { default: null }, words: { default: '' }, src: { default: null } },
      toDOM: (node) => [
        'div',
        { class: 'dr-editor__piece' },
        ...(node.attrs.src === null
          ? []
          : [['img', { src: node.attrs.src, alt: '', class: 'dr-editor__image' }]]),
        ['span', {}, String(node.attrs.words)],
      ],
    },
    text: { group: 'inline' },
    hard_break: {
      inline: true,
      group: 'inline',
      selectable: false,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
    },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [{ tag: 'a[href]', getAttrs: (dom) => ({ href: dom.getAttribute('href') }) }],
      toDOM: (mark) => ['a', { href: mark.attrs.href, class: 'govuk-link' }, 0],
    },
    language: {
      attrs: { tag: {} },
      parseDOM: [{ tag: 'span[lang]', getAttrs: (dom) => ({ tag: dom.getAttribute('lang') }) }],
      toDOM: (mark) => ['span', { lang: mark.attrs.tag, class: 'dr-editor__language' }, 0],
    },
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    emphasis: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
});
