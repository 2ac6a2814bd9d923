// GET /partners/due: what is late, what is due soon, and what comes after; worked out as the page is asked for.
import { tag } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { page, route, type Route } from '../pages/route.ts';
import { wideTable } from '../pages/wide-table.ts';
import { dayIn, daysFrom, partnersCrumb, readPartnersPermission } from '../partners/index.ts';
import { dayName } from '../phrases/day.ts';
import { capitalised } from '../phrases/list.ts';
import { counted } from '../phrases/spoken-number.ts';
import { dueWords, leadDays, type DueThing } from './submissions/reminders/due-thing.ts';
import { findDue, type DueNeeds } from './submissions/reminders/find-due.ts';

/** Days ahead that the page looks. */
const ahead = 365;

export function showDue(needs: DueNeeds): Route {
  return route({
    method: 'GET',
    path: '/partners/due',
    permission: readPartnersPermission,
    answer: async () => {
      const today = dayIn(needs.clock.now());
      const things = (await findDue(needs)).filter(({ dueOn }) => daysFrom(today, dueOn) <= ahead);
      return page({
        title: 'What is due',
        section: '/partners',
        breadcrumbs: [partnersCrumb, { text: 'What is due' }],
        body: html`<h1 class="govuk-heading-l">What is due</h1>
          <p class="govuk-body">
            Within a year. A reminder goes out once: ${leadDays.submission} days before data are due,
            ${leadDays['agreement-review']} before a review, ${leadDays.token} before a token ends, and
            ${leadDays.retention} before data reach the end of their time.
          </p>
          ${things.length === 0 ? html`<p class="govuk-body">Nothing is due.</p>` : dueTable(things, today)}`,
      });
    },
  });
}

function dueTable(things: readonly DueThing[], today: string): Html {
  return wideTable({
    caption: 'What is due, the first first',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: ['What', 'Of', 'Due', 'State'].map((text) => ({ text })),
    rows: things.map((thing) => [
      { html: html`<a class="govuk-link" href="${thing.href}">${capitalised(thing.what)}</a>` },
      { text: `${thing.partner.name}. ${dueWords[thing.kind]}` },
      { text: dayName(thing.dueOn) },
      { html: stateTag(thing, today) },
    ]),
  });
}

function stateTag({ kind, dueOn }: DueThing, today: string): Html {
  const days = daysFrom(today, dueOn);
  if (days < 0) return tag({ text: `${counted(-days, 'day')} late`, classes: 'govuk-tag--red' });
  if (days === 0) return tag({ text: 'Today', classes: 'govuk-tag--yellow' });
  const colour = days <= leadDays[kind] ? 'govuk-tag--yellow' : 'govuk-tag--grey';
  return tag({ text: `In ${counted(days, 'day')}`, classes: colour });
}
