// /desk/training/import…: a spreadsheet of completions is looked at row by row, taken in, and undone where it was a mistake.
import { z } from 'zod';
import { button, insetText } from '../pages/govuk/components.ts';
import { fileField, type FormState } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import {
  type Answer,
  notFound,
  page,
  redirect,
  route,
  type Route,
  type UploadedFile,
} from '../pages/route.ts';
import { wideTable } from '../pages/wide-table.ts';
import { dayOf } from '../phrases/day.ts';
import { capitalised, listed } from '../phrases/list.ts';
import { counted, whole } from '../phrases/spoken-number.ts';
import type { TrainingNeeds } from './gather-needs.ts';
import type { MatchedRow } from './import-row.ts';
import { findImport, keepImport, type KeptImport, listImports, undoImport } from './import-store.ts';
import { readImportFile } from './read-import-file.ts';
import { countsOf, matchNow, takeInCompletions } from './take-in-completions.ts';
import { manageTrainingPermission } from './training-permissions.ts';
import { trainingCrumb } from './training-view.ts';

const at = '/desk/training/import';
const params = z.object({ id: z.uuid() });
const none = 'There is no such file here. What nobody takes in is forgotten after a week.';
/** Rows of each sort that the page lists; the rest is counted. */
const mostShown = 200;

export function importCompletions(needs: TrainingNeeds): Route[] {
  const { database, clock } = needs;
  const permission = manageTrainingPermission;
  return [
    route({
      ...{ method: 'GET', path: at, permission },
      answer: () => uploadPage(needs, { form: new FormFields(), problems: [] }),
    }),
    route({
      ...{ method: 'POST', path: at, permission, uploads: true, audit: 'training.looked-at' },
      answer: async ({ form, files }) => {
        const read = await lookAt(files);
        if (!read.ok) return uploadPage(needs, { form, problems: read.problems });
        const id = await keepImport(database, { ...read.found, at: clock.now() });
        return redirect(`${at}/${id}`);
      },
    }),
    route({
      ...{ method: 'GET', path: `${at}/:id`, permission, params },
      answer: async ({ params: { id } }) => {
        const kept = await findImport(database, id);
        return kept ? importPage(needs, kept) : notFound(none);
      },
    }),
    route({
      ...{ method: 'POST', path: `${at}/:id/take-in`, permission, params, audit: 'training.imported' },
      answer: async ({ params: { id } }) => {
        await takeInCompletions(needs, id);
        return (await findImport(database, id)) ? redirect(`${at}/${id}`) : notFound(none);
      },
    }),
    route({
      ...{ method: 'POST', path: `${at}/:id/undo`, permission, params, audit: 'training.import-undone' },
      answer: async ({ params: { id } }) => {
        await database.transaction().execute((transaction) => undoImport(transaction, id, clock.now()));
        return (await findImport(database, id)) ? redirect(`${at}/${id}`) : notFound(none);
      },
    }),
  ];
}

type Looked =
  | { ok: true; found: Pick<Parameters<typeof keepImport>[1], 'fileName' | 'digest' | 'rows'> }
  | { ok: false; problems: FormProblem[] };

async function lookAt(files: readonly UploadedFile[]): Promise<Looked> {
  const [file] = files.filter(({ fileName, bytes }) => fileName !== '' || bytes > 0);
  if (!file) return { ok: false, problems: [{ field: 'file', message: 'Choose a file: CSV, XLSX or ODS' }] };
  const fileName = file.fileName.slice(0, 300) || 'file';
  const read = await readImportFile(fileName, file.path);
  if (!read.ok) return { ok: false, problems: read.sentences.map((message) => ({ field: 'file', message })) };
  return { ok: true, found: { fileName, digest: file.digest, rows: read.rows } };
}

async function uploadPage({ database }: TrainingNeeds, state: FormState): Promise<Answer> {
  const earlier = await listImports(database);
  return page({
    title: 'Bring in a spreadsheet',
    section: '/desk/training',
    breadcrumbs: [trainingCrumb, { text: 'Bring in a spreadsheet' }],
    problems: state.problems,
    body: html`<h1 class="govuk-heading-l">Bring in a spreadsheet of training</h1>
      <p class="govuk-body">
        One row for each course that somebody completed, with the columns <strong>Name</strong>,
        <strong>Email</strong>, <strong>Course</strong> and <strong>Completed</strong>. These may be there
        too: Job, Expires (the first day on which it no longer counts) and Certificate.
      </p>
      <p class="govuk-body">
        You see first what each row comes to. Nothing is recorded until you say so, and bringing in the same
        file again adds nothing twice.
      </p>
      <form method="post" action="${at}" enctype="multipart/form-data" novalidate>
        ${fileField(state, {
          name: 'file',
          label: 'The file',
          hint: 'CSV, XLSX or ODS. After an error, choose it again.',
          attributes: { accept: '.csv,.xlsx,.ods' },
        })}
        ${button({ text: 'Look at it' })}
      </form>
      ${earlier.length > 0 && earlierView(earlier)}`,
  });
}

