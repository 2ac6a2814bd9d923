// /desk/calendar/subscribe: an address that a calendar program follows is made and ended; GET /account/calendar/:token: what it reads.
import { z } from 'zod';
import { button, insetText } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import {
  type Answer,
  download,
  everyone,
  notFound,
  page,
  redirect,
  route,
  signedIn,
  type Route,
} from '../pages/route.ts';
import { actingAs, theProgram } from '../platform/doer.ts';
import { dayAfter } from '../partners/index.ts';
import { dateIn } from '../phrases/day.ts';
import { workCrumb } from './due-view.ts';
import { gatherDue, whoIsFor } from './gather-due.ts';
import type { AgendaNeeds } from './gather-needs.ts';
import { endCalendar, findCalendar, hasCalendar, makeCalendar } from './subscription-store.ts';
import { writeCalendarFile } from './write-calendar-file.ts';

const path = '/desk/calendar/subscribe';
const aheadDays = 365;
const token = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });
const gone = 'There is no calendar at this address, or it was ended.';

type SubscriptionNeeds = Pick<AgendaNeeds, 'database' | 'clock' | 'due' | 'listPeople' | 'serviceAddress'>;

export function serveSubscription(needs: SubscriptionNeeds): Route[] {
  const { database, clock, serviceAddress } = needs;
  const permission = signedIn;
  return [
    route({
      ...{ method: 'GET', path, permission },
      answer: async ({ visitor }) =>
        subscribePage((await hasCalendar(database, visitor.person?.id ?? '')) ? begunView : null),
    }),
    route({
      ...{ method: 'POST', path, permission, audit: 'agenda.calendar-made' },
      answer: async ({ visitor }) => {
        const made = await database
          .transaction()
          .execute((transaction) => makeCalendar(transaction, visitor.person?.id ?? '', clock.now()));
        return subscribePage(
          made === null ? justMadeView : madeView(`${serviceAddress()}/account/calendar/${made}`),
        );
      },
    }),
    route({
      ...{ method: 'POST', path: `${path}/end`, permission, audit: 'agenda.calendar-ended' },
      answer: async ({ visitor }) => {
        await database
          .transaction()
          .execute((transaction) => endCalendar(transaction, visitor.person?.id ?? '', clock.now()));
        return redirect(path);
      },
    }),
    route({
      ...{ method: 'GET', path: '/account/calendar/:token', permission: everyone, params: token },
      expensive: true,
      answer: ({ params }) => calendarOf(needs, params.token),
    }),
  ];
}

/** As the person's own work is now. Whoever has left, or is suspended, follows nothing any more. */
async function calendarOf(needs: SubscriptionNeeds, given: string): Promise<Answer> {
  const { database, clock, due, listPeople, serviceAddress } = needs;
  const found = await findCalendar(database, given);
  if (!found) return notFound(gone);
  const { personId, body } = found;
  return actingAs({ ...theProgram, body }, async () => {
    const accounts = (await listPeople()).filter(({ state }) => state === 'active');
    const active = new Set(accounts.map(({ id }) => id));
    if (!active.has(personId)) return notFound(gone);
    const things = await gatherDue(due, dayAfter(dateIn(clock.now()), aheadDays));
    const theirs = [];
    for (const thing of things)
      if ((await whoIsFor(database, thing, body, active)).includes(personId)) theirs.push(thing);
    return download({
      fileName: 'due-regard.ics',
      contentType: 'text/calendar; charset=utf-8',
      disposition: 'inline',
      content: writeCalendarFile(theirs, {
        ...{ name: 'Due Regard', address: serviceAddress(), at: clock.now() },
      }),
    });
  });
}

function subscribePage(body: Html | null): Answer {
  return page({
    title: 'Let your calendar follow what is due',
    section: '/desk/calendar',
    breadcrumbs: [workCrumb, { text: 'Calendar', href: '/desk/calendar' }, { text: 'Follow it' }],
    body: html`<h1 class="govuk-heading-l">Let your calendar follow what is due</h1>
      <p class="govuk-body">
        Most calendar programs can follow an address: they look at it now and then and show what they find.
        Whoever has the address sees the references and the days of what is yours, and nothing else.
      </p>
      ${body ?? makeForm('Make an address')}`,
  });
}

function makeForm(text: string): Html {
  return html`<form method="post" action="${path}">${button({ text })}</form>`;
}

const endForm = html`<form method="post" action="${path}/end">
  ${button({ text: 'End it', classes: 'govuk-button--secondary' })}
</form>`;

const begunView = html`<p class="govuk-body">
    There is an address already. It was shown once, when it was made. Making another one ends it.
  </p>
  ${makeForm('Make another address')} ${endForm}`;

const justMadeView = html`<p class="govuk-body">
    An address was made a moment ago, in another window or by a second click, and is shown there. If you
    cannot see it, make another in ten seconds.
  </p>
  ${makeForm('Make another address')} ${endForm}`;

function madeView(address: string): Html {
  return html`${insetText({ html: html`<span class="dr-address">${address}</span>` })}
    <p class="govuk-body">
      Copy it into your calendar program now: it is not shown again. Keep it to yourself.
    </p>
    ${endForm}`;
}
