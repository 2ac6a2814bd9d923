// What the editor asks in dialogs: where a link leads, which picture, which figures, which words of the law, which language.
import type { Node } from 'prosemirror-model';
import { type Command, NodeSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type { BlockContent } from '../../document/document.ts';
import { isLanguageTag } from '../../document/language-tag.ts';
import { problemOfAddress } from '../../document/link-address.ts';
import { idForm } from '../../document/parse-directive.ts';
import { askInDialog, type Asked } from './ask-in-dialog.ts';
import { insertBlock } from './editor-commands.ts';
import { nodeOf } from './editor-content.ts';
import { editorSchema } from './editor-schema.ts';

const { marks, nodes } = editorSchema;

/** What can be chosen among on this page. */
export interface Choices {
  images: readonly { digest: string; name: string }[];
  law: readonly string[];
}

/** The whole link or language in which the selection is, and what it says. */
function worn(view: EditorView, name: 'link' | 'language', attribute: string) {
  const { from, to, $from } = view.state.selection;
  const type = marks[name];
  const { parent } = $from;
  const at = parent.childAfter($from.parentOffset);
  const mark = at.node === null ? undefined : type.isInSet(at.node.marks);
  const value: unknown = mark?.attrs[attribute];
  const start = $from.start() + at.offset;
  const whole = from === to && mark && at.node ? { from: start, to: start + at.node.nodeSize } : { from, to };
  return { ...whole, type, value: typeof value === 'string' ? value : '' };
}

export function askForLink(view: EditorView): void {
  const { from, to, type, value } = worn(view, 'link', 'href');
  const isEmpty = from === to;
  ask(
    view,
    {
      title: 'Link',
      fields: [
        {
          name: 'href',
          label: 'Address',
          hint: 'Such as https://www.example.org, mailto:us@example.org, or /publications/strategy',
          value,
        },
        ...(isEmpty ? [{ name: 'words', label: 'Words of the link' }] : []),
      ],
      action: 'Set link',
      ...(value !== '' && { other: { value: 'remove', text: 'Remove link' } }),
      check: (values) =>
        problemOfAddress(values.get('href') ?? '') ??
        (isEmpty && !values.get('words') ? 'Enter the words of the link.' : null),
    },
    (values, by) => {
      const { tr } = view.state;
      const mark = type.create({ href: values.get('href') });
      if (by === 'remove') view.dispatch(tr.removeMark(from, to, type));
      else if (isEmpty)
        view.dispatch(tr.replaceSelectionWith(editorSchema.text(values.get('words') ?? '', [mark]), false));
      else view.dispatch(tr.removeMark(from, to, type).addMark(from, to, mark));
    },
  );
}

export function askForLanguage(view: EditorView): void {
  const { from, to, type, value } = worn(view, 'language', 'tag');
  const whole = from === to;
  const { $from } = view.state.selection;
  const block = $from.depth > 0 ? $from.node(1) : null;
  const said: unknown = block?.attrs.language;
  ask(
    view,
    {
      title: whole ? 'Language of this block' : 'Language of these words',
      fields: [
        {
          name: 'tag',
          label: 'Sign of the language',
          hint: 'Such as cy for Welsh, ur for Urdu, pl for Polish. Empty: the language of the text.',
          value: value !== '' ? value : whole && typeof said === 'string' ? said : '',
        },
      ],
      action: 'Set language',
      check: (values) => {
        const tag = values.get('tag') ?? '';
        return tag === '' || isLanguageTag(tag)
          ? null
          : 'Write the sign of a language in small letters, such as cy.';
      },
    },
    (values) => {
      const tag = values.get('tag') ?? '';
      const { tr } = view.state;
      if (!whole || value !== '') {
        tr.removeMark(from, to, type);
        if (tag !== '') tr.addMark(from, to, type.create({ tag }));
      } else if (block)
        tr.setNodeMarkup($from.before(1), null, { ...block.attrs, language: tag === '' ? null : tag });
      view.dispatch(tr);
    },
  );
}

/** The picture, figures or other piece that is selected. */
function selectedPiece({ state: { selection } }: EditorView): BlockContent | null {
  if (!(selection instanceof NodeSelection) || selection.node.type !== nodes.set_piece) return null;
  return selection.node.attrs.block as BlockContent | null;
}

export function askForPicture(view: EditorView, { images }: Choices): void {
  const piece = selectedPiece(view);
  const former = piece?.kind === 'figure' ? piece : null;
  const choices = images.map(({ digest, name }) => ({ value: digest, text: name }));
  if (former && !images.some(({ digest }) => digest === former.image))
    choices.unshift({ value: former.image, text: 'The picture that is there' });
  ask(
    view,
    {
      title: 'Picture',
      fields: [
        {
          name: 'image',
          label: 'Picture',
          hint: 'Pictures are sent on the page Pictures.',
          choices,
          ...(former && { value: former.image }),
        },
        {
          name: 'alt',
          label: 'What it shows',
          hint: 'For people who cannot see it. Empty only where it is decoration.',
          value: former?.alt ?? '',
        },
        {
          name: 'decorative',
          label: 'It is only decoration',
          isTick: true,
          value: former?.decorative ? 'yes' : '',
        },
        { name: 'caption', label: 'Words below it', value: former?.caption ?? '' },
      ],
      action: 'Set picture',
      check(values) {
        if (!values.get('image')) return 'There is no picture yet: send one on the page Pictures.';
        return values.get('alt') || values.get('decorative')
          ? null
          : 'Say what it shows, or that it is only decoration.';
      },
    },
    (values) => {
      const decorative = values.get('decorative') === 'yes';
      const alt = decorative ? '' : (values.get('alt') ?? '');
      setPiece(view, {
        kind: 'figure',
        image: values.get('image') ?? '',
        alt,
        decorative,
        caption: values.get('caption') ?? '',
      });
    },
  );
}

export function askForFigures(view: EditorView): void {
  const piece = selectedPiece(view);
  const former = piece?.kind === 'released-figures' ? piece : null;
  ask(
    view,
    {
      title: 'Figures of a release',
      fields: [
        {
          name: 'release',
          label: 'Id of the release',
          hint: 'The last part of its address under Published figures.',
          value: former?.release ?? '',
        },
        { name: 'table', label: 'Which of its tables', value: String(former?.table ?? 1) },
        {
          name: 'show',
          label: 'Show',
          choices: [
            { value: 'chart-and-table', text: 'Chart and table' },
            { value: 'table', text: 'Table alone' },
          ],
          value: former?.show ?? '',
        },
      ],
      action: 'Set figures',
      check(values) {
        if (!idForm.test(values.get('release') ?? '')) return 'Enter the id of the release.';
        return /^[1-9]\d{0,2}$/.test(values.get('table') ?? '') ? null : 'Enter which table, from 1.';
      },
    },
    (values) =>
      setPiece(view, {
        kind: 'released-figures',
        release: values.get('release') ?? '',
        table: Number(values.get('table')),
        show: values.get('show') === 'table' ? 'table' : 'chart-and-table',
      }),
  );
}

export function askForLaw(view: EditorView, { law }: Choices): void {
  ask(
    view,
    {
      title: 'Words of the law',
      fields: [{ name: 'text', label: 'Which', choices: law.map((id) => ({ value: id, text: id })) }],
      action: 'Set words of the law',
    },
    (values) => setPiece(view, { kind: 'statutory-text', text: values.get('text') ?? '' }),
  );
}

export function askForRecords(view: EditorView): void {
  ask(
    view,
    {
      title: 'List fed from records',
      fields: [{ name: 'records', label: 'Which records', hint: 'Such as objectives or commitments.' }],
      action: 'Set list',
      check: (values) =>
        idForm.test(values.get('records') ?? '') ? null : 'Enter which records, such as objectives.',
    },
    (values) => setPiece(view, { kind: 'record-list', records: values.get('records') ?? '' }),
  );
}

/** In the place of the one that is selected, or after the block here. */
function setPiece(view: EditorView, block: BlockContent): void {
  const node: Node = nodeOf(block);
  const put: Command = selectedPiece(view)
    ? (state, dispatch) => (dispatch?.(state.tr.replaceSelectionWith(node)), true)
    : insertBlock(node);
  put(view.state, view.dispatch.bind(view));
}

function ask(
  view: EditorView,
  asked: Asked,
  then: (values: ReadonlyMap<string, string>, by: string) => void,
): void {
  askInDialog(asked, ({ values, by }) => {
    then(values, by);
    view.focus();
  });
}
