// GET and POST /desk/publications/look-at-file: what is hidden in a file that is to be published. The file is looked at and not kept.
import { readFile } from 'node:fs/promises';
import { button } from '../pages/govuk/components.ts';
import { fileField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { type Answer, page, route, type Route, type UploadedFile } from '../pages/route.ts';
import { checkUpload } from './checking/check-upload.ts';
import { findingsView } from './checking/findings-view.ts';
import { writePublicationsPermission } from './publication-permissions.ts';

const path = '/desk/publications/look-at-file';
const most = 50_000_000;

export function lookAtFile(): Route[] {
  return [
    route({ method: 'GET', path, permission: writePublicationsPermission, answer: () => formPage([]) }),
    route({
      method: 'POST',
      path,
      permission: writePublicationsPermission,
      ...{ uploads: true, takes: 'any' },
      answer: async ({ files: [file] }) => {
        const problem = problemOf(file);
        if (!file || problem !== null) return formPage([{ field: 'file', message: problem ?? '' }]);
        const findings = checkUpload({ fileName: file.fileName, content: await readFile(file.path) });
        return formPage(
          [],
          html`<h2 class="govuk-heading-m">“${file.fileName}”</h2>
            ${findingsView(findings, { hrefOf: () => null })}`,
        );
      },
    }),
  ];
}

function problemOf(file: UploadedFile | undefined): string | null {
  if (!file || (file.fileName === '' && file.bytes === 0)) return 'Choose a file';
  return file.bytes > most ? 'Choose a file of at most 50 MB: what is larger is looked at by no page' : null;
}

function formPage(problems: readonly FormProblem[], result: Html | null = null): Answer {
  const state = { form: new FormFields(), problems };
  return page({
    title: 'Look at a file before it is published',
    section: '/desk/publications',
    breadcrumbs: [
      { text: 'Publications being written', href: '/desk/publications' },
      { text: 'Look at a file' },
    ],
    problems,
    body: html`<h1 class="govuk-heading-l">Look at a file before it is published</h1>
      ${result}
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <p class="govuk-body">
            Files often hold more than they show: hidden sheets, tracked changes, comments, the rows behind a
            table, the place where a photograph was taken. Send one, and see what is found. It is not kept.
          </p>
          <p class="govuk-body">
            This reads the file and says what it finds. It does not look for viruses, and it does not know
            whether words under a black box can still be copied: try that yourself.
          </p>
          <form method="post" action="${path}" enctype="multipart/form-data" novalidate>
            ${fileField(state, {
              name: 'file',
              label: 'File',
              hint: 'PDF, DOCX, ODT, XLSX, ODS, CSV, TXT, PNG, JPEG, MP4, MP3 or VTT, of at most 50 MB',
            })}
            ${button({ text: 'Look at it' })}
          </form>
        </div>
      </div>`,
  });
}
