// GET and POST /feedback: anybody says what they think of the site; and the page that thanks them.
import { z } from 'zod';
import { panel, warningText } from '../pages/govuk/components.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html } from '../pages/html.ts';
import { everyone, notFound, page, redirect, route, type Answer, type Route } from '../pages/route.ts';
import { actingAs, whoActs } from '../platform/doer.ts';
import type { Language } from '../phrases/language.ts';
import { feedbackForm, readFeedbackForm } from './feedback-form.ts';
import { keepFeedback } from './feedback-store.ts';
import { feedbackWords } from './feedback-words.ts';
import type { FeedbackNeeds } from './gather-needs.ts';
import { isReference, pathFrom } from './sent-feedback.ts';

export function sendFeedback(needs: FeedbackNeeds): Route[] {
  const { profile, clock } = needs;
  return [
    route({
      method: 'GET',
      path: '/feedback',
      permission: everyone,
      languages: ['en', 'cy'],
      answer: ({ language, search }) =>
        formPage(FormFields.from({ page: pathFrom(search.value('page')) }), [], language),
    }),
    route({
      method: 'POST',
      path: '/feedback',
      permission: everyone,
      languages: ['en', 'cy'],
      oneSending: true,
      audit: 'feedback.received',
      answer: async ({ form, language }) => {
        const read = readFeedbackForm(form, feedbackWords(language));
        if (!read.ok) return formPage(form, read.problems, language);
        // It is the organisation's, whoever sent it.
        const reference = await actingAs({ ...whoActs(), body: profile.id }, () =>
          keepFeedback(needs, read.sent, { language, at: clock.now() }),
        );
        return redirect(`/feedback/sent/${reference}`);
      },
    }),
    route({
      method: 'GET',
      path: '/feedback/sent/:reference',
      permission: everyone,
      languages: ['en', 'cy'],
      params: z.object({ reference: z.string() }),
      answer: ({ params, language }) =>
        isReference(params.reference)
          ? thanksPage(params.reference, language)
          : notFound('There is no page at this address.'),
    }),
  ];
}

function formPage(form: FormFields, problems: readonly FormProblem[], language: Language): Answer {
  const words = feedbackWords(language);
  return page({
    title: words.title,
    breadcrumbs: [{ text: words.home, href: '/' }, { text: words.title }],
    problems,
    body: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">${words.title}</h1>
        <p class="govuk-body">${words.introduction}</p>
        ${warningText({
          iconFallbackText: 'Warning',
          html: html`${words.emergency} ${words.relay}`,
        })}
        <p class="govuk-body">
          ${words.notFor} <a class="govuk-link" href="/get-in-touch">${words.others}</a>
        </p>
        ${feedbackForm({ form, problems }, words)}
        <p class="govuk-body"><a class="govuk-link" href="/privacy">${words.kept}</a></p>
      </div>
    </div>`,
  });
}

function thanksPage(reference: string, language: Language): Answer {
  const words = feedbackWords(language);
  return page({
    title: words.thanks,
    breadcrumbs: [{ text: words.home, href: '/' }, { text: words.thanks }],
    body: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        ${panel({
          titleText: words.thanks,
          html: html`${words.reference}<br /><strong>${reference}</strong>`,
        })}
        <p class="govuk-body">${words.received} ${words.keepReference} ${words.answerComes}</p>
        <p class="govuk-body"><a class="govuk-link" href="/">${words.back}</a></p>
      </div>
    </div>`,
  });
}
