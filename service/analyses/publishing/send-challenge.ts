// GET and POST /register/:place/:number/challenge: anybody says, with evidence, that something published is wrong; and the page that thanks them.
import { z } from 'zod';
import { panel, warningText } from '../../pages/govuk/components.ts';
import { FormFields } from '../../pages/forms.ts';
import type { FormState } from '../../pages/form-inputs.ts';
import { html } from '../../pages/html.ts';
import { type Answer, everyone, notFound, page, redirect, route, type Route } from '../../pages/route.ts';
import { actingAs, whoActs } from '../../platform/doer.ts';
import type { Language } from '../../phrases/language.ts';
import { challengeForm, readChallengeForm } from './challenge-form.ts';
import { keepChallenge } from './challenge-store.ts';
import { challengeWords } from './challenge-words.ts';
import { isReference } from './challenge.ts';
import type { PublishingNeeds } from './gather-publishing.ts';
import { addressOf, type OpenEntry } from './register-entry.ts';
import { findEntry } from './register-store.ts';
import { registerWords } from './register-words.ts';
import { ofEntry } from './show-entry.ts';

type ChallengeNeeds = Pick<PublishingNeeds, 'publicDatabase' | 'database' | 'vault' | 'clock'>;

export function sendChallenge(needs: ChallengeNeeds): Route[] {
  const both = { permission: everyone, languages: ['en', 'cy'] } as const;
  const path = '/register/:place/:number/challenge';
  return [
    route({
      ...{ ...both, method: 'GET', path, params: ofEntry },
      answer: ({ params, language }) =>
        ofCurrent(needs, params, language, (entry) =>
          formPage(entry, { form: new FormFields(), problems: [] }, language),
        ),
    }),
    route({
      ...{ ...both, method: 'POST', path, params: ofEntry, oneSending: true, audit: 'challenge.received' },
      answer: ({ params, form, language }) =>
        ofCurrent(needs, params, language, async (entry) => {
          const read = readChallengeForm(form, challengeWords(language));
          if (!read.ok) return formPage(entry, { form, problems: read.problems }, language);
          const { place, number, demonstration } = entry;
          const keeping = { place, number, language, demonstration, at: needs.clock.now() };
          // It is that body's, whoever sent it.
          const reference = await actingAs({ ...whoActs(), body: entry.bodyId }, () =>
            keepChallenge(needs, read.sent, keeping),
          );
          return reference === undefined
            ? notFound(challengeWords(language).notNow)
            : redirect(`/register/challenged/${reference}`);
        }),
    }),
    route({
      ...{ ...both, method: 'GET', path: '/register/challenged/:reference' },
      params: z.object({ reference: z.string() }),
      answer: ({ params, language }) =>
        isReference(params.reference)
          ? thanksPage(params.reference, language)
          : notFound(registerWords(language).noSuch),
    }),
  ];
}

/** What is no longer current is challenged no more: what stands in its place is. */
async function ofCurrent(
  { publicDatabase }: ChallengeNeeds,
  { place, number }: { place: string; number: number },
  language: Language,
  answer: (entry: OpenEntry) => Promise<Answer> | Answer,
): Promise<Answer> {
  const entry = await findEntry(publicDatabase, place, number);
  if (!entry) return notFound(registerWords(language).noSuch);
  return entry.state === 'published' ? answer(entry) : notFound(challengeWords(language).notNow);
}

function formPage(entry: OpenEntry, state: FormState, language: Language): Answer {
  const words = challengeWords(language);
  return page({
    title: words.title(entry.title),
    section: '/analyses',
    breadcrumbs: [
      { text: registerWords(language).title, href: '/register' },
      { text: entry.title, href: addressOf(entry) },
      { text: words.heading },
    ],
    problems: state.problems,
    body: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <span class="govuk-caption-l" lang="${entry.content?.language ?? language}">${entry.title}</span>
        <h1 class="govuk-heading-l">${words.heading}</h1>
        <p class="govuk-body">${words.about}</p>
        ${warningText({ iconFallbackText: words.warning, html: html`${words.emergency} ${words.relay}` })}
        <p class="govuk-body">
          ${words.notFor} <a class="govuk-link" href="/get-in-touch">${words.otherWays}</a>
        </p>
        <p class="govuk-body">${words.isPublic}</p>
        ${challengeForm(state, addressOf(entry), words)}
        <p class="govuk-body"><a class="govuk-link" href="/privacy">${words.kept}</a></p>
      </div>
    </div>`,
  });
}

function thanksPage(reference: string, language: Language): Answer {
  const words = challengeWords(language);
  return page({
    title: words.thanks,
    section: '/analyses',
    breadcrumbs: [{ text: registerWords(language).title, href: '/register' }, { text: words.thanks }],
    body: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        ${panel({ titleText: words.thanks, html: html`${words.reference}<br /><strong>${reference}</strong>` })}
        <p class="govuk-body">${words.received}</p>
        <p class="govuk-body">${words.next}</p>
        <p class="govuk-body"><a class="govuk-link" href="/register">${words.back}</a></p>
      </div>
    </div>`,
  });
}
