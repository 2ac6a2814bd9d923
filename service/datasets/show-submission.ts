// GET /submissions/:id: the receipt of a submission, what became of it, and how good its data are; and both as files.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { insetText, notificationBanner, summaryList } from '../pages/govuk/components.ts';
import { html, type Html, type HtmlValue } from '../pages/html.ts';
import { download, notFound, page, route, type Answer, type Route, type Visitor } from '../pages/route.ts';
import { wideTable } from '../pages/wide-table.ts';
import { findPartner } from '../partners/index.ts';
import type { Database } from '../platform/database/index.ts';
import { whole } from '../phrases/spoken-number.ts';
import type { Dataset, DatasetImport } from './keeping/dataset.ts';
import { findDataset } from './keeping/dataset-store.ts';
import { partnerNames, type PartnerNames } from './keeping/partner-store.ts';
import { stateTag } from './list-submissions.ts';
import { qualityView } from './quality-view.ts';
import { findImport } from './submissions/find-imports.ts';
import { findSender, maySee, type Sender } from './submissions/find-sender.ts';
import { receiptText, type ReceiptWords } from './submissions/receipt.ts';
import { fetchFolder, type FilesNeeds } from '../platform/storage/index.ts';
import { sendPermission } from './submissions/submission-permissions.ts';
import { rowsOf, stateOf, wayWords, type Submission } from './submissions/submission.ts';
import { findSubmission } from './submissions/submission-store.ts';
import { tablesView } from './tables-view.ts';

export interface ShowSubmissionNeeds extends FilesNeeds {
  database: Database;
  profile: { name: string };
}

const submissionAddress = z.object({ id: z.uuid() });
const nothingHere = 'There is no submission of yours at this address.';

export function showSubmission(needs: ShowSubmissionNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/submissions/:id',
      permission: sendPermission,
      params: submissionAddress,
      answer: ({ params, visitor }) => answerAbout(needs, params.id, visitor, shownPage),
    }),
    route({
      method: 'GET',
      path: '/submissions/:id/receipt.txt',
      permission: sendPermission,
      params: submissionAddress,
      answer: ({ params, visitor }) => answerAbout(needs, params.id, visitor, receipt),
    }),
    route({
      method: 'GET',
      path: '/submissions/:id/problems.csv',
      permission: sendPermission,
      params: submissionAddress,
      answer: ({ params, visitor }) => answerAbout(needs, params.id, visitor, problems),
    }),
  ];
}

interface Shown {
  sender: Sender;
  submission: Submission;
  dataset: Dataset;
  made: DatasetImport | undefined;
  words: ReceiptWords;
  names: PartnerNames;
}

/** Somebody else's submission is not there. */
async function answerAbout(
  needs: ShowSubmissionNeeds,
  id: string,
  visitor: Visitor,
  answer: (shown: Shown, needs: ShowSubmissionNeeds) => Answer | Promise<Answer>,
): Promise<Answer> {
  const { database } = needs;
  const sender = await findSender(database, visitor);
  const submission = await findSubmission(database, id);
  if (!submission || !maySee(sender, submission)) return notFound(nothingHere);
  const dataset = await findDataset(database, submission.datasetId);
  if (!dataset) return notFound('The data that this was sent to were removed.');
  const partner =
    submission.partnerId === null ? undefined : await findPartner(database, submission.partnerId);
  const words = {
    organisation: needs.profile.name,
    dataset: dataset.title,
    partner: partner?.name ?? null,
    sender: submission.sentAs === 'token' ? 'a program with a token' : `somebody as ${submission.sentAs}`,
  };
  const [made, names] = await Promise.all([findImport(database, submission), partnerNames(database)]);
  return answer({ sender, submission, dataset, made, words, names }, needs);
}

function receipt({ submission, words }: Shown): Answer {
  return download({
    fileName: `receipt-${submission.id.slice(0, 8)}.txt`,
    contentType: 'text/plain; charset=utf-8',
    content: receiptText(submission, words),
  });
}

async function problems({ made }: Shown, needs: ShowSubmissionNeeds): Promise<Answer> {
  const file = made?.events?.problems.file;
  if (!made?.folder || !file) return notFound('No rows of this submission were put aside.');
  return download({
    fileName: 'rows-put-aside.csv',
    contentType: 'text/csv; charset=utf-8',
    content: createReadStream(join(await fetchFolder(needs, made.folder), file)),
  });
}

function shownPage(shown: Shown): Answer {
  const { sender, submission, dataset, made } = shown;
  const state = stateOf(made);
  const isBusy = state === 'waiting' || state === 'reading';
  return page({
    title: `Sent: ${dataset.title}`,
    section: sender.isStaff ? '/partners' : '/submissions',
    breadcrumbs: [{ text: 'What was sent', href: '/submissions' }, { text: 'This submission' }],
    refreshSeconds: isBusy ? 2 : undefined,
    body: html`<h1 class="govuk-heading-l">Sent: ${dataset.title}</h1>
      <p class="govuk-body dr-state">${stateTag(made)}</p>
      ${isBusy && busyNote} ${state === 'to-be-mapped' && mapNote} ${made && outcome(shown, made)}
      ${receiptPart(submission, shown.words)}`,
  });
}

