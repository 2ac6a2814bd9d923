// GET /submissions/by-program: how programs of partners send, with commands that can be copied; for everybody.
import { html } from '../pages/html.ts';
import { everyone, page, route, type Route } from '../pages/route.ts';
import { wideTable } from '../pages/wide-table.ts';
import { usesInAMinute } from '../partners/index.ts';
import { curlExamples } from './submissions/api/curl-examples.ts';
import { stateWords, submissionStates } from './submissions/submission.ts';

export function showApiHelp({ serviceAddress }: { serviceAddress?: (() => string) | undefined }): Route {
  return route({
    method: 'GET',
    path: '/submissions/by-program',
    permission: everyone,
    answer: () =>
      page({
        title: 'How programs send',
        section: '/submissions',
        body: html`<h1 class="govuk-heading-l">How programs send</h1>
          <p class="govuk-body">
            A program of a partner sends files with a token, and asks what became of them. The token is for
            one set of data, and ends on a day. Ask the office for one; keep it as you keep a password. A
            token that was seen by somebody else is replaced at once.
          </p>
          <p class="govuk-body">
            Everything that can be asked is in the
            <a class="govuk-link" href="/api/v1/openapi.json">OpenAPI 3.1 document</a>. A token may be used
            ${usesInAMinute} times in a minute. An answer of 4xx says in a sentence what to mend (RFC 9457).
          </p>
          <h2 class="govuk-heading-m">Before you begin</h2>
          <div class="dr-scroll" role="region" aria-label="Before you begin" tabindex="0">
            <pre class="dr-pre"><code>SERVICE=${serviceAddress?.() ?? 'https://regard.example.gov.uk'}
TOKEN=dueregard_…
DATA=… # the id in the address of the data
FILE=2026-01-fellshire-stop-and-search.csv</code></pre>
          </div>
          ${curlExamples.map(
            ({ title, words, command }) =>
              html`<h2 class="govuk-heading-m">${title}</h2>
                <p class="govuk-body">${words}</p>
                <div class="dr-scroll" role="region" aria-label="${title}" tabindex="0">
                  <pre class="dr-pre"><code>${command}</code></pre>
                </div>`,
          )}
          <h2 class="govuk-heading-m">States of a submission</h2>
          ${wideTable({
            caption: 'States of a submission',
            captionClasses: 'govuk-visually-hidden',
            firstCellIsHeader: true,
            head: [{ text: 'State' }, { text: 'What it means' }],
            rows: submissionStates.map((state) => [{ text: state }, { text: stateWords[state] }]),
          })}`,
      }),
  });
}
