// What one can do in the editor, by key and by button.
import { chainCommands, exitCode, setBlockType, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { MarkType, Node, NodeType } from 'prosemirror-model';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import { nodeOf } from './editor-content.ts';
import { editorSchema } from './editor-schema.ts';

const { nodes, marks } = editorSchema;

/** The block of the document in which the selection begins. */
export function blockHere({ selection }: EditorState): Node | null {
  if (selection instanceof NodeSelection && selection.$from.depth === 0) return selection.node;
  return selection.$from.depth === 0 ? null : selection.$from.node(1);
}

export function hasMark(state: EditorState, type: MarkType): boolean {
  const { from, to, empty, $from } = state.selection;
  return empty
    ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, type);
}

/** Makes a block into another kind, and back into a paragraph where it is that already. */
export function toggleBlock(type: NodeType, attributes: Record<string, unknown> = {}): Command {
  return (state, dispatch) => {
    const isSo = isBlock(state, type, attributes);
    return setBlockType(isSo ? nodes.paragraph : type, isSo ? null : attributes)(state, dispatch);
  };
}

export function isBlock(
  state: EditorState,
  type: NodeType,
  attributes: Record<string, unknown> = {},
): boolean {
  const node = blockHere(state);
  return (
    node?.type === type && Object.entries(attributes).every(([name, value]) => node.attrs[name] === value)
  );
}

/** Makes paragraphs into items, items into paragraphs, and one kind of list into the other. */
export function toggleList(type: NodeType): Command {
  return (state, dispatch) => {
    const list = blockHere(state);
    if (list?.type === type) return liftListItem(nodes.list_item)(state, dispatch);
    if (list?.type !== nodes.bullet_list && list?.type !== nodes.ordered_list)
      return wrapInList(type)(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup(state.selection.$from.before(1), type, list.attrs));
    return true;
  };
}

/** Enter in a part that has one paragraph only leads out of the block, into a new paragraph. */
const leaveBlock: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const single: readonly NodeType[] = [
    nodes.note,
    nodes.said,
    nodes.said_by,
    nodes.caption,
    nodes.under_table,
  ];
  if (!empty || !single.includes($from.parent.type)) return false;
  const after = $from.after(1);
  const { tr } = state;
  tr.insert(after, nodes.paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView());
  return true;
};

/** A paragraph in a cell is the only one. */
const breakInCell: Command = (state, dispatch) => isInTable(state) && addBreak(state, dispatch);

const addBreak: Command = (state, dispatch) => {
  if (
    !state.selection.$from.parent.inlineContent ||
    !state.selection.$from.parent.type.contentMatch.matchType(nodes.hard_break)
  )
    return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

/** Sets a block in after the one in which the selection is, or in the place of an empty paragraph. */
export function insertBlock(node: Node): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const here = blockHere(state);
    const isEmpty = here?.type === nodes.paragraph && here.content.size === 0;
    const at = $from.depth === 0 ? state.selection.to : isEmpty ? $from.before(1) : $from.after(1);
    const { tr } = state;
    if (isEmpty) tr.replaceWith(at, $from.after(1), node);
    else tr.insert(at, node);
    const end = at + node.nodeSize;
    if (end >= tr.doc.content.size) tr.insert(end, nodes.paragraph.create());
    dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(node.isAtom ? end : at + 1))).scrollIntoView());
    return true;
  };
}

export function newTable(): Node {
  const column = { heading: '', numeric: false };
  return nodeOf({
    kind: 'table',
    caption: '',
    columns: [column, column],
    rows: [
      [[], []],
      [[], []],
    ],
  });
}

/** A column of numbers, told at its heading. */
export const toggleNumeric: Command = (state, dispatch) => {
  const head = headHere(state);
  if (!head) return false;
  dispatch?.(
    state.tr.setNodeMarkup(head.at, null, { ...head.node.attrs, numeric: head.node.attrs.numeric !== true }),
  );
  return true;
};

export function isNumericHere(state: EditorState): boolean {
  return headHere(state)?.node.attrs.numeric === true;
}

function headHere(state: EditorState): { at: number; node: Node } | null {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 1; depth -= 1) {
    if ($from.node(depth).type !== nodes.table) continue;
    const row = $from.node(depth).firstChild;
    const column = $from.index(depth + 1);
    const node = row?.maybeChild(column);
    if (!row || !node) return null;
    let at = $from.start(depth) + 1;
    for (let index = 0; index < column; index += 1) at += row.child(index).nodeSize;
    return { at, node };
  }
  return null;
}

/** The whole block goes, and an empty paragraph stands in its place where nothing else would. */
export const removeBlock: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.depth === 0) return false;
  dispatch?.(
    state.tr.replaceWith($from.before(1), $from.after(1), nodes.paragraph.create()).scrollIntoView(),
  );
  return true;
};

export const editorKeys: Readonly<Record<string, Command>> = {
  'Mod-z': undo,
  'Shift-Mod-z': redo,
  'Mod-y': redo,
  'Mod-b': toggleMark(marks.strong),
  'Mod-i': toggleMark(marks.emphasis),
  'Mod-Alt-0': setBlockType(nodes.paragraph),
  'Mod-Alt-2': toggleBlock(nodes.heading, { level: 2 }),
  'Mod-Alt-3': toggleBlock(nodes.heading, { level: 3 }),
  'Mod-Alt-4': toggleBlock(nodes.heading, { level: 4 }),
  'Shift-Mod-8': toggleList(nodes.bullet_list),
  'Shift-Mod-7': toggleList(nodes.ordered_list),
  'Mod-]': sinkListItem(nodes.list_item),
  'Mod-[': liftListItem(nodes.list_item),
  'Shift-Enter': chainCommands(exitCode, addBreak),
  Enter: chainCommands(splitListItem(nodes.list_item), leaveBlock, breakInCell),
};
