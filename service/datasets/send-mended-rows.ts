// POST …/rows/send: says what the mended rows would change, and then sends them in as a correction of the rows that they were.
import { join } from 'node:path';
import { button, insetText, summaryList } from '../pages/govuk/components.ts';
import { FormFields } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { page, redirect, type Answer } from '../pages/route.ts';
import { whoActs } from '../platform/doer.ts';
import { temporaryFolder } from '../platform/files.ts';
import type { Warehouse } from '../platform/warehouse/index.ts';
import { periodPhrase } from '../phrases/month.ts';
import { counted, whole } from '../phrases/spoken-number.ts';
import type { EventsImport } from './events/events-import.ts';
import { importEvents } from './events/import-events.ts';
import { rejectionWords } from './events/rejection-words.ts';
import type { FileProblem } from './files/problem.ts';
import type { RowsAside } from './find-rows-aside.ts';
import { rowsOfImport, type RowsNeeds } from './quarantine/gather-rows.ts';
import { writeMendedRows, type MendedRows } from './quarantine/write-mended-rows.ts';
import { acceptSubmission, type AcceptNeeds } from './submissions/accept-submission.ts';

export interface SendMendedNeeds extends AcceptNeeds {
  passingFolder?: string;
  openWarehouse(): Promise<Warehouse>;
}

export async function sendMendedRows(
  needs: RowsNeeds & SendMendedNeeds,
  aside: RowsAside,
  form: FormFields,
): Promise<Answer> {
  await using folder = await temporaryFolder('due-regard-upload', needs.passingFolder);
  const mended = await writeMendedRows(rowsOfImport(needs, aside.made), folder.path);
  if (mended.rows.length === 0) return redirect(aside.base);
  if (form.value('what') === 'look') return await lookPage(needs, aside, mended, join(folder.path, 'result'));
  const { id, role } = whoActs();
  const accepted = await acceptSubmission(needs, {
    ...{ dataset: aside.dataset, partner: aside.partner, way: 'mended', by: { id, role } },
    ...{ files: mended.files, openData: aside.submission?.openData ?? null },
    mended: mended.rows.map((rowNumber) => ({ importId: aside.made.id, rowNumber })),
  });
  if ('sentence' in accepted) return { kind: 'refusal', status: 403, sentence: accepted.sentence };
  return redirect(`/submissions/${accepted.submissionId}`);
}

/** Reads them as an import would, and keeps nothing. */
async function lookPage(
  { openWarehouse }: SendMendedNeeds,
  aside: RowsAside,
  { files, rows }: MendedRows,
  into: string,
): Promise<Answer> {
  const warehouse = await openWarehouse();
  try {
    const sources = files.map(({ fileName, path }) => ({ name: fileName, path }));
    const read = await importEvents({ paths: sources.map(({ path }) => path), into, warehouse });
    return page({
      title: 'What mending would change',
      section: '/data',
      breadcrumbs: [
        aside.above,
        { text: 'Rows put aside', href: aside.base },
        { text: 'What mending would change' },
      ],
      body: html`<h1 class="govuk-heading-l">What mending would change</h1>
        ${read.ok ? changes(read.value) : notReadable(read.problems)}
        ${read.ok && sendForm(aside, rows.length)}
        <p class="govuk-body"><a class="govuk-link" href="${aside.base}">Go back and mend more</a></p>`,
    });
  } finally {
    await warehouse.close();
  }
}

function changes({ quality }: EventsImport): Html {
  const { from, to } = quality.period;
  const again = Object.entries(quality.rejected.byCode).map(
    ([code, rows]) => `${rejectionWords(code)}: ${whole(rows)}`,
  );
  const rows = [
    ['Mended rows', whole(quality.rows)],
    ['Would be taken in', whole(quality.accepted)],
    ['Would count in', from && to ? periodPhrase(from, to) : ''],
    ['Would be put aside again', whole(quality.rejected.total)],
    ['For these reasons', again.join(', ')],
  ].filter(([, value]) => value !== '');
  return summaryList({
    rows: rows.map(([key, value]) => ({ key: { text: key! }, value: { text: value! } })),
  });
}

function notReadable(problems: readonly FileProblem[]): Html {
  return insetText({
    html: html`<p class="govuk-body">None of the mended rows could be taken in yet.</p>
      <ul class="govuk-list govuk-list--bullet">
        ${problems.map(({ message }) => html`<li>${message}</li>`)}
      </ul>`,
  });
}

function sendForm({ base }: RowsAside, rows: number): Html {
  return html`<form method="post" action="${base}/send">
    <input type="hidden" name="what" value="send" />
    ${button({ text: `Send in ${counted(rows, 'mended row')}` })}
  </form>`;
}
