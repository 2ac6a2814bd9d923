// Shows one dataset: how far its import is, how good the data are, its files, and how to add more or take it away.
import { z } from 'zod';
import type { Database } from '../platform/database/index.ts';
import { button, details, insetText, notificationBanner, tag } from '../pages/govuk/components.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { wideTable } from '../pages/wide-table.ts';
import { notFound, page, route, type Answer, type Route, type Visitor } from '../pages/route.ts';
import { filesField } from './add-data.ts';
import { monthName } from '../phrases/month.ts';
import { counted, whole } from '../phrases/spoken-number.ts';
import {
  changeSentence,
  isUnderWay,
  looksOtherwise,
  tablesThatCount,
  type Dataset,
  type DatasetFile,
  type DatasetImport,
} from './keeping/dataset.ts';
import { kindWords } from './dataset-kind-words.ts';
import {
  addDataPermission,
  readDataPermission,
  removeDataPermission,
  settleMappingPermission,
} from './dataset-permissions.ts';
import { readRowsPermission } from './quarantine/quarantine-permissions.ts';
import { findDataset, listFiles, listImports } from './keeping/dataset-store.ts';
import { stateTag } from './list-datasets.ts';
import type { FileProblem } from './files/problem.ts';
import { partnerNames, type PartnerNames } from './keeping/partner-store.ts';
import { qualityView } from './quality-view.ts';
import { openDataFields } from './submissions/ask-whose-data.ts';
import { howReadLink, importStateView } from './import-state-view.ts';
import { titleView } from './title-view.ts';
import { tablesView } from './tables-view.ts';

export const datasetAddress = z.object({ id: z.uuid() });

export function showDataset({ database }: { database: Database }): Route {
  return route({
    method: 'GET',
    path: '/data/:id',
    permission: readDataPermission,
    params: datasetAddress,
    answer: ({ params, visitor }) => datasetPage(database, params.id, { problems: [], visitor }),
  });
}

export interface DatasetPage {
  /** They are shown the forms that they may send, and no other. */
  visitor: Visitor;
  /** What is wrong with a form on the page. */
  problems: readonly FormProblem[];
  /** The name that was typed for it. */
  typedTitle?: string;
}

export async function datasetPage(
  database: Database,
  id: string,
  { visitor, problems, typedTitle }: DatasetPage,
): Promise<Answer> {
  const dataset = await findDataset(database, id);
  if (!dataset) return notFound('There are no data at this address. They may have been removed.');
  const imports = await listImports(database, id);
  const files = await listFiles(database, id);
  const busy = imports.some((each) => isUnderWay(each.status));
  const names = await partnerNames(database);
  const isAdder = visitor.may(addDataPermission);
  const naming = isAdder ? await titleView(database, dataset, { typed: typedTitle, problems }) : html``;
  return page({
    title: dataset.title,
    section: '/data',
    breadcrumbs: [{ text: 'Data', href: '/data' }, { text: dataset.title }],
    problems,
    refreshSeconds: busy ? 2 : undefined,
    body: datasetBody({ dataset, imports, files, problems, busy, names, naming, visitor }),
  });
}

interface DatasetView {
  dataset: Dataset;
  imports: readonly DatasetImport[];
  files: readonly DatasetFile[];
  problems: readonly FormProblem[];
  busy: boolean;
  names: PartnerNames;
  naming: Html;
  visitor: Visitor;
}

function datasetBody(view: DatasetView): Html {
  const { dataset, imports, files, busy, visitor } = view;
  const latest = imports[0];
  const newestWhole = imports.find((each) => each.status === 'done');
  return html`<span class="govuk-caption-l">${kindWords[dataset.kind]}</span>
    <h1 class="govuk-heading-l">${dataset.title}</h1>
    <p class="govuk-body dr-state">${stateTag(latest)}</p>
    ${importStateView(dataset, imports)} ${latest && refusedNote(latest)} ${latest && importNotes(latest)}
    ${newestWhole?.events && eventsPart(view, newestWhole)}
    ${tablesView(dataset.kind, tablesThatCount(imports))}
    ${visitor.may(settleMappingPermission) && howReadLink(dataset, imports)} ${filesTable(files)}
    ${!busy && visitor.may(addDataPermission) && moreFiles(view)} ${!busy && view.naming}
    ${!busy && visitor.may(removeDataPermission) && removal(dataset)}`;
}

function refusedNote(latest: DatasetImport): Html {
  if (latest.status !== 'refused') return html``;
  return notificationBanner({
    titleText: 'Not taken in',
    html: html`<p class="govuk-notification-banner__heading">The last files were not taken in.</p>
      ${problemList(latest.problems)}`,
  });
}