const busyNote = insetText({
  html: html`<p class="govuk-body">
      Everything was received. It is being read; this page looks again every two seconds until it is.
    </p>
    <p class="govuk-body">You can leave: the work goes on, and this address stays.</p>`,
});

const mapNote = insetText({
  text: 'Everything was received. Its columns are in a form of their own: somebody here is looking at what they mean before it is taken in. You need to do nothing.',
});

function outcome({ submission, dataset, names, sender }: Shown, made: DatasetImport): Html {
  if (made.status === 'refused')
    return notificationBanner({
      titleText: 'Not taken in',
      html: html`<p class="govuk-notification-banner__heading">These files were not taken in.</p>
        <ul class="govuk-list govuk-list--bullet">
          ${made.problems.map(({ file, message }) => html`<li>${file && html`<b>${file}</b>: `}${message}</li>`)}
        </ul>`,
    });
  if (made.status === 'unchanged')
    return insetText({ text: 'These files were here already. Nothing has changed.' });
  if (made.status !== 'done') return html``;
  const { rows, takenIn, putAside } = rowsOf(made);
  return html`${rows > 0 && rowsHeading(takenIn, rows)}
  ${putAside > 0 && asidePart(submission, made, putAside)}
  ${
    made.warnings.length > 0 &&
    html`<ul class="govuk-list govuk-list--bullet">
      ${made.warnings.map(({ file, message }) => html`<li>${file && html`<b>${file}</b>: `}${message}</li>`)}
    </ul>`
  }
  ${
    made.events &&
    html`<h2 class="govuk-heading-m">How good the data are</h2>
      ${qualityView(made.events.quality, names)}`
  }
  ${tablesView(dataset.kind, made.tables)}
  ${sender.isStaff && html`<p class="govuk-body"><a class="govuk-link" href="/data/${dataset.id}">All of these data</a></p>`}`;
}

function rowsHeading(takenIn: number, rows: number): Html {
  return html`<h2 class="govuk-heading-m">${whole(takenIn)} of ${whole(rows)} rows taken in</h2>`;
}

function asidePart({ id }: Submission, made: DatasetImport, putAside: number): Html {
  return html`<h2 class="govuk-heading-m">Rows put aside</h2>
    <p class="govuk-body">
      ${whole(putAside)} could not be used and ${putAside === 1 ? 'is' : 'are'} kept aside. Mend them here, or
      download them, mend them and send the file again: each row is then taken in as the correction of the row
      that it was.
    </p>
    ${
      made.events?.problems.file &&
      html`<ul class="govuk-list">
        <li><a class="govuk-link" href="/submissions/${id}/rows">Mend the rows put aside</a></li>
        <li>
          <a class="govuk-link" href="/submissions/${id}/problems.csv" download
            >Download the rows put aside (CSV)</a
          >
        </li>
      </ul>`
    }`;
}

function receiptPart(submission: Submission, words: ReceiptWords): Html {
  const rows: [string, HtmlValue][] = [
    ['Submission', submission.id],
    ['Received', `${submission.receivedAt.toISOString().slice(0, 19).replace('T', ' ')} UTC`],
    ['Sent', `${wayWords[submission.way]}, by ${words.sender}`],
    ['For', words.partner ?? 'No partner'],
    ['Under the agreement', submission.agreementId && `Version ${submission.agreementVersion}`],
    ['Published at', submission.openData && `${submission.openData.source}, ${submission.openData.licence}`],
  ];
  return html`<h2 class="govuk-heading-m">Receipt</h2>
    ${summaryList({
      rows: rows
        .filter(([, value]) => value !== null && value !== '')
        .map(([key, value]) => ({
          key: { text: key },
          value: { html: html`<span class="dr-value">${value}</span>` },
        })),
    })}
    ${wideTable({
      caption: 'Files received',
      captionClasses: 'govuk-table__caption--s',
      firstCellIsHeader: true,
      head: [{ text: 'File' }, { text: 'Bytes', format: 'numeric' }, { text: 'SHA-256' }],
      rows: submission.files.map(({ name, bytes, sha256 }) => [
        { html: html`<span class="dr-value">${name}</span>` },
        { text: whole(bytes), format: 'numeric' },
        { html: html`<code class="dr-code dr-value">${sha256}</code>` },
      ]),
    })}
    <p class="govuk-body">
      <a class="govuk-link" href="/submissions/${submission.id}/receipt.txt" download
        >Keep the receipt (text)</a
      >
    </p>`;
}
