// /desk/feedback/:id: one piece of feedback; it is answered by a letter, noted, or closed.
import { z } from 'zod';
import { button, summaryList } from '../pages/govuk/components.ts';
import { textareaField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, joinHtml, type Html } from '../pages/html.ts';
import { notFound, page, redirect, route, type Answer, type Route } from '../pages/route.ts';
import type { Database } from '../platform/database/index.ts';
import { dayOf } from '../phrases/day.ts';
import { readFeedbackPermission } from './feedback-permissions.ts';
import { emailOf, findFeedback, type ListedFeedback, listNotes, settleFeedback } from './feedback-store.ts';
import type { FeedbackNeeds } from './gather-needs.ts';
import { stateTag, usefulAnswer } from './list-feedback.ts';

const none = 'There is no feedback at this address.';
const most = 5000;

export function settleFeedbackRoutes(needs: FeedbackNeeds): Route[] {
  const { database } = needs;
  const about = { permission: readFeedbackPermission, params: z.object({ id: z.uuid() }) };
  const found = async (
    id: string,
    answer: (feedback: ListedFeedback) => Promise<Answer>,
  ): Promise<Answer> => {
    const feedback = await findFeedback(database, id);
    return feedback ? answer(feedback) : notFound(none);
  };
  const settling = (path: string, did: 'answered' | 'noted' | 'closed') =>
    route({
      ...about,
      method: 'POST',
      path,
      audit: `feedback.${did}`,
      answer: ({ params, form, visitor }) =>
        found(params.id, async (feedback) => {
          const by = visitor.person?.id ?? 'nobody';
          const problem = await settled(needs, feedback, { did, said: form.value(did), by });
          if (problem !== null) return showPage(database, feedback, form, [{ field: did, message: problem }]);
          return redirect(`/desk/feedback/${feedback.id}`);
        }),
    });
  return [
    route({
      ...about,
      method: 'GET',
      path: '/desk/feedback/:id',
      answer: ({ params }) =>
        found(params.id, (feedback) => showPage(database, feedback, new FormFields(), [])),
    }),
    settling('/desk/feedback/:id/answer', 'answered'),
    settling('/desk/feedback/:id/note', 'noted'),
    settling('/desk/feedback/:id/close', 'closed'),
  ];
}

interface Settled {
  did: 'answered' | 'noted' | 'closed';
  said: string;
  by: string;
}

/** Null where it is done; otherwise what is wrong. The letter goes when, and only when, the answer is kept. */
async function settled(
  needs: FeedbackNeeds,
  { id, reference, isErased }: ListedFeedback,
  { did, said, by }: Settled,
): Promise<string | null> {
  if (isErased) return 'It has been erased, as its time was over';
  if (said === '' && did !== 'closed') return did === 'answered' ? 'Enter the answer' : 'Enter a note';
  if (said.length > most) return `This has ${said.length} characters: shorten it to ${most} or fewer`;
  const to = did === 'answered' ? await emailOf(needs, id) : null;
  if (did === 'answered' && to === null) return 'They gave no address, so there is nowhere to send an answer';
  await needs.database.transaction().execute(async (transaction) => {
    if (to !== null)
      await needs.mail.send(transaction, {
        to,
        about: 'feedback',
        subject: `An answer to ${reference}`,
        text: `${said}\n\n${needs.profile.name}\n\nYou sent us feedback (${reference}) and asked for an answer.`,
      });
    await settleFeedback(transaction, id, { did, said, by, at: needs.clock.now() });
  });
  return null;
}

async function showPage(
  database: Database,
  feedback: ListedFeedback,
  form: FormFields,
  problems: readonly FormProblem[],
): Promise<Answer> {
  const {
    id,
    reference,
    wentWrong,
    couldBeBetter,
    page: about,
    receivedAt,
    language,
    wantsAnswer,
  } = feedback;
  const at = `/desk/feedback/${id}`;
  const state = { form, problems };
  const rows: [string, string | Html][] = [
    ['Received', dayOf(receivedAt)],
    ['About the page', about],
    ['Was the page useful?', usefulAnswer(feedback)],
    ['What went wrong', typedLines(wentWrong)],
    ['What could be better', typedLines(couldBeBetter)],
    ['Written on pages in', language === 'cy' ? 'Welsh' : 'English'],
    ['Wants an answer', wantsAnswer ? 'Yes, by email' : 'No'],
  ];
  return page({
    title: `Feedback ${reference}`,
    section: '/desk/feedback',
    breadcrumbs: [{ text: 'Feedback', href: '/desk/feedback' }, { text: reference }],
    problems,
    body: html`<h1 class="govuk-heading-l">Feedback ${reference}</h1>
      <p class="dr-state">${stateTag(feedback)}</p>
      ${summaryList({
        rows: rows
          .filter(([, value]) => value.toString() !== '')
          .map(([name, value]) => ({
            key: { text: name },
            value: typeof value === 'string' ? { text: value } : { html: value },
          })),
      })}
      ${await notesView(database, id)} ${!feedback.isErased && forms(feedback, state, at)}`,
  });
}

function typedLines(text: string): Html {
  return joinHtml(text.split(/\r?\n/), html`<br />`);
}

async function notesView(database: Database, id: string): Promise<Html | null> {
  const notes = await listNotes(database, id);
  if (notes.length === 0) return null;
  return html`<h2 class="govuk-heading-m">What was done</h2>
    <ul class="dr-list">
      ${notes.map(
        ({ kind, said, saidAt }) =>
          html`<li class="dr-list__item">
            <span class="dr-list__words"
              ><strong>${kind === 'answer' ? 'Answer sent' : 'Note'}, ${dayOf(saidAt)}</strong>
              <span class="dr-list__about">${typedLines(said)}</span></span
            >
          </li>`,
      )}
    </ul>`;
}

function forms(
  { wantsAnswer, state: stands }: ListedFeedback,
  state: { form: FormFields; problems: readonly FormProblem[] },
  at: string,
): Html {
  return html`${
      wantsAnswer &&
      html`<h2 class="govuk-heading-m">Answer</h2>
        <form method="post" action="${at}/answer" novalidate>
          ${textareaField(state, {
            name: 'answered',
            label: 'Your answer',
            hint: 'It goes to them as a letter by email, with the name of the organisation under it.',
          })}
          ${button({ text: 'Send this answer' })}
        </form>`
    }
    <h2 class="govuk-heading-m">Note for colleagues</h2>
    <form method="post" action="${at}/note" novalidate>
      ${textareaField(state, { name: 'noted', label: 'Note', rows: '2' })}
      ${button({ text: 'Keep this note', classes: 'govuk-button--secondary' })}
    </form>
    ${
      stands !== 'closed' &&
      html`<form method="post" action="${at}/close" novalidate>
        ${button({ text: 'Close this', classes: 'govuk-button--secondary' })}
      </form>`
    }`;
}
