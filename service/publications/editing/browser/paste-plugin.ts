// What is pasted and dropped becomes our blocks. The browser is never asked to make markup of it, which our pages do not allow.
import { type Node, Slice } from 'prosemirror-model';
import { NodeSelection, Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { BlockContent, Inline } from '../../document/document.ts';
import { parseMarkup } from '../../document/parse-markup.ts';
import { parsePasted } from '../pasting/parse-pasted.ts';
import { editorMarkup } from './editor-blocks.ts';
import { inlineNodes, nodeOf } from './editor-content.ts';
import { editorSchema } from './editor-schema.ts';

interface Transfer {
  getData(kind: string): string;
  setData(kind: string, data: string): void;
  clearData(): void;
  readonly files: ArrayLike<unknown>;
}
interface TransferEvent {
  clipboardData?: Transfer | null;
  dataTransfer?: Transfer | null;
  clientX?: number;
  clientY?: number;
  preventDefault(): void;
}

/** @param tell says to the person what did not come along */
export function pastePlugin(tell: (sentence: string) => void): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        paste: (view, event: TransferEvent) => taken(event, () => pasteFrom(view, event.clipboardData, tell)),
        copy: (view, event: TransferEvent) => copyTo(view, event),
        cut(view, event: TransferEvent) {
          if (!copyTo(view, event)) return false;
          view.dispatch(view.state.tr.deleteSelection().scrollIntoView());
          return true;
        },
        drop(view, event: TransferEvent) {
          if (view.dragging !== null) return false;
          const place = view.posAtCoords({ left: event.clientX ?? 0, top: event.clientY ?? 0 });
          if (place)
            view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(place.pos))));
          return taken(event, () => pasteFrom(view, event.dataTransfer, tell));
        },
      },
    },
  });
}

function taken(event: TransferEvent, act: () => void): true {
  event.preventDefault();
  act();
  return true;
}

/** Our own blocks are copied as the markup that says them, so that nothing of them is lost from one text to the other. */
function copyTo(view: EditorView, event: TransferEvent): boolean {
  const { selection } = view.state;
  if (selection.empty || !event.clipboardData) return false;
  const { content } = selection.content();
  if (
    !(selection instanceof TextSelection || selection instanceof NodeSelection) ||
    !editorSchema.nodes.doc.validContent(content)
  )
    return false;
  event.clipboardData.clearData();
  event.clipboardData.setData(
    'text/plain',
    editorMarkup(editorSchema.nodes.doc.create(null, content)).replace(/\n$/, ''),
  );
  event.preventDefault();
  return true;
}

function pasteFrom(
  view: EditorView,
  data: Transfer | null | undefined,
  tell: (sentence: string) => void,
): void {
  const [markup, text] = [data?.getData('text/html') ?? '', data?.getData('text/plain') ?? ''];
  if (markup === '' && text === '') {
    if ((data?.files.length ?? 0) > 0)
      tell(
        'A picture cannot be pasted: send it under Pictures, where it is cleaned, and set it in from there.',
      );
    return;
  }
  const { blocks, pictures } =
    markup === '' ? { blocks: plainBlocks(text), pictures: 0 } : parsePasted(markup);
  if (pictures > 0) {
    tell(
      `${pictures === 1 ? 'One picture was' : `${pictures} pictures were`} left out. Send pictures under Pictures, where they are cleaned, and set them in from there.`,
    );
  }
  if (blocks.length > 0) view.dispatch(pasteBlocks(view, blocks).scrollIntoView().setMeta('paste', true));
}

/** Text alone may be our markup; where it cannot be read as such it is what it says. */
function plainBlocks(text: string): BlockContent[] {
  const { blocks, problems } = parseMarkup(text);
  if (problems.length === 0) return blocks;
  return text
    .split(/\r?\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => ({ kind: 'paragraph', content: linesOf(paragraph) }));
}

function linesOf(paragraph: string): Inline[] {
  return paragraph
    .split(/\r?\n/)
    .flatMap((line, index): Inline[] => [
      ...(index === 0 ? [] : [{ kind: 'break' as const }]),
      { kind: 'text', text: line },
    ]);
}

function pasteBlocks(view: EditorView, blocks: readonly BlockContent[]) {
  const { tr, selection } = view.state;
  const { parent, depth } = selection.$from;
  const nodes = blocks.map(nodeOf);
  if (parent.type.spec.marks === '') return tr.insertText(nodes.map((node) => node.textContent).join(' '));
  const isSingle = depth > 1 && !isInList(view);
  if (isSingle)
    return tr.replaceSelection(
      new Slice(editorSchema.nodes.paragraph.create(null, asLines(nodes)).content, 0, 0),
    );
  const [first, last] = [nodes[0], nodes.at(-1)];
  const isOpen = (node: Node | undefined): number => (node?.type === editorSchema.nodes.paragraph ? 1 : 0);
  const content = editorSchema.nodes.doc.create(null, nodes).content;
  return tr.replaceSelection(new Slice(content, isOpen(first), isOpen(last)));
}

function isInList({ state }: EditorView): boolean {
  return (
    state.selection.$from.depth > 1 && state.selection.$from.node(-1).type === editorSchema.nodes.list_item
  );
}

/** In a cell or a quotation there is one paragraph: what would be several are its lines. */
function asLines(nodes: readonly Node[]): Node[] {
  const lines: Node[][] = [];
  for (const node of nodes) {
    if (node.isTextblock) lines.push([...node.children]);
    else node.descendants((child) => (child.isTextblock ? (lines.push([...child.children]), false) : true));
  }
  return lines.flatMap((line, index) =>
    index === 0 ? line : [...inlineNodes([{ kind: 'break' }]), ...line],
  );
}
