// GET /desk/calendar: what is due, as a list or month by month; GET /desk/calendar.ics: the same for calendar programs.
import { z } from 'zod';
import { button, pagination } from '../pages/govuk/components.ts';
import type { DueThing } from '../pages/due-thing.ts';
import { type FormState, radiosField, selectField } from '../pages/form-inputs.ts';
import { html, type Html } from '../pages/html.ts';
import { download, page, route, signedIn, type Route, type Visitor } from '../pages/route.ts';
import { dayAfter, lastDayOfMonth } from '../partners/index.ts';
import { dateIn } from '../phrases/day.ts';
import { isMonth, monthName } from '../phrases/month.ts';
import { whole } from '../phrases/spoken-number.ts';
import { monthBeside } from './calendar-month.ts';
import { dueList, workCrumb } from './due-view.ts';
import { gatherDue, isOf, maySee } from './gather-due.ts';
import type { AgendaNeeds } from './gather-needs.ts';
import { monthView } from './month-view.ts';
import { writeCalendarFile } from './write-calendar-file.ts';

const query = z.object({
  whose: z.enum(['mine', 'all']).catch('mine').default('mine'),
  as: z.enum(['list', 'month']).catch('list').default('list'),
  month: z.string().refine(isMonth).optional().catch(undefined),
  task: z.string().max(200).optional(),
});
type Asked = z.infer<typeof query>;

/** Days ahead that the list looks. */
const aheadDays = 365;

type CalendarNeeds = Pick<AgendaNeeds, 'clock' | 'due' | 'serviceAddress'>;

export function showCalendar(needs: CalendarNeeds): Route[] {
  const { clock, due, serviceAddress } = needs;
  return [
    route({
      ...{ method: 'GET', path: '/desk/calendar', permission: signedIn, query },
      answer: async ({ query: asked, search, visitor }) => {
        const today = dateIn(clock.now());
        const month = asked.month ?? today.slice(0, 7);
        const until = asked.as === 'month' ? lastDayOfMonth(month) : dayAfter(today, aheadDays);
        const seen = await gatherDue(due, dayAfter(until, 7), (thing) => isAskedFor(thing, asked, visitor));
        const things = seen.filter(({ task }) => !asked.task || task === asked.task);
        const tasks = [...new Set(seen.map(({ task }) => task))].toSorted();
        return page({
          title: 'Calendar of what is due',
          section: '/desk/calendar',
          breadcrumbs: [workCrumb, { text: 'Calendar' }],
          body: html`<h1 class="govuk-heading-l">Calendar of what is due</h1>
            ${askForm({ form: search, problems: [] }, asked, tasks)}
            ${asked.as === 'month' ? monthPart(things, month, asked, today) : listPart(things, today)}
            ${filesPart(asked)}`,
        });
      },
    }),
    route({
      ...{ method: 'GET', path: '/desk/calendar.ics', permission: signedIn, query },
      answer: async ({ query: asked, visitor }) => {
        const today = dateIn(clock.now());
        const things = await gatherDue(due, dayAfter(today, aheadDays), (thing) =>
          isAskedFor(thing, asked, visitor),
        );
        const file = { name: 'Due Regard', address: serviceAddress(), at: clock.now() };
        return download({
          fileName: 'due-regard.ics',
          contentType: 'text/calendar; charset=utf-8',
          content: writeCalendarFile(things, file),
        });
      },
    }),
  ];
}

function isAskedFor(thing: DueThing, { whose }: Asked, visitor: Visitor): boolean {
  return whose === 'mine' ? isOf(thing, visitor) : maySee(thing, visitor);
}

function askForm(state: FormState, { whose, as, month, task }: Asked, tasks: readonly string[]): Html {
  return html`<form method="get" action="/desk/calendar" role="search">
    ${month !== undefined && html`<input type="hidden" name="month" value="${month}" />`}
    ${radiosField(state, {
      name: 'whose',
      label: 'Whose',
      classes: 'govuk-radios--inline govuk-radios--small',
      choices: [
        { value: 'mine', text: 'Mine' },
        { value: 'all', text: 'Everything that I may see' },
      ],
      chosen: whose,
    })}
    ${radiosField(state, {
      name: 'as',
      label: 'Shown as',
      classes: 'govuk-radios--inline govuk-radios--small',
      choices: [
        { value: 'list', text: 'A list' },
        { value: 'month', text: 'A month' },
      ],
      chosen: as,
    })}
    ${
      (tasks.length > 1 || task) &&
      selectField(state, {
        name: 'task',
        label: 'What is to be done',
        choices: [{ value: '', text: 'Everything' }, ...tasks.map((value) => ({ value, text: value }))],
        chosen: task ?? '',
      })
    }
    ${button({ text: 'Show', classes: 'govuk-button--secondary' })}
  </form>`;
}

function listPart(things: readonly DueThing[], today: string): Html {
  if (things.length === 0) return html`<p class="govuk-body" role="status">Nothing is due within a year.</p>`;
  const late = things.filter(({ dueOn }) => dueOn < today);
  const byMonth = Map.groupBy(
    things.filter(({ dueOn }) => dueOn >= today),
    ({ dueOn }) => dueOn.slice(0, 7),
  );
  return html`${
    late.length > 0 &&
    html`<h2 class="govuk-heading-m">Late: ${whole(late.length)}</h2>
      ${dueList(late, today)}`
  }
  ${[...byMonth].map(
    ([month, ofMonth]) =>
      html`<h2 class="govuk-heading-m">${monthName(month)}</h2>
        ${dueList(ofMonth, today)}`,
  )}`;
}

function monthPart(things: readonly DueThing[], month: string, asked: Asked, today: string): Html {
  const href = (other: string) => {
    const next = new URLSearchParams({ whose: asked.whose, as: 'month', month: other });
    if (asked.task) next.set('task', asked.task);
    return `/desk/calendar?${next.toString()}`;
  };
  const beside = (by: number) => {
    const other = monthBeside(month, by);
    return { labelText: monthName(other), href: href(other) };
  };
  return html`<h2 class="govuk-heading-m">${monthName(month)}</h2>
    ${monthView(things, month, today)}
    ${pagination({
      previous: { text: 'Month before', ...beside(-1) },
      next: { text: 'Month after', ...beside(1) },
      landmarkLabel: 'Months',
    })}`;
}

function filesPart({ whose }: Asked): Html {
  return html`<h2 class="govuk-heading-m">In your own calendar</h2>
    <p class="govuk-body">
      <a class="govuk-link" href="/desk/calendar.ics?whose=${whose}">Take it as a calendar file (.ics)</a>, or
      <a class="govuk-link" href="/desk/calendar/subscribe">let your calendar follow it</a>. Only references
      and links go into it, no titles and no names.
    </p>`;
}
