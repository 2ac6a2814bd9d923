// What goes on with the files of a dataset, as a part of its page: how far they are read, how to stop that, and what they wait for.
import { button, insetText, notificationBanner } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { percentage } from '../phrases/spoken-number.ts';
import { isUnderWay, type Dataset, type DatasetImport } from './keeping/dataset.ts';

export function importStateView(dataset: Dataset, imports: readonly DatasetImport[]): Html {
  const busy = imports.find(({ status }) => isUnderWay(status));
  const open = imports.filter(({ status }) => status === 'to-map');
  return html`${busy && progressPart(dataset, busy)} ${open.length > 0 && openPart(dataset, open)}`;
}

const steps: Readonly<Record<string, string>> = {
  unpacking: 'They are being unpacked',
  looking: 'They are being looked at',
  reading: 'Their rows are being read',
  checking: 'What was read is being checked',
  writing: 'What was read is being written',
};

function progressPart(dataset: Dataset, { progress, isStopAsked }: DatasetImport): Html {
  const share = progress?.total ? `, ${percentage(progress.done / progress.total)} done` : '';
  const said = progress ? `${steps[progress.step] ?? 'They are being read'}${share}.` : '';
  return html`${insetText({
    html: html`<p class="govuk-body">
        The files are being read. ${said} This page looks again every two seconds until they are.
      </p>
      <p class="govuk-body">You can leave: the work goes on.</p>`,
  })}
  ${
    isStopAsked
      ? html`<p class="govuk-body">It is being stopped. What counted before counts on.</p>`
      : html`<form method="post" action="/data/${dataset.id}/stop">
          ${button({ text: 'Stop reading them', classes: 'govuk-button--secondary' })}
        </form>`
  }`;
}

function openPart(dataset: Dataset, open: readonly DatasetImport[]): Html {
  // What a mapping lacks is said here; that a form is not known by itself, where its columns are.
  const said = open.flatMap(({ problems }) =>
    problems.filter(({ code }) => code.startsWith('MAPPING_')).map(({ message }) => message),
  );
  return notificationBanner({
    titleText: 'Columns to settle',
    html: html`<p class="govuk-notification-banner__heading">
        Files wait here until somebody says what their columns mean.
        <a class="govuk-notification-banner__link" href="/data/${dataset.id}/mapping"
          >Say what the columns mean</a
        >
      </p>
      ${said.map((message) => html`<p class="govuk-body">${message}</p>`)}`,
  });
}

/** The way to how the files were read, once some were. */
export function howReadLink(dataset: Dataset, imports: readonly DatasetImport[]): Html {
  const isRead = imports.some(({ status }) => status === 'done');
  if (dataset.kind === 'population' || !isRead || imports.some(({ status }) => isUnderWay(status)))
    return html``;
  return html`<p class="govuk-body">
    <a class="govuk-link" href="/data/${dataset.id}/mapping"
      >See how the columns and values were read, or change it</a
    >
  </p>`;
}
