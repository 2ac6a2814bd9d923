// GET /desk/feedback: the inbox of what people say of the site, the newest first.
import { button, tag } from '../pages/govuk/components.ts';
import { selectField, textField, type FormState } from '../pages/form-inputs.ts';
import { html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { page, route, type Route } from '../pages/route.ts';
import { dayOf } from '../phrases/day.ts';
import { feedbackWords } from './feedback-words.ts';
import { readFeedbackPermission } from './feedback-permissions.ts';
import { listFeedback, type ListedFeedback } from './feedback-store.ts';
import type { FeedbackNeeds } from './gather-needs.ts';
import { type FeedbackState, feedbackStates } from './sent-feedback.ts';

const stateWords: Readonly<Record<FeedbackState, string>> = {
  new: 'New',
  answered: 'Answered',
  closed: 'Closed',
};

export function listFeedbackRoute({ database }: Pick<FeedbackNeeds, 'database'>): Route {
  return route({
    method: 'GET',
    path: '/desk/feedback',
    permission: readFeedbackPermission,
    answer: async ({ search }) => {
      const asked = { state: search.value('state'), words: search.value('words') };
      const found = await listFeedback(database, asked);
      return page({
        title: 'Feedback',
        section: '/desk/feedback',
        body: html`<h1 class="govuk-heading-l">Feedback</h1>
          ${searchForm({ form: search, problems: [] })}
          ${
            found.length === 0
              ? html`<p class="govuk-body">
                  ${asked.state === '' && asked.words === '' ? 'Nobody has sent any yet.' : 'None fits this.'}
                </p>`
              : linkList(found.map(item))
          }`,
      });
    },
  });
}

function searchForm(state: FormState): Html {
  return html`<form method="get" action="/desk/feedback" class="dr-search dr-no-print" role="search">
    ${textField(state, { name: 'words', label: 'Search by words' })}
    ${selectField(state, {
      name: 'state',
      label: 'State',
      choices: [
        { value: '', text: 'All' },
        ...feedbackStates.map((value) => ({ value, text: stateWords[value] })),
      ],
    })}
    ${button({ text: 'Search', classes: 'govuk-button--secondary' })}
  </form>`;
}

const longest = 200;

function item(feedback: ListedFeedback) {
  const { id, reference, wentWrong, couldBeBetter, page: about, receivedAt, wantsAnswer } = feedback;
  const words = [wentWrong, couldBeBetter].filter(Boolean).join(' · ');
  return {
    name: reference,
    href: `/desk/feedback/${id}`,
    about: [
      words.length > longest ? `${words.slice(0, longest)}…` : words || usefulWords(feedback),
      [dayOf(receivedAt), about, wantsAnswer ? 'wants an answer' : ''].filter(Boolean).join(', '),
    ],
    state: stateTag(feedback),
  };
}

function usefulWords(feedback: ListedFeedback): string {
  const answer = usefulAnswer(feedback);
  return answer === '' || feedback.isErased ? answer : `Was the page useful? ${answer}`;
}

/** What somebody chose, without the question. */
export function usefulAnswer({ useful, isErased }: ListedFeedback): string {
  if (isErased) return 'Erased, as its time was over';
  return useful === '' ? '' : feedbackWords('en').usefulAnswers[useful];
}

export function stateTag({ state }: ListedFeedback): Html {
  const classes = { new: 'govuk-tag--blue', answered: 'govuk-tag--green', closed: 'govuk-tag--grey' };
  return tag({ text: stateWords[state], classes: classes[state] });
}