function problemList(problems: readonly FileProblem[]): Html {
  return html`<ul class="govuk-list govuk-list--bullet">
    ${problems.map(({ file, message }) => html`<li>${file && html`<b>${file}</b>: `}${message}</li>`)}
  </ul>`;
}

function importNotes(latest: DatasetImport): Html {
  const unchanged = latest.status === 'unchanged' && 'These files were here already. Nothing has changed.';
  return html`${unchanged && insetText({ text: unchanged })}
  ${
    latest.changes.length > 0 &&
    html`<h2 class="govuk-heading-m">What the last files changed</h2>
      <ul class="govuk-list govuk-list--bullet">
        ${latest.changes.map((change) => html`<li>${changeSentence(change)}</li>`)}
      </ul>`
  }
  ${
    latest.warnings.length > 0 &&
    details({
      summaryText: counted(latest.warnings.length, 'note') + ' on these files',
      open: latest.warnings.some(({ code }) => code === looksOtherwise),
      html: problemList(latest.warnings),
    })
  }`;
}

function eventsPart({ dataset, imports, names, visitor }: DatasetView, newest: DatasetImport): Html {
  if (!newest.events) return html``;
  const { problems, quality } = newest.events;
  return html`<h2 class="govuk-heading-l">How good the data are</h2>
    ${imports.length > 1 && html`<p class="govuk-body">This is the report on the last files that were taken in.</p>`}
    ${qualityView(quality, names)}
    ${
      problems.total > 0 &&
      html`<h3 class="govuk-heading-m">Rows put aside</h3>
        <p class="govuk-body">
          ${counted(problems.total, 'row')} could not be used and ${problems.total === 1 ? 'is' : 'are'} kept
          aside, each with its file, line, column and reason.
          ${whatToDoWithRows(`/data/${dataset.id}/imports/${newest.id}/rows`, visitor)}
        </p>
        ${
          visitor.may(readRowsPermission) &&
          html`<p class="govuk-body">
            <a class="govuk-link" href="/data/${dataset.id}/imports/${newest.id}/problems.csv" download
              >Download the rows put aside (CSV)</a
            >
          </p>`
        }`
    }`;
}

function whatToDoWithRows(address: string, visitor: Visitor): Html {
  if (visitor.may(addDataPermission))
    return html`<a class="govuk-link" href="${address}">Mend them here</a>, or download them, mend them, and
      add the mended file below.`;
  return visitor.may(readRowsPermission)
    ? html`<a class="govuk-link" href="${address}">See them here</a>.`
    : html``;
}

const fileStates = {
  current: html`${tag({ text: 'Counts', classes: 'govuk-tag--green' })}`,
  superseded: html`${tag({ text: 'Replaced', classes: 'govuk-tag--grey' })}`,
  duplicate: html`${tag({ text: 'Same file again', classes: 'govuk-tag--grey' })}`,
  disposed: html`${tag({ text: 'Disposed of', classes: 'govuk-tag--grey' })}`,
} as const;

function filesTable(files: readonly DatasetFile[]): Html {
  if (files.length === 0) return html``;
  return details({
    summaryText: `${counted(files.length, 'file')} and what became of each`,
    html: wideTable({
      caption: 'Every file that was sent',
      captionClasses: 'govuk-visually-hidden',
      firstCellIsHeader: true,
      head: [
        { text: 'File' },
        { text: 'Month' },
        { text: 'Rows', format: 'numeric' },
        { text: 'Put aside', format: 'numeric' },
        { text: 'State' },
      ],
      rows: files.map((file) => [
        { html: html`<span class="dr-value">${file.name}</span>` },
        { text: file.month === null ? 'Not named' : monthName(file.month) },
        { text: whole(file.rowsAccepted), format: 'numeric' },
        { text: whole(file.rowsRejected), format: 'numeric' },
        { html: fileStates[file.status] },
      ]),
    }),
  });
}

function moreFiles({ dataset, problems }: DatasetView): Html {
  return html`<h2 class="govuk-heading-m">Add more files</h2>
    <p class="govuk-body">
      A file that is here already changes
      nothing.${
        dataset.kind === 'events' &&
        ' A corrected file of a month replaces the old one, and this page then says what changed.'
      }
    </p>
    <form method="post" action="/data/${dataset.id}/files" enctype="multipart/form-data" novalidate>
      ${filesField({ form: new FormFields(), problems })}
      ${openDataFields({ form: new FormFields(), problems })} ${button({ text: 'Add files' })}
    </form>`;
}

function removal(dataset: Dataset): Html {
  return details({
    summaryText: 'Remove these data',
    html: html`<p class="govuk-body">
        They go from every list and can no longer be used. Findings made from them stay, with their receipts.
      </p>
      <form method="post" action="/data/${dataset.id}/remove">
        ${button({ text: 'Remove these data', classes: 'govuk-button--warning' })}
      </form>`,
  });
}
