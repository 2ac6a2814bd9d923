// GET /desk/publications/:id/review: what waits, just as the public would see it, for somebody else to read and decide; and what they say of it.
import { z } from 'zod';
import type { FormFields, FormProblem } from '../pages/forms.ts';
import { html } from '../pages/html.ts';
import { type Answer, notFound, page, redirect, route, type Route, type Visitor } from '../pages/route.ts';
import { notificationBanner } from '../pages/govuk/components.ts';
import { findingsView } from './checking/findings-view.ts';
import { checkVersion, stopsIt } from './check-version.ts';
import { decisionView, type Deciding } from './decision-view.ts';
import { commentsView, courseView } from './desk-view.ts';
import { nothingHere, ofPublication } from './edit-publication.ts';
import type { PublicationNeeds } from './gather-needs.ts';
import { addComment, sendBack } from './life/review-store.ts';
import { loadDesk, separateFrom } from './load-desk.ts';
import { previewView } from './preview-view.ts';
import {
  publishPublicationsPermission,
  reviewPublicationsPermission,
  seeWaitingPermission,
} from './publication-permissions.ts';
import { notNow, versionOf } from './settle-draft.ts';
import { stateTag } from './state-tag-view.ts';

export function reviewPublication(needs: PublicationNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/desk/publications/:id/review',
      permission: seeWaitingPermission,
      params: ofPublication,
      query: z.object({ done: z.string().max(20).optional() }),
      answer: ({ params, query, visitor }) => reviewPage(needs, params.id, visitor, { done: query.done }),
    }),
    saying(needs, 'comment'),
    saying(needs, 'endorse'),
    saying(needs, 'send-back'),
  ];
}

const audits = {
  comment: 'publication.commented',
  endorse: 'publication.endorsed',
  'send-back': 'publication.sent-back',
} as const;

function saying(needs: PublicationNeeds, what: keyof typeof audits): Route {
  return route({
    method: 'POST',
    path: `/desk/publications/:id/${what}`,
    permission: reviewPublicationsPermission,
    audit: audits[what],
    params: ofPublication,
    answer: ({ params, form, visitor }) => say(needs, what, params.id, form, visitor),
  });
}

const missing = {
  comment: 'Enter your comment',
  endorse: '',
  'send-back': 'Enter why it is sent back, for those who write it',
} as const;

async function say(
  needs: PublicationNeeds,
  what: keyof typeof audits,
  id: string,
  form: FormFields,
  visitor: Visitor,
): Promise<Answer> {
  const found = await versionOf(needs, id, form);
  if (!found) return notFound(nothingHere);
  const said = form.value(what);
  const problems: FormProblem[] =
    said === '' && missing[what] !== ''
      ? [{ field: what, message: missing[what] }]
      : said.length > 5000
        ? [{ field: what, message: 'It must have at most 5,000 letters' }]
        : [];
  if (problems.length > 0) return reviewPage(needs, id, visitor, { form, problems });
  const { database, clock } = needs;
  const version = found.version.id;
  const stepped =
    what === 'send-back'
      ? await sendBack(database, version, said, clock.now())
      : await addComment(database, version, {
          what: what === 'endorse' ? 'endorsed' : 'comment',
          said,
          at: clock.now(),
        });
  if (!stepped.ok)
    return reviewPage(needs, id, visitor, {
      form,
      problems: [{ field: '', message: notNow(stepped.state) }],
      status: 409,
    });
  return redirect(`/desk/publications/${id}/review?done=${what}`);
}

const doneWords: Readonly<Record<string, string>> = {
  comment: 'Your comment is kept. Those who write it see it.',
  endorse: 'You endorsed it. It can be published by somebody who neither wrote nor submitted it.',
  'send-back': 'It was sent back to those who write it, with your reason.',
  published: 'It is published.',
  scheduled: 'It will be published at the time that was chosen.',
};

export async function reviewPage(
  needs: PublicationNeeds,
  id: string,
  visitor: Visitor,
  { done, ...deciding }: Omit<Deciding, 'separated'> & { done?: string | undefined; status?: number },
): Promise<Answer> {
  const desk = await loadDesk(needs, id);
  if (!desk) return notFound(nothingHere);
  const { publication, open } = desk;
  const { problems, status } = deciding;
  const notice = done === undefined ? undefined : doneWords[done];
  const waits = open && open.state !== 'draft' ? open : undefined;
  const shown = waits ?? desk.current;
  const findings = waits ? await checkVersion(needs, publication, waits) : [];
  const mayPublish = visitor.may(publishPublicationsPermission);
  const separated = waits && mayPublish ? await separateFrom(needs, waits) : null;
  return page({
    title: `Review: ${publication.title}`,
    section: '/desk/publications',
    breadcrumbs: [
      { text: 'Publications waiting for review', href: '/desk/publications/waiting' },
      { text: publication.title },
    ],
    ...(problems && { problems }),
    ...(status !== undefined && { status }),
    body: html`${notice && notificationBanner({ type: 'success', text: notice })}
      <h1 class="govuk-heading-l">Review: ${waits?.document.title ?? publication.title}</h1>
      ${
        waits
          ? html`<p>${stateTag(waits.state)} Version ${waits.number}</p>
              ${courseView(desk, waits)} ${findingsView(findings, { hrefOf: () => null })}
              ${decisionView(desk, waits, { visitor, ...deciding, separated, isStopped: findings.some(stopsIt) })}`
          : html`<p class="govuk-body">Nothing of “${publication.title}” waits just now.</p>`
      }
      <h2 class="govuk-heading-m">What was said</h2>
      ${commentsView(desk)}
      ${shown && html`<hr class="govuk-section-break govuk-section-break--l govuk-section-break--visible" />`}
      ${shown && (await previewView(needs, desk, shown, 2))}`,
  });
}
