// GET /desk/publications/:id: how far a publication is, and what can be done with it now; …/versions/:number as the public sees or would see it.
import { z } from 'zod';
import { button, details, insetText, notificationBanner } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { notFound, page, type Answer, route, type Route, type Visitor } from '../pages/route.ts';
import { historyOf } from '../ledger/index.ts';
import { findingsView } from './checking/findings-view.ts';
import { checkVersion, stopsIt } from './check-version.ts';
import { commentsView, courseView, versionsView } from './desk-view.ts';
import { nothingHere, ofPublication } from './edit-publication.ts';
import type { PublicationNeeds } from './gather-needs.ts';
import type { FormProblem } from '../pages/forms.ts';
import type { DeskVersion } from './life/desk-publication.ts';
import { releasesIn } from './life/release-standing.ts';
import { type Desk, loadDesk } from './load-desk.ts';
import { previewView } from './preview-view.ts';
import {
  publishPublicationsPermission,
  readPublicationsPermission,
  writePublicationsPermission,
} from './publication-permissions.ts';
import { versionNumber } from './public-address.ts';
import { publicationWords } from './publication-words.ts';
import { stateTag } from './state-tag-view.ts';

export function showDesk(needs: PublicationNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/desk/publications/:id',
      permission: readPublicationsPermission,
      params: ofPublication,
      query: z.object({ done: z.string().max(20).optional() }),
      answer: ({ params, query, visitor }) => deskPage(needs, params.id, visitor, { done: query.done }),
    }),
    route({
      method: 'GET',
      path: '/desk/publications/:id/versions/:number',
      permission: readPublicationsPermission,
      params: z.object({ id: z.uuid(), number: versionNumber }),
      answer: async ({ params }) => {
        const desk = await loadDesk(needs, params.id);
        const version = desk?.versions.find(({ number }) => number === params.number);
        if (!desk || !version) return notFound(nothingHere);
        return page({
          title: `Version ${version.number}: ${version.document.title}`,
          section: '/desk/publications',
          breadcrumbs: [...deskCrumbs(desk), { text: `Version ${version.number}` }],
          body: await previewView(needs, desk, version),
        });
      },
    }),
  ];
}

export function deskCrumbs({ publication }: Desk) {
  return [
    { text: 'Publications being written', href: '/desk/publications' },
    { text: publication.title, href: `/desk/publications/${publication.id}` },
  ];
}

const doneWords: Readonly<Record<string, string>> = {
  submitted: 'It is in review. Somebody else can read and publish it now.',
  'taken-back': 'It is a draft again. Nothing of it was lost.',
  'put-aside': 'The draft was put aside. You can take it up again below.',
  'taken-up': 'It is a draft again.',
  published: 'It is published.',
  scheduled: 'It will be published at the time that was chosen.',
  'sent-back': 'It was sent back to those who write it.',
  withdrawn: 'It is withdrawn.',
  settings: 'The address and what stands beside it are saved.',
  restored: 'The earlier words are back in the draft.',
};

export async function deskPage(
  needs: PublicationNeeds,
  id: string,
  visitor: Visitor,
  {
    done,
    problems = [],
    status,
  }: { done?: string | undefined; problems?: readonly FormProblem[]; status?: number },
): Promise<Answer> {
  const desk = await loadDesk(needs, id);
  if (!desk) return notFound(nothingHere);
  const { publication, open, versions } = desk;
  const latest = open ?? desk.current ?? versions[0];
  const notice = done === undefined ? undefined : doneWords[done];
  return page({
    title: publication.title,
    section: '/desk/publications',
    breadcrumbs: [
      { text: 'Publications being written', href: '/desk/publications' },
      { text: publication.title },
    ],
    problems,
    ...(status !== undefined && { status }),
    body: html`${notice && notificationBanner({ type: 'success', text: notice })}
      <span class="govuk-caption-l">${publicationWords('en').kindOfOne[publication.kind]}</span>
      <h1 class="govuk-heading-l">${latest?.document.title ?? publication.title}</h1>
      ${latest && html`<p>${stateTag(latest.state)} Version ${latest.number}</p>`} ${publicLine(desk)}
      ${await figuresView(needs, desk)} ${open && courseView(desk, open)}
      ${open && findingsView(await checkVersion(needs, publication, open), { hrefOf: () => null })}
      ${await stepsView(needs, desk, visitor)} ${needs.deskParts.length > 0 && (await partsView(needs, desk))}
      <h2 class="govuk-heading-m">What was said in review</h2>
      ${commentsView(desk)}
      <h2 class="govuk-heading-m">Versions</h2>
      ${versionsView(desk)} ${await history(needs, desk, visitor)}`,
  });
}

async function partsView(needs: PublicationNeeds, desk: Desk): Promise<Html[]> {
  const version = desk.open ?? desk.current;
  if (!version) return [];
  return Promise.all(needs.deskParts.map((part) => part(desk.publication, version)));
}

