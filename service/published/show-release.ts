// Shows one release to anybody: its page, its files, and why there is nothing where it was withdrawn or is not as it was released.
import { z } from 'zod';
import { insetText, tag, warningText } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { type Answer, everyone, notFound, page, route, type Route } from '../pages/route.ts';
import { dayOf } from '../phrases/day.ts';
import { ownReleaseSentence } from './own-release.ts';
import {
  releasedWords,
  type BrokenRelease,
  type OpenedRelease,
  type PublicRelease,
  type WithdrawnRelease,
} from './public-release.ts';
import { downloadRelease } from './download-release.ts';
import { findRelease, type ReleaseStoreNeeds } from './release-store.ts';
import { releaseView } from './release-view.ts';

const address = z.object({ id: z.uuid() });
export const nothingHere = 'There is no release at this address.';
const brokenSentence = 'This release can’t be shown: it is not as it was released.';
const crumb = { text: 'Published', href: '/published' };

export function showRelease(needs: ReleaseStoreNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/published/:id',
      permission: everyone,
      params: address,
      answer: async ({ params }) => {
        const opened = await findRelease(needs, params.id);
        return opened ? answerTo(opened) : notFound(nothingHere);
      },
    }),
    ...downloadRelease(needs),
  ];
}

function answerTo(opened: OpenedRelease): Answer {
  if (opened.state === 'released') return releasePage(opened);
  return opened.state === 'withdrawn' ? withdrawnPage(opened) : brokenPage(opened);
}

function releasePage(release: PublicRelease): Answer {
  const { heading, scope } = release.context;
  return page({
    title: `${heading}. ${scope}`.replace(/\.? *$/, ''),
    section: '/published',
    breadcrumbs: [crumb, { text: heading }],
    body: html`<h1 class="govuk-heading-l">${heading}<span class="govuk-caption-l">${scope}</span></h1>
      <p class="govuk-body">${releasedWords(release)}.</p>
      ${release.own && insetText({ text: ownReleaseSentence(release.own) })} ${releaseView(release)}
      ${takeAway(release.id)}`,
  });
}

const files = [
  ['csv', 'CSV', 'one table after another, for a spreadsheet or a program'],
  ['ods', 'OpenDocument spreadsheet', 'a cover sheet, notes, and a sheet for each table'],
  ['json', 'JSON', 'every figure and the tables as released'],
  ['txt', 'plain text', 'to read aloud, or in an e-mail'],
  ['html', 'a page of its own', 'with its charts, to keep or print'],
] as const;

function takeAway(id: string): Html {
  return html`<h2 class="govuk-heading-m dr-no-print">Take it away</h2>
    <ul class="govuk-list dr-no-print">
      ${files.map(
        ([ending, name, use]) =>
          html`<li>
            <a class="govuk-link" href="/published/${id}.${ending}" download>Download as ${name}</a>, ${use}
          </li>`,
      )}
      <li>
        For programs:
        <a class="govuk-link" href="/api/v1/published/${id}">the same as an answer of the API</a>
      </li>
    </ul>`;
}

function withdrawnPage({
  heading,
  scope,
  withdrawnAt,
  releasedAt,
  why,
  replacedBy,
}: WithdrawnRelease): Answer {
  return page({
    title: `Withdrawn: ${heading}`,
    section: '/published',
    breadcrumbs: [crumb, { text: heading }],
    body: html`<h1 class="govuk-heading-l">${heading}<span class="govuk-caption-l">${scope}</span></h1>
      <p>${tag({ text: 'Withdrawn', classes: 'govuk-tag--red' })}</p>
      <p class="govuk-body">
        Released on ${dayOf(releasedAt)}, withdrawn on ${dayOf(withdrawnAt)}. Its figures are not shown any
        more.
      </p>
      <h2 class="govuk-heading-m">Why it was withdrawn</h2>
      <p class="govuk-body">${why}</p>
      ${
        replacedBy !== null &&
        html`<p class="govuk-body">
          <a class="govuk-link" href="/published/${replacedBy}">See the release that stands in its place</a>
        </p>`
      }`,
  });
}

function brokenPage({ code }: BrokenRelease): Answer {
  return page({
    title: 'This release can’t be shown',
    section: '/published',
    breadcrumbs: [crumb, { text: 'Not shown' }],
    body: html`<h1 class="govuk-heading-l">This release can’t be shown</h1>
      ${warningText({ text: brokenSentence, iconFallbackText: 'Warning' })}
      <p class="govuk-body">
        None of its figures are shown. Tell the people who look after this service, with this code:
        <strong class="dr-code">${code}</strong>
      </p>`,
  });
}
