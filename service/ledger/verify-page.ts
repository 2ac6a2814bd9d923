// GET /ledger/verify: a page that verifies an export in the reader's own browser, and the same page as one file to keep.
import { button } from '../pages/govuk/components.ts';
import { fileField, textareaField } from '../pages/form-inputs.ts';
import { FormFields } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import type { BrandColours } from '../pages/look.ts';
import { makeScript, scriptRoute } from '../pages/make-script.ts';
import { download, everyone, page, route, type Route } from '../pages/route.ts';
import { standAlonePage } from '../pages/stand-alone-page.ts';

const title = 'Verify an export of the ledger';

export function verifyPageRoutes(brand?: BrandColours): Route[] {
  const script = makeScript(new URL('verify-in-browser.ts', import.meta.url), '/ledger');
  const content = standAlonePage({
    title,
    body: verifier(takenAway),
    script: script.content,
    ...(brand && { brand }),
  });
  return [
    route({
      method: 'GET',
      path: '/ledger/verify',
      expensive: true,
      permission: everyone,
      answer: () => page({ title, body: verifier(served), scripts: [script.path] }),
    }),
    route({
      method: 'GET',
      path: '/ledger/verify.html',
      permission: everyone,
      answer: () =>
        download({ fileName: 'verify-ledger.html', contentType: 'text/html; charset=utf-8', content }),
    }),
    scriptRoute(script),
  ];
}

const served = html`<p class="govuk-body">
    Whoever would rather not trust this site can
    <a class="govuk-link" href="/ledger/verify.html" download>download this page as one file</a>, open it from
    their own disk without a network, and read the program that is in it.
  </p>
  <p class="govuk-body">
    The roots to compare with are on the page
    <a class="govuk-link" href="/ledger/roots">Roots of the ledger</a>. Those you noted yourself, or found in
    minutes, prove more.
  </p>`;

const takenAway = html`<p class="govuk-body">
  This page is one file. It works without a network, and its program can be read in it. It may fetch nothing
  and send nothing: its own policy forbids that to the browser.
</p>`;

function verifier(more: Html): Html {
  const empty = { form: new FormFields(), problems: [] };
  return html`<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">
      An export is the file that the page Ledger gives as a download, and that
      <code class="dr-code">npx due-regard ledger export</code> prints. It is read in your browser and stays
      on your computer. Every event is looked at: its number, its hash, what it follows, and the digests of
      the names and values that have not been erased.
    </p>
    ${more}
    <p class="govuk-body" id="verifier-absent">
      This page works with JavaScript, which is off or could not be loaded. The same is done by
      <code class="dr-code">npx due-regard ledger verify</code>.
    </p>
    <form id="verifier" hidden>
      ${fileField(empty, { name: 'export', label: 'Export', hint: 'A file of JSON lines (.jsonl)' })}
      ${textareaField(empty, {
        name: 'roots',
        label: 'Published roots (if you have any)',
        hint: 'Each must be the hash of an event in the export. 64 letters and digits, one a line',
        rows: '3',
        spellcheck: false,
      })}
      ${textareaField(empty, {
        name: 'keys',
        label: 'The published key (if you have it)',
        hint: 'Every signed root in the export must then be signed with it',
        rows: '2',
        spellcheck: false,
      })}
      ${button({ text: 'Verify' })}
    </form>
    <div id="verdict" role="status" tabindex="-1">
      <p class="govuk-heading-m" id="verdict-heading"></p>
      <ul class="govuk-list" id="verdict-lines"></ul>
      <p class="govuk-body" id="verdict-meaning"></p>
    </div>
    ${whatItProves}`;
}

const whatItProves = html`<h2 class="govuk-heading-m">What this proves, and what not</h2>
  <ul class="govuk-list govuk-list--bullet">
    <li>
      It proves order and integrity since recording: the events stand in the order in which they were
      recorded, none is missing between them, and each is as it was then.
    </li>
    <li>It does not prove that what was recorded is true, or that everything was recorded.</li>
    <li>
      An export that was cut off at its end, or written anew from some event on, fits together in itself. Only
      a root that was published before, or the published key, tells.
    </li>
  </ul>`;
