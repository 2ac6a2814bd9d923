// Runs in a browser: makes each field for a text into an editor that writes the same markup into the field on every change.
import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { inputRules, textblockTypeInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { EditorState } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { parseMarkup } from '../../document/parse-markup.ts';
import { statutoryTexts } from '../../../law/index.ts';
import { editorKeys } from './editor-commands.ts';
import { editorContent } from './editor-content.ts';
import { editorMarkup } from './editor-blocks.ts';
import { askForLink, type Choices } from './editor-questions.ts';
import { editorSchema } from './editor-schema.ts';
import { editorToolbar } from './editor-toolbar.ts';
import { element, page, type PagePart } from './page-part.ts';
import { pastePlugin } from './paste-plugin.ts';

for (const place of Array.from(page().querySelectorAll('[data-editor]'))) startEditor(place);

function startEditor(place: PagePart): void {
  const field = place.querySelector('[data-editor-text]');
  const label = place.querySelector(`label`);
  if (!field || !label) return;
  label.id = `${field.id}-label`;
  const surface = element('div', { class: 'dr-editor__surface', id: `${field.id}-editor` });
  const status = element('p', { role: 'status', class: 'govuk-body dr-editor__status' });
  const change = element('button', { type: 'button', class: 'govuk-button govuk-button--secondary' });
  const toolbar = editorToolbar(() => view, choicesOn(place), `${field.id}-editor`);
  const tell = (sentence: string): void => void (status.textContent = sentence);
  const view = makeView(surface, field, {
    tell,
    update: (state) => toolbar.update(state),
    toToolbar: () => toolbar.focus(),
  });
  field.before(toolbar.part, surface, status);
  field.after(change);
  const show = (asEditor: boolean): void => {
    field.hidden = asEditor;
    toolbar.part.hidden = surface.hidden = !asEditor;
    change.textContent = asEditor ? 'Write in plain text instead' : 'Use the editor';
  };
  change.addEventListener('click', () => {
    const isMarkup = !field.hidden;
    const [problem] = isMarkup ? parseMarkup(field.value).problems : [];
    if (problem) return tell(`Line ${problem.line}: ${problem.sentence}`);
    tell('');
    if (isMarkup) view.updateState(stateOf(field.value, view.state));
    toolbar.update(view.state);
    show(isMarkup);
    if (isMarkup) view.focus();
    else field.focus();
  });
  label.addEventListener('click', () => void (field.hidden && view.focus()));
  page().addEventListener('click', (event) => {
    if (field.hidden && event.target?.closest(`a[href="#${field.id}"]`)) view.focus();
  });
  toolbar.update(view.state);
  show(parseMarkup(field.value).problems.length === 0);
}

function choicesOn(place: PagePart): Choices {
  const images = Array.from(place.querySelectorAll('[data-editor-images] li'));
  return {
    images: images.map((item) => ({
      digest: item.getAttribute('data-digest') ?? '',
      name: item.textContent ?? '',
    })),
    law: statutoryTexts.map(({ id }) => id),
  };
}

interface Around {
  tell(sentence: string): void;
  update(state: EditorState): void;
  toToolbar(): void;
}

function makeView(surface: PagePart, field: PagePart, { tell, update, toToolbar }: Around): EditorView {
  const { nodes } = editorSchema;
  const plugins = [
    history(),
    pastePlugin(tell),
    inputRules({
      rules: [
        textblockTypeInputRule(/^(#{2,4})\s$/, nodes.heading, ([, signs = '']) => ({ level: signs.length })),
        wrappingInputRule(/^\s*[-*•]\s$/, nodes.bullet_list),
        wrappingInputRule(/^1[.)]\s$/, nodes.ordered_list),
      ],
    }),
    keymap({
      ...editorKeys,
      'Mod-k': (_, __, editor) => (editor && askForLink(editor), true),
      'Alt-F10': () => (toToolbar(), true),
    }),
    keymap(baseKeymap),
    tableEditing(),
  ];
  const describedBy = field.getAttribute('aria-describedby');
  const view: EditorView = new EditorView(surface, {
    state: EditorState.create({ doc: editorContent(parseMarkup(field.value).blocks), plugins }),
    attributes: {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-labelledby': `${field.id}-label`,
      ...(describedBy !== null && { 'aria-describedby': describedBy }),
      class: 'dr-editor__text',
      spellcheck: 'true',
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) field.value = editorMarkup(view.state.doc);
      update(view.state);
    },
  });
  return view;
}

function stateOf(markup: string, former: EditorState): EditorState {
  return EditorState.create({ doc: editorContent(parseMarkup(markup).blocks), plugins: former.plugins });
}