function earlierView(earlier: readonly KeptImport[]): Html {
  return html`<h2 class="govuk-heading-m">Brought in before</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${earlier.map(
        ({ id, fileName, madeAt, added, state }) =>
          html`<li>
            <a class="govuk-link" href="${at}/${id}">${fileName}</a>, ${dayOf(madeAt)}:
            ${counted(added, 'record')}${state === 'undone' && ', undone'}
          </li>`,
      )}
    </ul>`;
}

async function importPage(needs: TrainingNeeds, kept: KeptImport): Promise<Answer> {
  return page({
    title: kept.fileName,
    section: '/desk/training',
    breadcrumbs: [trainingCrumb, { text: 'Bring in a spreadsheet', href: at }, { text: kept.fileName }],
    body: html`<h1 class="govuk-heading-l">${kept.fileName}</h1>
      ${kept.state === 'looked-at' ? previewView(kept, await matchNow(needs, kept.rows)) : endedView(kept)}`,
  });
}

function previewView({ id }: KeptImport, matched: readonly MatchedRow[]): Html {
  const counts = countsOf(matched);
  const newcomers = new Set(
    matched.flatMap(({ result }) => (result.kind === 'new' ? (result.newLearner?.name ?? []) : [])),
  );
  return html`<ul class="govuk-list govuk-list--bullet">
      <li>${counted(counts.added, 'record')} to be added</li>
      <li>${whole(counts.known)} there already</li>
      <li>${counted(counts.refused, 'row')} that cannot be taken in</li>
    </ul>
    ${
      newcomers.size > 0 &&
      insetText({
        text: `${counted(newcomers.size, 'name')} nobody knows here: ${listed([...newcomers].slice(0, 20))}${newcomers.size > 20 ? ' …' : ''}. Taking the file in adds them as staff without an account. Is one of them spelt otherwise here? Mend the file and send it again.`,
      })
    }
    ${counts.added > 0 && html`<form method="post" action="${at}/${id}/take-in">${button({ text: `Take in ${counted(counts.added, 'record')}` })}</form>`}
    ${problemsView(ofKind(matched, 'problem'))} ${rowsView(ofKind(matched, 'new'))}`;
}

function ofKind(matched: readonly MatchedRow[], kind: MatchedRow['result']['kind']): MatchedRow[] {
  return matched.filter(({ result }) => result.kind === kind);
}

/** A list, so that the reasons are read on a telephone too. */
function problemsView(some: readonly MatchedRow[]): Html | null {
  if (some.length === 0) return null;
  return html`<h2 class="govuk-heading-m">Rows that cannot be taken in</h2>
    <ul class="dr-list">
      ${some.slice(0, mostShown).map(
        ({ row, result }) =>
          html`<li class="dr-list__item">
            <span class="dr-list__words"
              ><strong>Line ${whole(row.line)}</strong>: ${wordsOf(row)}
              ${
                result.kind === 'problem' &&
                result.sentences.map(
                  (sentence) => html`<span class="dr-list__about">${capitalised(sentence)}.</span>`,
                )
              }</span
            >
          </li>`,
      )}
    </ul>
    ${moreThan(some)}`;
}

function wordsOf({ name, email, course, completed }: MatchedRow['row']): string {
  return [name, email, course, completed].filter(Boolean).join(', ') || 'nothing that is read';
}

function rowsView(some: readonly MatchedRow[]): Html | null {
  if (some.length === 0) return null;
  return html`${wideTable({
    caption: 'Rows to be added',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: ['Who', 'Course', 'Completed', 'Line'].map((text) => ({ text })),
    rows: some.slice(0, mostShown).map(({ row, result }) => [
      {
        html: html`${[row.name, row.email].filter(Boolean).join(', ')}${
          result.kind === 'new' &&
          result.newLearner &&
          html`<span class="dr-list__about">New here, without an account</span>`
        }`,
      },
      { text: row.course },
      { text: row.completed },
      { text: whole(row.line) },
    ]),
  })}
  ${moreThan(some)}`;
}

function moreThan({ length }: readonly MatchedRow[]): Html | null {
  return length > mostShown ? html`<p class="govuk-body">And ${whole(length - mostShown)} more.</p>` : null;
}

function endedView({ id, added, known, refused, state, madeAt }: KeptImport): Html {
  return html`<p class="govuk-body">
      Brought in on ${dayOf(madeAt)}: ${counted(added, 'record')} added, ${whole(known)} there already,
      ${counted(refused, 'row')} not taken in.
    </p>
    ${
      state === 'undone'
        ? insetText({
            text: 'This was undone: none of its records counts. People that it added are still in the list.',
          })
        : html`<form method="post" action="${at}/${id}/undo">
            ${button({ text: 'Undo it: none of its records counts', classes: 'govuk-button--secondary' })}
          </form>`
    }
    <p class="govuk-body"><a class="govuk-link" href="/desk/training">See who stands how</a></p>`;
}
