// One fetch as a part of a page: how far it is, what came, what changed, and why nothing did.
import { button, insetText, notificationBanner, tag } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { dayOf } from '../phrases/day.ts';
import { whole } from '../phrases/spoken-number.ts';
import { wideTable } from '../pages/wide-table.ts';
import { type FetchStatus, isGoingOn, type KeptFetch } from './fetching/kept-fetch.ts';
import { openSources } from './sources/open-source.ts';

const states: Readonly<Record<FetchStatus, { text: string; classes: string }>> = {
  waiting: { text: 'Waiting', classes: 'govuk-tag--blue' },
  fetching: { text: 'Being fetched', classes: 'govuk-tag--blue' },
  done: { text: 'Brought in', classes: 'govuk-tag--green' },
  unchanged: { text: 'Nothing new', classes: 'govuk-tag--grey' },
  stopped: { text: 'Stopped', classes: 'govuk-tag--grey' },
  refused: { text: 'Not brought in', classes: 'govuk-tag--red' },
};

export function fetchTag(status: FetchStatus): Html {
  return tag(states[status]);
}

export function fetchView(fetch: KeptFetch): Html {
  const { attribution, title } = openSources[fetch.request.source];
  const { outcome, status } = fetch;
  return html`<span class="govuk-caption-l">${title}</span>
    <h1 class="govuk-heading-l">${fetch.title}</h1>
    <p class="govuk-body dr-state">${fetchTag(status)} Asked for on ${dayOf(fetch.askedAt)}.</p>
    ${isGoingOn(status) && goingOn(fetch)} ${outcome.problems.length > 0 && problemsBanner(outcome.problems)}
    ${status === 'unchanged' && insetText({ text: 'Everything was here already. Nothing has changed.' })}
    ${list('What changed', outcome.changes)} ${list('To know', outcome.notes)} ${filesTable(fetch)}
    <p class="govuk-body">${attribution}</p>
    ${
      fetch.datasetId !== null &&
      html`<p class="govuk-body"><a class="govuk-link" href="/data/${fetch.datasetId}">Go to the data</a></p>`
    }
    ${!isGoingOn(status) && againButton(fetch)}`;
}

function goingOn({ id, progress, stopAsked }: KeptFetch): Html {
  const far =
    progress === null
      ? 'It will begin within seconds.'
      : `${progress.doing} (${whole(progress.done)} of ${whole(progress.total)} done).`;
  return html`${insetText({ text: `${far} This page looks again every two seconds. You can leave: the work goes on.` })}
  ${
    stopAsked
      ? html`<p class="govuk-body">It is being stopped.</p>`
      : html`<form method="post" action="/data/fetches/${id}/stop">
          ${button({ text: 'Stop', classes: 'govuk-button--secondary' })}
        </form>`
  }`;
}

function problemsBanner(problems: readonly string[]): Html {
  return notificationBanner({
    titleText: 'Not brought in',
    html: html`${problems.map((sentence) => html`<p class="govuk-body">${sentence}</p>`)}`,
  });
}

function list(heading: string, sentences: readonly string[]): Html | false {
  if (sentences.length === 0) return false;
  return html`<h2 class="govuk-heading-m">${heading}</h2>
    <ul class="govuk-list govuk-list--bullet">
      ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>`;
}

function filesTable({ outcome }: KeptFetch): Html | false {
  if (outcome.files.length === 0) return false;
  return wideTable({
    caption: 'Files that came',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: [{ text: 'File' }, { text: 'Rows', format: 'numeric' }],
    rows: outcome.files.map(({ name, rows }) => [
      { html: html`<span class="dr-value">${name}</span>` },
      { text: whole(rows), format: 'numeric' },
    ]),
  });
}

function againButton({ id }: KeptFetch): Html {
  return html`<form method="post" action="/data/fetches/${id}/again">
    ${button({ text: 'Fetch again', classes: 'govuk-button--secondary' })}
  </form>`;
}
