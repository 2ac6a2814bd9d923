// A text as readers will see it, before it is kept.
import { html, type Html } from '../../pages/html.ts';
import type { ResolvedDocument } from '../document/resolved-document.ts';
import { renderDocumentHtml } from '../formats/render-document-html.ts';

/** @param missing sentences about what the text names and is not there; the rest is then not shown */
export function previewView(document: ResolvedDocument | null, missing: readonly string[] = []): Html {
  return html`<section
    class="dr-editor__preview"
    id="preview"
    aria-labelledby="preview-heading"
    tabindex="-1"
  >
    <h2 class="govuk-heading-m" id="preview-heading">Preview</h2>
    <p class="govuk-hint">Nothing has been saved yet.</p>
    ${
      missing.length > 0 &&
      html`<p class="govuk-body">It cannot be shown in full:</p>
        <ul class="govuk-list govuk-list--bullet">
          ${missing.map((sentence) => html`<li>${sentence}</li>`)}
        </ul>`
    }
    ${document && renderDocumentHtml(document, { headingLevel: 3 })}
  </section>`;
}
