// Adds a dataset: the form that asks what it is, and the files it begins with.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { button } from '../pages/govuk/components.ts';
import { checkboxesField, fileField, radiosField, textField, type FormState } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { page, redirect, route, type Answer, type Route, type UploadedFile } from '../pages/route.ts';
import { listPartners, type Partner } from '../partners/index.ts';
import { whoActs } from '../platform/doer.ts';
import { datasetKinds, type DatasetKind } from './keeping/dataset.ts';
import { kindChoices } from './dataset-kind-words.ts';
import { createDatasetOnce } from './keeping/dataset-store.ts';
import { leaveOpen } from './keeping/import-state-store.ts';
import { addDataPermission } from './dataset-permissions.ts';
import { acceptSubmission, type AcceptNeeds } from './submissions/accept-submission.ts';
import { openDataFields, partnerField, readOpenData } from './submissions/ask-whose-data.ts';
import { titleProblems } from './title-view.ts';

export function addData(needs: AcceptNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/data/new',
      permission: addDataPermission,
      answer: async () =>
        formPage({ form: new FormFields(), problems: [] }, await listPartners(needs.database)),
    }),
    route({
      method: 'POST',
      path: '/data/new',
      permission: addDataPermission,
      audit: 'dataset.added',
      uploads: true,
      answer: ({ form, files }) => takeIn(needs, form, files.filter(isChosen)),
    }),
  ];
}

async function takeIn(needs: AcceptNeeds, form: FormFields, files: UploadedFile[]): Promise<Answer> {
  const partners = await listPartners(needs.database);
  const kind = datasetKinds.find((known) => known === form.value('kind'));
  const partner = partners.find(({ id }) => id === form.value('partner')) ?? null;
  const { openData, problems: openProblems } = readOpenData(form);
  const isNamedOnly = partner !== null && openData === null && files.length === 0;
  const problems = [
    ...problemsOf(form, kind, isNamedOnly || files.length > 0),
    ...openProblems,
    // Taking somebody unknown for nobody would let a partner's data in without an agreement.
    ...(partner === null && form.value('partner') !== ''
      ? [{ field: 'partner', message: 'Choose whose data these are from the list' }]
      : []),
    ...(partner && !openData && files.length > 0 ? [notAgreed(partner)] : []),
  ];
  if (problems.length > 0 || kind === undefined) return formPage({ form, problems }, partners);
  const datasetId = await createDatasetOnce(needs.database, sendingOf(form), {
    kind,
    title: form.value('title'),
    demonstration: false,
  });
  if (isNamedOnly) return redirect(`/data/${datasetId}`);
  const isLook = form.value('look') === 'first' && kind !== 'population';
  const { id, role } = whoActs();
  const accepted = await acceptSubmission(isLook ? lookingFirst(needs) : needs, {
    ...{ dataset: { id: datasetId }, partner, way: 'page', by: { id, role }, files, openData },
  });
  if ('sentence' in accepted)
    return formPage({ form, problems: [{ field: 'files', message: accepted.sentence }] }, partners);
  return redirect(isLook ? `/data/${datasetId}/mapping` : `/data/${datasetId}`);
}

/** An agreement names data, and these are not there to be named yet. */
function notAgreed({ name }: Partner): FormProblem {
  return {
    field: 'partner',
    message: `No agreement with ${name} covers these data yet. Leave the files out: the data are then there to be named in an agreement. Or say below that they are published.`,
  };
}

/** The files wait as they are until somebody has said, on trial, what their columns mean. */
function lookingFirst(needs: AcceptNeeds): AcceptNeeds {
  return { ...needs, queueImport: ({ importId }, transaction) => leaveOpen(transaction, importId, []) };
}

/** The mark of one filled-in form, so that sending it twice makes one dataset. */
function sendingOf(form: FormFields): string {
  const sent = z.uuid().safeParse(form.value('sending'));
  return sent.success ? sent.data : randomUUID();
}

function problemsOf(form: FormFields, kind: DatasetKind | undefined, hasFiles: boolean): FormProblem[] {
  return [
    ...(kind ? [] : [{ field: 'kind', message: 'Choose what you are adding' }]),
    ...titleProblems(form.value('title')),
    ...(hasFiles ? [] : [{ field: 'files', message: 'Choose at least one file' }]),
  ];
}

/** A browser sends an empty, nameless file where none was chosen. */
export function isChosen(file: UploadedFile): boolean {
  return file.fileName !== '' || file.bytes > 0;
}

function formPage(state: FormState, partners: readonly Partner[]): Answer {
  return page({
    title: 'Add data',
    section: '/data',
    breadcrumbs: [{ text: 'Data', href: '/data' }, { text: 'Add data' }],
    problems: state.problems,
    body: formBody(state, partners),
  });
}

function formBody(state: FormState, partners: readonly Partner[]): Html {
  return html`<h1 class="govuk-heading-l">Add data</h1>
    <form method="post" action="/data/new" enctype="multipart/form-data" novalidate>
      <input type="hidden" name="sending" value="${sendingOf(state.form)}" autocomplete="off" />
      ${radiosField(state, { name: 'kind', label: 'What are you adding?', choices: kindChoices })}
      ${textField(state, {
        name: 'title',
        label: 'Name of the data',
        hint: 'Such as “Stop and search, Fellshire Constabulary”',
        attributes: { maxlength: '200' },
      })}
      ${partnerField(state, partners)} ${filesField(state)} ${partners.length > 0 && openDataFields(state)}
      ${checkboxesField(state, {
        name: 'look',
        label: 'Before anything is taken in',
        choices: [
          {
            value: 'first',
            text: 'Show me how the columns are read',
            hint: 'To try it out, or to say what the columns of data of your own mean. Files of a form that is known are otherwise read at once',
          },
        ],
      })}
      ${button({ text: 'Add data' })}
    </form>`;
}

/** The field for files, with what can be sent. */
export function filesField(state: FormState): Html {
  const again = state.problems.length > 0 ? ' Choose the files again: a browser does not keep them.' : '';
  return fileField(state, {
    name: 'files',
    label: 'Files',
    hint: `CSV, ODS or XLSX; records of events also as a .zip or .tar.gz. You can choose several.${again}`,
    multiple: true,
  });
}
