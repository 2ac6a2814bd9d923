// GET /advise/:token: the sections that an adviser without an account was asked about; POST keeps what they say, POST …/finish says that it is all.
import { z } from 'zod';
import { textareaField } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { button, insetText } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { type Answer, everyone, notFound, page, redirect, route, type Route } from '../../pages/route.ts';
import {
  type ConsulteeLink,
  findLinkByToken,
  finishLink,
  keepComment,
  type LinkState,
  longestComment,
  stateOfLink,
} from '../../people/index.ts';
import { actingAs, whoActs } from '../../platform/doer.ts';
import { dayOf } from '../../phrases/day.ts';
import { findAnalysis } from '../keeping/analysis-store.ts';
import { readAnswers } from '../keeping/answer-store.ts';
import { type Advice, takings } from './advice.ts';
import { listAdvice, sectionsOfLink } from './advice-store.ts';
import type { EvidenceNeeds } from './gather-evidence-needs.ts';
import { sectionForOutsiders } from './section-for-outsiders-view.ts';
import { outsideSections } from './show-engagement.ts';

const address = z.object({ token: z.string().max(100) });
const nothingHere =
  'This link opens nothing. Check that it was copied whole, or ask whoever sent it for a new one.';

/** Looking changes nothing, whoever looks: programs that check letters for viruses open every link in them. */
export function showToAdviser(needs: EvidenceNeeds): Route[] {
  const given = { permission: everyone, params: address } as const;
  return [
    route({
      ...{ ...given, method: 'GET', path: '/advise/:token', expensive: true },
      answer: ({ params }) =>
        withLink(needs, params.token, (link) => answerAbout(needs, link, params.token, new FormFields(), [])),
    }),
    route({
      ...{ ...given, method: 'POST', path: '/advise/:token', audit: 'consultee.commented' },
      answer: ({ params, form }) =>
        withLink(needs, params.token, (link) => comment(needs, link, params.token, form)),
    }),
    route({
      ...{ ...given, method: 'POST', path: '/advise/:token/finish', audit: 'consultee.finished' },
      answer: ({ params }) =>
        withLink(needs, params.token, async (link) => {
          await finishLink(needs.database, link, needs.clock);
          return redirect(`/advise/${params.token}`);
        }),
    }),
  ];
}

/** Whatever follows is done by the adviser, in the body that asked. */
async function withLink(
  { database }: EvidenceNeeds,
  token: string,
  answer: (link: ConsulteeLink) => Promise<Answer>,
): Promise<Answer> {
  const link = await findLinkByToken(database, token, 'analysis');
  if (link === null) return notFound(nothingHere);
  const { request } = whoActs();
  return actingAs({ id: `link-${link.id}`, role: 'consultee', request, body: link.body }, () => answer(link));
}

async function comment(
  needs: EvidenceNeeds,
  link: ConsulteeLink,
  token: string,
  form: FormFields,
): Promise<Answer> {
  const said = form.value('said');
  const problem = (message: string) => answerAbout(needs, link, token, form, [{ field: 'said', message }]);
  if (said === '') return problem('Enter what you want to say');
  if (said.length > longestComment) return problem('It must have at most 5,000 letters');
  // Too late: the page says why.
  await keepComment(needs.database, link, said, needs.clock);
  return redirect(`/advise/${token}`);
}

async function answerAbout(
  { database, clock, profile }: EvidenceNeeds,
  link: ConsulteeLink,
  token: string,
  form: FormFields,
  problems: FormProblem[],
): Promise<Answer> {
  const state = stateOfLink(link, clock.now());
  if (state !== 'open') return closedPage(link, state, profile.shortName);
  const analysis = await findAnalysis(database, link.item.id);
  if (!analysis) return notFound('What this link opened is not there any more.');
  const chosen = await sectionsOfLink(database, link.id);
  const sections = outsideSections(analysis).filter(({ id }) => chosen.includes(id));
  const answers = await readAnswers(database, analysis.id);
  const advice = (await listAdvice(database, analysis.id, clock.now())).find(({ id }) => id === link.id);
  return page({
    title: `Your advice: ${analysis.itemTitle}`,
    problems,
    body: html`${asked(link, profile.shortName)}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">A proposal that is being looked at</span>${analysis.itemTitle}
      </h1>
      ${sections.map((section) => sectionForOutsiders(section, answers))}
      ${commentForm({ form, problems }, advice, token, profile.shortName)}`,
  });
}

function asked({ question, consultee, expiresAt }: ConsulteeLink, organisation: string): Html {
  return insetText({
    html: html`<p class="govuk-body">
        ${organisation} asks ${consultee} for advice${question === '' ? '.' : `: ${question}`}
      </p>
      <p class="govuk-body">
        It is being written and can still change. The link opens this page alone, until ${dayOf(expiresAt)}:
        please do not pass it on.
      </p>`,
  });
}

function commentForm(
  state: { form: FormFields; problems: FormProblem[] },
  advice: Advice | undefined,
  token: string,
  organisation: string,
): Html {
  const { said, answers } = advice ?? { said: [], answers: [] };
  return html`<h2 class="govuk-heading-m">What you say</h2>
    ${said.map(({ words, at }) =>
      insetText({
        html: html`<p class="govuk-body">${words}</p>
          <p class="govuk-body-s">${dayOf(new Date(at))}</p>`,
      }),
    )}
    ${answers.map(
      ({ taken, words, at }) =>
        html`<p class="govuk-body">
          <strong>${organisation} answered on ${dayOf(new Date(at))}: ${takings[taken]}.</strong> ${words}
        </p>`,
    )}
    <form method="post" action="/advise/${token}" novalidate>
      ${textareaField(state, {
        name: 'said',
        label: 'Your advice',
        hint: 'Kept as you write it, with the day, and put before whoever decides. Write nothing about people who could be recognised',
        rows: '8',
      })}
      ${button({ text: 'Send this' })}
    </form>
    ${
      said.length > 0 &&
      html`<form method="post" action="/advise/${token}/finish">
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
  const why: Readonly<Record<LinkState, { title: string; says: string }>> = {
    open: { title: 'This link is open', says: '' },
    finished: {
      title: 'Thank you',
      says: 'You have said that this is all, so this link opens nothing more.',
    },
    'used up': { title: 'This link is used up', says: 'As much was said by it as one link takes.' },
    expired: { title: 'This link has expired', says: `It was open until ${dayOf(expiresAt)}.` },
    withdrawn: {
      title: 'This link was withdrawn',
      says: `It has opened nothing since ${dayOf(withdrawnAt ?? expiresAt)}.`,
    },
  };
  const { title, says } = why[state];
  return page({
    title,
    status: state === 'finished' ? 200 : 410,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">${says}</p>
      <p class="govuk-body">Ask ${organisation} if you have more to say.</p>`,
  });
}
