// The field in which a publication is written: markup with its help beside it, which a script makes into an editor.
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import { type FormState, textareaField } from '../../pages/form-inputs.ts';
import { button, details } from '../../pages/govuk/components.ts';
import { attributes, html, type Html } from '../../pages/html.ts';
import type { Block } from '../document/document.ts';
import { parseMarkup } from '../document/parse-markup.ts';
import { markupHelp } from './markup-help-view.ts';

/** A picture that can be set into the text. */
export interface KnownImage {
  digest: string;
  name: string;
}

export interface EditorOptions {
  /** Of the field; `text` unless stated. */
  name?: string;
  label?: string;
  /** Pictures that were sent, the newest first. */
  images?: readonly KnownImage[];
  /** Where pictures are sent; left out where none can be. */
  imagesHref?: string;
}

/** The value of the button that asks for a preview: a field called `then`. */
export const previewValue = 'preview';

/**
 * Works as it stands; with `editorScript` among the scripts of the page it becomes an editor that writes the same markup. It is filled with
 * what `writeMarkup` makes of the blocks where nothing was typed yet.
 */
export function editorField(state: FormState, options: EditorOptions = {}): Html {
  const { name = 'text', label = 'Text', images = [], imagesHref } = options;
  return html`<div class="dr-editor" data-editor>
    ${textareaField(state, {
      name,
      label,
      hint: 'Leave an empty line between paragraphs. Text copied from Word keeps its headings, lists, tables and links.',
      rows: '24',
      spellcheck: true,
      attributes: { 'data-editor-text': '' },
    })}
    ${
      images.length > 0 &&
      html`<ul hidden data-editor-images>
        ${images.map((image) => html`<li ${attributes({ 'data-digest': image.digest })}>${image.name}</li>`)}
      </ul>`
    }
    ${details({ summaryText: 'How to write headings, lists, tables and the rest', html: markupHelp(images) })}
    ${
      imagesHref !== undefined &&
      html`<p class="govuk-body">
        <a class="govuk-link" href="${imagesHref}">Pictures: see them, and send others</a>
      </p>`
    }
  </div>`;
}

/** Stands after the button that saves, which Enter in another field presses. */
export function previewButton(): Html {
  return button({
    text: 'Preview',
    name: 'then',
    value: previewValue,
    classes: 'govuk-button--secondary',
    preventDoubleClick: true,
  });
}

/** Whether the preview was asked for, and not saving. */
export function asksForPreview(form: FormFields): boolean {
  return form.value('then') === previewValue;
}

export interface EditorRead {
  blocks: Block[];
  problems: readonly FormProblem[];
}

/** @param former the blocks as they were, so that those that stay keep their ids */
export function readEditor(form: FormFields, former: readonly Block[], name = 'text'): EditorRead {
  const { blocks, problems } = parseMarkup(form.typed(name), former);
  return {
    blocks,
    problems: problems.map(({ line, sentence }) => ({ field: name, message: `Line ${line}: ${sentence}` })),
  };
}
