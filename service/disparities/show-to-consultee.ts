// GET /consult/:token: one finding for somebody with a link and no account, read-only; POST keeps a comment, POST …/finish says that it is all.
import { z } from 'zod';
import { partnerNames } from '../datasets/index.ts';
import { textareaField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { button, insetText, tag } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { everyone, notFound, page, redirect, route, type Answer, type Route } from '../pages/route.ts';
import {
  type ConsulteeLink,
  findLinkByToken,
  finishLink,
  keepComment,
  type LinkState,
  longestComment,
  stateOfLink,
} from '../people/index.ts';
import { actingAs, whoActs } from '../platform/doer.ts';
import { dayOf } from '../phrases/day.ts';
import { commentsView } from './consultees-view.ts';
import { findFinding } from './finding-store.ts';
import type { ConsulteeNeeds } from './invite-consultees.ts';

const address = z.object({ token: z.string().max(100) });
const nothingHere =
  'This link opens nothing. Check that it was copied whole, or ask whoever sent it for a new one.';

/** Looking changes nothing, whoever looks: programs that check letters for viruses open every link in them. */
export function showToConsultee(needs: ConsulteeNeeds): Route[] {
  const given = { permission: everyone, params: address } as const;
  return [
    route({
      ...given,
      method: 'GET',
      path: '/consult/:token',
      expensive: true,
      answer: ({ params }) =>
        withLink(needs, params.token, (link) => answerAbout(needs, link, params.token, new FormFields(), [])),
    }),
    route({
      ...given,
      method: 'POST',
      path: '/consult/:token',
      audit: 'consultee.commented',
      answer: ({ params, form }) =>
        withLink(needs, params.token, (link) => comment(needs, link, params.token, form)),
    }),
    route({
      ...given,
      method: 'POST',
      path: '/consult/:token/finish',
      audit: 'consultee.finished',
      answer: ({ params }) =>
        withLink(needs, params.token, async (link) => {
          await finishLink(needs.database, link, needs.clock);
          return redirect(`/consult/${params.token}`);
        }),
    }),
  ];
}

/** Whatever follows is done by the consultee, in the body that asked. */
async function withLink(
  { database }: ConsulteeNeeds,
  token: string,
  answer: (link: ConsulteeLink) => Promise<Answer>,
): Promise<Answer> {
  const link = await findLinkByToken(database, token, 'finding');
  if (link === null) return notFound(nothingHere);
  const { request } = whoActs();
  return actingAs({ id: `link-${link.id}`, role: 'consultee', request, body: link.body }, () => answer(link));
}

async function comment(
  needs: ConsulteeNeeds,
  link: ConsulteeLink,
  token: string,
  form: FormFields,
): Promise<Answer> {
  const said = form.value('said');
  const problem = (message: string) => answerAbout(needs, link, token, form, [{ field: 'said', message }]);
  if (said === '') return problem('Enter your comment');
  if (said.length > longestComment) return problem('The comment must have at most 5,000 letters');
  // Too late: the page says why.
  await keepComment(needs.database, link, said, needs.clock);
  return redirect(`/consult/${token}`);
}

async function answerAbout(
  { database, clock, profile }: ConsulteeNeeds,
  link: ConsulteeLink,
  token: string,
  form: FormFields,
  problems: FormProblem[],
): Promise<Answer> {
  const state = stateOfLink(link, clock.now());
  if (state !== 'open') return closedPage(link, state, profile.shortName);
  const stored = await findFinding(database, link.item.id);
  if (!stored) return notFound('The finding that this link opened has been removed.');
  const { heading, scope } = stored.finding;
  const names = await partnerNames(database);
  return page({
    title: `Your view: ${heading}`,
    problems,
    body: html`${asked(link, profile.shortName)} ${markedHead(heading, scope)} ${stored.finding.view(names)}
    ${commentForm({ form, problems }, link, token)}`,
  });
}

/** The mark for somebody who is no staff. */
function markedHead(heading: string, scope: string): Html {
  return html`<h1 class="govuk-heading-l">${heading}<span class="govuk-caption-l">${scope}</span></h1>
    <p class="govuk-body dr-state">
      ${tag({ text: 'Not for release', classes: 'govuk-tag--red' })} True numbers, shown to you in confidence.
    </p>`;
}

function asked({ question, consultee, expiresAt }: ConsulteeLink, organisation: string): Html {
  return insetText({
    html: html`<p class="govuk-body">
        ${organisation} asks ${consultee} for a view of this finding${question === '' ? '.' : `: ${question}`}
      </p>
      <p class="govuk-body">
        It has true numbers and is not for release: please pass neither the page nor the link on. The link
        opens this page alone, until ${dayOf(expiresAt)}.
      </p>`,
  });
}

function commentForm(
  state: { form: FormFields; problems: FormProblem[] },
  { comments }: ConsulteeLink,
  token: string,
): Html {
  return html`<h2 class="govuk-heading-m">Your comments</h2>
    ${commentsView(comments)}
    <form method="post" action="/consult/${token}" novalidate>
      ${textareaField(state, {
        name: 'said',
        label: 'Comment',
        hint: 'Kept as you write it, with the day. Write nothing about people who could be recognised',
        rows: '6',
      })}
      ${button({ text: 'Send this comment' })}
    </form>
    ${
      comments.length > 0 &&
      html`<form method="post" action="/consult/${token}/finish">
        <p class="govuk-body">Then the link opens nothing more.</p>
        ${button({ text: 'That is all', classes: 'govuk-button--secondary' })}
      </form>`
    }`;
}

function closedPage(
  { expiresAt, withdrawnAt }: ConsulteeLink,
  state: LinkState,
  organisation: string,
): Answer {
  const why: Readonly<Record<Exclude<LinkState, 'open'>, { title: string; says: string }>> = {
    finished: {
      title: 'Thank you',
      says: 'You have said that this is all, so this link opens nothing more.',
    },
    'used up': { title: 'This link is used up', says: 'As many comments were sent by it as one link takes.' },
    expired: { title: 'This link has expired', says: `It opened a finding until ${dayOf(expiresAt)}.` },
    withdrawn: {
      title: 'This link was withdrawn',
      says: `It has opened nothing since ${dayOf(withdrawnAt ?? expiresAt)}.`,
    },
  };
  const { title, says } = state === 'open' ? why.expired : why[state];
  return page({
    title,
    status: state === 'finished' ? 200 : 410,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">${says}</p>
      <p class="govuk-body">Ask ${organisation} if you have more to say.</p>`,
  });
}
