// GET and POST /follow: somebody asks to be told; …/confirm/:token and …/stop/:token, whose pages change nothing until their button is pressed.
import { z } from 'zod';
import { button } from '../pages/govuk/components.ts';
import { radiosField, textField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type HtmlValue } from '../pages/html.ts';
import { type Answer, everyone, page, redirect, route, type Route } from '../pages/route.ts';
import type { Language } from '../phrases/language.ts';
import { followWords } from './follow-words.ts';
import type { PublicationNeeds } from './gather-needs.ts';
import { confirmFollower, findFollower, keepFollower, removeFollower } from './life/follower-store.ts';
import type { PublishedPublication } from './life/publication.ts';
import { findPublication, findPublicationById } from './life/published-store.ts';
import { slug } from './public-address.ts';
import { publicationWords } from './publication-words.ts';

const both = { permission: everyone, languages: ['en', 'cy'] } as const;
const token = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{20,60}$/) });

export function followPublications(needs: PublicationNeeds): Route[] {
  return [
    route({
      ...{ ...both, method: 'GET', path: '/follow' },
      query: z.object({ publication: slug.optional().catch(undefined) }),
      answer: async ({ query, language }) =>
        followPage({ form: new FormFields(), problems: [] }, await oneOf(needs, query.publication), language),
    }),
    route({
      ...{ ...both, method: 'POST', path: '/follow', audit: 'follow.asked', oneSending: true },
      answer: ({ form, language }) => receive(needs, form, language),
    }),
    route({
      ...{ ...both, method: 'GET', path: '/follow/sent' },
      answer: ({ language }) => plainPage(followWords(language).look, followWords(language).lookAbout),
    }),
    ...confirming(needs),
    ...stopping(needs),
  ];
}

function oneOf({ publicDatabase }: PublicationNeeds, asked: string | undefined) {
  return asked === undefined ? undefined : findPublication(publicDatabase, asked);
}

/** The same answer whether the address is known or not. */
async function receive(needs: PublicationNeeds, form: FormFields, language: Language): Promise<Answer> {
  const words = followWords(language);
  const asked = slug.safeParse(form.value('publication')).data;
  const publication = await oneOf(needs, asked);
  const email = z.email().max(254).safeParse(form.value('email')).data;
  const what = publication ? form.value('what') : 'everything';
  const problems: FormProblem[] = [
    ...(email === undefined ? [{ field: 'email', message: words.enterEmail }] : []),
    ...(what === 'everything' || what === 'one' ? [] : [{ field: 'what', message: words.enterWhat }]),
  ];
  if (email === undefined || problems.length > 0)
    return followPage({ form, problems }, publication, language);
  const about = what === 'one' && publication ? publication : null;
  await needs.database.transaction().execute(async (transaction) => {
    const publicationId = about?.id ?? null;
    const due = await keepFollower(transaction, needs.vault, {
      email,
      publicationId,
      language,
      at: needs.clock.now(),
    });
    if (!due) return;
    const { organisationName } = await needs.publisher();
    const link = addressOf(needs, language, `/follow/${due.isConfirmed ? 'stop' : 'confirm'}/${due.token}`);
    const named = about?.title ?? words.everything;
    const letter = due.isConfirmed
      ? words.alreadyLetter(organisationName, named, link)
      : words.confirmLetter(organisationName, named, link);
    await needs.mail.send(transaction, { to: email, ...letter, about: 'follow' });
  });
  return redirect('/follow/sent');
}

function addressOf({ serviceAddress }: PublicationNeeds, language: Language, place: string): string {
  return new URL(`${language === 'cy' ? '/cy' : ''}${place}`, serviceAddress()).href;
}

