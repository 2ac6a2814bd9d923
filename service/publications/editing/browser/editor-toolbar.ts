// The toolbar of the editor: one stop for the Tab key, arrows from button to button, and each says whether it is on.
import { setBlockType, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, isInTable } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';
import * as command from './editor-commands.ts';
import { nodeOf } from './editor-content.ts';
import * as question from './editor-questions.ts';
import { editorSchema } from './editor-schema.ts';
import { element, page, type PagePart } from './page-part.ts';

const { nodes, marks } = editorSchema;

interface Tool {
  words: string;
  key?: string;
  act(view: EditorView): void;
  /** On or off, for those that are a state. */
  isOn?(state: EditorState): boolean;
  isPossible?(state: EditorState): boolean;
  /** Only shown where it is possible. */
  comesAndGoes?: true;
}

function does(words: string, act: Command, more: Partial<Tool> = {}): Tool {
  return {
    words,
    act: (view) => void act(view.state, view.dispatch.bind(view), view),
    isPossible: (state) => act(state),
    ...more,
  };
}

function heading(words: string, level: number): Tool {
  return does(words, command.toggleBlock(nodes.heading, { level }), {
    key: `Control+Alt+${level}`,
    isOn: (state) => command.isBlock(state, nodes.heading, { level }),
  });
}

function note(words: string, tone: string): Tool {
  return does(words, command.toggleBlock(nodes.note, { tone }), {
    isOn: (state) => command.isBlock(state, nodes.note, { tone }),
  });
}

const quotation = nodeOf({ kind: 'quotation', content: [], source: '' });

function toolsOf(choices: question.Choices): Tool[][] {
  const inTable = { isPossible: isInTable, comesAndGoes: true as const };
  return [
    [
      does('Bold', toggleMark(marks.strong), {
        key: 'Control+B',
        isOn: (state) => command.hasMark(state, marks.strong),
      }),
      does('Italic', toggleMark(marks.emphasis), {
        key: 'Control+I',
        isOn: (state) => command.hasMark(state, marks.emphasis),
      }),
      {
        words: 'Link',
        key: 'Control+K',
        act: question.askForLink,
        isOn: (state) => command.hasMark(state, marks.link),
      },
      { words: 'Language', act: question.askForLanguage },
    ],
    [
      heading('Heading', 2),
      heading('Smaller heading', 3),
      heading('Smallest heading', 4),
      does('Paragraph', setBlockType(nodes.paragraph), { key: 'Control+Alt+0' }),
    ],
    [
      does('List', command.toggleList(nodes.bullet_list), {
        key: 'Control+Shift+8',
        isOn: (state) => command.isBlock(state, nodes.bullet_list),
      }),
      does('Numbered list', command.toggleList(nodes.ordered_list), {
        key: 'Control+Shift+7',
        isOn: (state) => command.isBlock(state, nodes.ordered_list),
      }),
      note('Note', 'information'),
      note('Warning', 'warning'),
      {
        words: 'Quotation',
        act: (view) => void command.insertBlock(quotation)(view.state, view.dispatch.bind(view)),
      },
      {
        words: 'Table',
        act: (view) => void command.insertBlock(command.newTable())(view.state, view.dispatch.bind(view)),
      },
    ],
    [
      { words: 'Picture', act: (view) => question.askForPicture(view, choices) },
      { words: 'Figures', act: question.askForFigures },
      { words: 'Words of the law', act: (view) => question.askForLaw(view, choices) },
      { words: 'Records', act: question.askForRecords },
    ],
    [
      does('Add row', addRowAfter, inTable),
      does('Remove row', deleteRow, inTable),
      does('Add column', addColumnAfter, inTable),
      does('Remove column', deleteColumn, inTable),
      does('Column of numbers', command.toggleNumeric, { ...inTable, isOn: command.isNumericHere }),
      does('Remove table', command.removeBlock, inTable),
    ],
    [does('Undo', undo, { key: 'Control+Z' }), does('Redo', redo, { key: 'Control+Y' })],
  ];
}

export interface Toolbar {
  part: PagePart;
  /** Shows what is so where the cursor is. */
  update(state: EditorState): void;
  focus(): void;
}

/** @param view is asked for when a button is pressed */
export function editorToolbar(view: () => EditorView, choices: question.Choices, controls: string): Toolbar {
  const groups = toolsOf(choices).map((tools) =>
    tools.map((tool) => ({ tool, button: buttonOf(tool, view) })),
  );
  const all = groups.flat();
  const part = element(
    'div',
    { role: 'toolbar', 'aria-label': 'Formatting', 'aria-controls': controls, class: 'dr-editor__toolbar' },
    ...groups.map((group) =>
      element('div', { class: 'dr-editor__group' }, ...group.map(({ button }) => button)),
    ),
  );
  let current = all[0]?.button;
  const stopAt = (button: PagePart | undefined): void => {
    current?.setAttribute('tabindex', '-1');
    button?.setAttribute('tabindex', '0');
    current = button;
  };
  stopAt(current);
  part.addEventListener('keydown', (event) => {
    const shown = all.map(({ button }) => button).filter(({ hidden }) => !hidden);
    const at = shown.findIndex((button) => button === page().activeElement);
    const next = placeAfter(event.key, at, shown.length);
    if (next === null || at < 0) return;
    event.preventDefault();
    stopAt(shown[next]);
    shown[next]?.focus();
  });
  for (const { button } of all) button.addEventListener('focus', () => stopAt(button));
  return {
    part,
    update(state) {
      for (const { tool, button } of all) show(button, tool, state);
      if (current?.hidden) stopAt(all[0]?.button);
    },
    focus: () => current?.focus(),
  };
}

function placeAfter(key: string, at: number, count: number): number | null {
  const places: Readonly<Record<string, number>> = {
    ArrowRight: (at + 1) % count,
    ArrowLeft: (at - 1 + count) % count,
    Home: 0,
    End: count - 1,
  };
  return places[key] ?? null;
}

function buttonOf({ words, key, act, isOn }: Tool, view: () => EditorView): PagePart {
  const button = element('button', { type: 'button', class: 'dr-editor__button', tabindex: '-1' }, words);
  if (key !== undefined) button.setAttribute('aria-keyshortcuts', key);
  if (isOn) button.setAttribute('aria-pressed', 'false');
  // The words that are selected stay so when a button is pressed.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') === 'true') return;
    act(view());
    if (page().activeElement === button) view().focus();
  });
  return button;
}

function show(button: PagePart, { isOn, isPossible, comesAndGoes }: Tool, state: EditorState): void {
  const possible = isPossible?.(state) ?? true;
  if (isOn) button.setAttribute('aria-pressed', String(isOn(state)));
  if (comesAndGoes) button.hidden = !possible;
  if (possible) button.removeAttribute('aria-disabled');
  else button.setAttribute('aria-disabled', 'true');
}