function publicLine({ publication }: Desk): Html {
  const { slug, firstPublishedAt, withdrawn, currentNumber } = publication;
  if (firstPublishedAt === null)
    return html`<p class="govuk-body">
      Nothing of it is public yet. Its address will be /publications/${slug}
    </p>`;
  const said = withdrawn
    ? `It was withdrawn: ${withdrawn.why}`
    : `The public reads version ${currentNumber}:`;
  return html`<p class="govuk-body">
    ${said} <a class="govuk-link" href="/publications/${slug}">/publications/${slug}</a>
  </p>`;
}

/** Figures of releases that were withdrawn since: whoever keeps the document is to know. */
async function figuresView(needs: PublicationNeeds, { open, current }: Desk): Promise<Html | null> {
  const version = current ?? open;
  if (!version) return null;
  const standings = await needs.reading.standingsOf(releasesIn(version.document));
  const gone = [...standings].filter(([, { state }]) => state !== 'released');
  if (gone.length === 0) return null;
  return notificationBanner({
    html: html`<p class="govuk-notification-banner__heading">
        Figures that version ${version.number} shows were withdrawn. It says so in their place.
      </p>
      <ul class="govuk-list">
        ${gone.map(
          ([id, standing]) =>
            html`<li>
              <a class="govuk-link" href="/published/${id}"
                >${'heading' in standing ? standing.heading : 'A release'}</a
              >${standing.state === 'withdrawn' && `: ${standing.why}`}
            </li>`,
        )}
      </ul>`,
  });
}

async function stepsView(needs: PublicationNeeds, desk: Desk, visitor: Visitor): Promise<Html> {
  const { publication, open, current } = desk;
  const at = `/desk/publications/${publication.id}`;
  const mayWrite = visitor.may(writePublicationsPermission);
  const mayPublish = visitor.may(publishPublicationsPermission);
  const aside = desk.versions.filter(({ state }) => state === 'put-aside');
  return html`<h2 class="govuk-heading-m">What to do now</h2>
    <div class="govuk-button-group">
      ${open?.state === 'draft' && mayWrite && button({ text: 'Write', href: `${at}/edit` })}
      ${open && open.state !== 'draft' && button({ text: 'Read and decide', href: `${at}/review` })}
      ${open && button({ text: 'Preview', href: `${at}/versions/${open.number}`, classes: 'govuk-button--secondary' })}
      ${open?.state === 'draft' && mayWrite && (await submitForm(needs, desk, open))}
      ${open && ['in-review', 'scheduled'].includes(open.state) && mayWrite && stepForm(at, 'take-back', open, 'Take back to draft')}
      ${!open && mayWrite && publication.firstPublishedAt !== null && nextForm(at)}
      ${mayPublish && button({ text: 'Address, and what replaces it', href: `${at}/settings`, classes: 'govuk-button--secondary' })}
      ${mayPublish && current && button({ text: 'Withdraw', href: `${at}/withdraw`, classes: 'govuk-button--warning' })}
    </div>
    ${open?.state === 'draft' && mayWrite && putAsideView(at, open)}
    ${!open && mayWrite && aside.map((version) => stepForm(at, 'take-up', version, `Take up version ${version.number} again`))}
    ${!mayWrite && !mayPublish && insetText({ text: 'You may read this. Those who write and those who publish decide on it.' })}`;
}

async function submitForm(
  needs: PublicationNeeds,
  { publication }: Desk,
  open: DeskVersion,
): Promise<Html | null> {
  const findings = await checkVersion(needs, publication, open);
  return findings.some(stopsIt)
    ? null
    : stepForm(`/desk/publications/${publication.id}`, 'submit', open, 'Send for review');
}

function stepForm(at: string, step: string, { id }: DeskVersion, text: string): Html {
  return html`<form method="post" action="${at}/${step}">
    <input type="hidden" name="version" value="${id}" />
    ${button({ text, classes: 'govuk-button--secondary' })}
  </form>`;
}

function nextForm(at: string): Html {
  return html`<form method="post" action="${at}/next">${button({ text: 'Begin a new version' })}</form>`;
}

function putAsideView(at: string, open: DeskVersion): Html {
  return details({
    summaryText: 'Stop work on this draft',
    html: html`<p class="govuk-body">It is put aside with everything in it, and can be taken up again.</p>
      ${stepForm(at, 'put-aside', open, 'Put this draft aside')}`,
  });
}

async function history(
  needs: PublicationNeeds,
  { publication, open }: Desk,
  visitor: Visitor,
): Promise<Html | false> {
  const mayRestore = open?.state === 'draft' && visitor.may(writePublicationsPermission);
  return historyOf(
    needs.database,
    { kind: 'publication', id: publication.id },
    {
      fields: {
        title: 'Title',
        summary: 'Summary',
        text: 'Text',
        'change note': 'What has changed',
        address: 'Address',
        kind: 'Kind',
        'replaced by': 'Replaced by',
      },
      ...(mayRestore && { restoreAt: `/desk/publications/${publication.id}/restore` }),
      restorable: ['title', 'summary', 'text'],
    },
  );
}