function followPage(
  state: { form: FormFields; problems: readonly FormProblem[] },
  publication: PublishedPublication | undefined,
  language: Language,
): Answer {
  const words = followWords(language);
  return page({
    title: words.title,
    section: '/publications',
    breadcrumbs: [
      { text: publicationWords(language).publications, href: '/publications' },
      ...(publication ? [{ text: publication.title, href: `/publications/${publication.slug}` }] : []),
      { text: words.title },
    ],
    problems: state.problems,
    body: html`<h1 class="govuk-heading-l">${words.title}</h1>
      <p class="govuk-body">${words.about}</p>
      <form method="post" action="/follow" novalidate>
        ${publication && html`<input type="hidden" name="publication" value="${publication.slug}" />`}
        ${
          publication &&
          radiosField(state, {
            name: 'what',
            label: words.what,
            choices: [
              { value: 'one', text: publication.title },
              { value: 'everything', text: words.everything },
            ],
            chosen: 'one',
          })
        }
        ${textField(state, {
          name: 'email',
          label: words.email,
          hint: words.emailHint,
          type: 'email',
          autocomplete: 'email',
          spellcheck: false,
        })}
        ${button({ text: words.send })}
      </form>`,
  });
}

function confirming(needs: PublicationNeeds): Route[] {
  return [
    route({
      ...{ ...both, method: 'GET', path: '/follow/confirm/:token', params: token },
      answer: async ({ params, language }) => {
        const words = followWords(language);
        const named = await whatOf(needs, params.token, language);
        if (named === null) return noLink(language);
        return askPage(
          words.confirm,
          words.confirmAbout(named),
          `/follow/confirm/${params.token}`,
          words.yes,
        );
      },
    }),
    route({
      ...{
        ...both,
        method: 'POST',
        path: '/follow/confirm/:token',
        params: token,
        audit: 'follow.confirmed',
      },
      answer: async ({ params, language }) => {
        if ((await whatOf(needs, params.token, language)) === null) return noLink(language);
        await confirmFollower(needs.database, params.token, needs.clock.now());
        return redirect('/follow/confirmed');
      },
    }),
    route({
      ...{ ...both, method: 'GET', path: '/follow/confirmed' },
      answer: ({ language }) =>
        plainPage(followWords(language).confirmed, followWords(language).confirmedAbout),
    }),
  ];
}

function stopping(needs: PublicationNeeds): Route[] {
  return [
    route({
      ...{ ...both, method: 'GET', path: '/follow/stop/:token', params: token },
      answer: async ({ params, language }) => {
        const words = followWords(language);
        const named = await whatOf(needs, params.token, language);
        if (named === null) return noLink(language);
        return askPage(words.stop, words.stopAbout(named), `/follow/stop/${params.token}`, words.stopButton);
      },
    }),
    route({
      ...{ ...both, method: 'POST', path: '/follow/stop/:token', params: token, audit: 'follow.ended' },
      // Stopping what is stopped already is no fault.
      answer: async ({ params }) => {
        await removeFollower(needs.database, params.token);
        return redirect('/follow/stopped');
      },
    }),
    route({
      ...{ ...both, method: 'GET', path: '/follow/stopped' },
      answer: ({ language }) => plainPage(followWords(language).stopped, followWords(language).stoppedAbout),
    }),
  ];
}

/** What they are told about; null for a link that is none, or no longer. */
async function whatOf(needs: PublicationNeeds, given: string, language: Language): Promise<string | null> {
  const follower = await findFollower(needs.database, given);
  if (!follower) return null;
  if (follower.publicationId === null) return followWords(language).everything;
  return (
    (await findPublicationById(needs.publicDatabase, follower.publicationId))?.title ??
    followWords(language).everything
  );
}

function askPage(title: string, about: string, action: string, text: string): Answer {
  return page({
    title,
    section: '/publications',
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">${about}</p>
      <form method="post" action="${action}">${button({ text })}</form>`,
  });
}

function plainPage(title: string, about: HtmlValue, status = 200): Answer {
  return page({
    title,
    section: '/publications',
    status,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body">${about}</p>`,
  });
}

function noLink(language: Language): Answer {
  const words = followWords(language);
  return plainPage(
    words.noLink,
    html`${words.noLinkAbout} <a class="govuk-link" href="/follow">${words.again}</a>`,
    404,
  );
}
