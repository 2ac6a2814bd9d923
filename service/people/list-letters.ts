// GET /letters: which letters wait to be sent and which could not be; never to whom, nor what they say.
import { z } from 'zod';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database/index.ts';
import { countSentLetters, type ListedLetter, listLetters, sendLetterNow } from '../platform/mail/index.ts';
import { button, tag } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { notFound, page, redirect, route, type Route } from '../pages/route.ts';
import { counted } from '../phrases/spoken-number.ts';
import { peopleCrumbs } from './account-crumbs.ts';
import { momentOf } from './moment.ts';
import { readMailPermission } from './people-permissions.ts';

interface Needs {
  database: Database;
  clock: Clock;
  keepsLettersAsFiles: boolean;
}

const mostShown = 200;

export function listLettersRoutes({ database, clock, keepsLettersAsFiles }: Needs): Route[] {
  return [
    route({
      method: 'GET',
      path: '/letters',
      permission: readMailPermission,
      answer: async () => {
        const [letters, sent] = await Promise.all([
          listLetters(database, mostShown),
          countSentLetters(database),
        ]);
        return page({
          title: 'Letters',
          section: '/people',
          breadcrumbs: peopleCrumbs('Letters'),
          body: lettersBody(letters, sent, keepsLettersAsFiles),
        });
      },
    }),
    route({
      method: 'POST',
      path: '/letters/:id/send-now',
      permission: readMailPermission,
      params: z.object({ id: z.uuid() }),
      answer: async ({ params }) =>
        (await sendLetterNow(database, params.id, clock.now()))
          ? redirect('/letters')
          : notFound('This letter does not wait any more. Look on the list of letters.'),
    }),
  ];
}

function lettersBody(letters: readonly ListedLetter[], sent: number, asFiles: boolean): Html {
  return html`<h1 class="govuk-heading-l">Letters</h1>
    <p class="govuk-body">
      ${counted(sent, 'letter')} went in the last 30
      days${asFiles && ', as files into the folder outbox of the data folder'}. Whom a letter is to and what
      it says is not shown here, and is forgotten when it has gone.
    </p>
    ${
      letters.length === 0
        ? html`<p class="govuk-body">None waits, and none has failed.</p>`
        : html`<ul class="dr-list">
            ${letters.map(letterItem)}
          </ul>`
    }`;
}

function letterItem({ id, about, state, tries, madeAt, dueAt, endedAt, lastProblem }: ListedLetter): Html {
  const waits = state === 'waiting';
  return html`<li class="dr-list__item">
    <span class="dr-list__words"
      ><strong>About: ${about.replaceAll('-', ' ')}</strong>
      <span class="dr-list__about">Written on ${momentOf(madeAt)}, tried ${counted(tries, 'time')}</span>
      <span class="dr-list__about"
        >${waits ? `Next try ${momentOf(dueAt)}` : `Given up on ${momentOf(endedAt ?? dueAt)}`}${
          lastProblem !== null && html`. The mail server: <span class="dr-code">${lastProblem}</span>`
        }</span
      ></span
    >
    ${tag({ text: waits ? 'Waits' : 'Failed', classes: waits ? 'govuk-tag--blue' : 'govuk-tag--red' })}
    ${
      waits &&
      html`<form method="post" action="/letters/${id}/send-now">
        ${button({ text: 'Try now', classes: 'govuk-button--secondary dr-list__button' })}
      </form>`
    }
  </li>`;
}
