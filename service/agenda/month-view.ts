// A month of what is due: a week in each row where there is room, and on a telephone the days that have something.
import type { DueThing } from '../pages/due-thing.ts';
import { html, type Html } from '../pages/html.ts';
import { dayName } from '../phrases/day.ts';
import { whole } from '../phrases/spoken-number.ts';
import { daysOfMonth, weekdayOf, weekdays } from './calendar-month.ts';
import { calledBeside } from './gather-due.ts';

/** Of one day. */
const mostShown = 30;

/** A list of days, so that it reads in order to whoever does not see it. */
export function monthView(things: readonly DueThing[], month: string, today: string): Html {
  const byDay = Map.groupBy(things, ({ dueOn }) => dueOn);
  const days = daysOfMonth(month);
  const isEmpty = !days.some((day) => day.startsWith(month) && byDay.has(day));
  return html`${isEmpty && html`<p class="govuk-body" role="status">Nothing is due in this month.</p>`}
    <ol class="dr-month">
      ${days.map((day) => dayView(day, byDay.get(day) ?? [], { isOther: !day.startsWith(month), today }))}
    </ol>`;
}

function dayView(
  day: string,
  things: readonly DueThing[],
  { isOther, today }: { isOther: boolean; today: string },
): Html {
  const classes = [
    'dr-month__day',
    ...(isOther ? ['dr-month__day--other'] : []),
    ...(things.length === 0 ? ['dr-month__day--empty'] : []),
    ...(day === today ? ['dr-month__day--today'] : []),
  ].join(' ');
  return html`<li class="${classes}">
    <span class="dr-month__name"
      >${weekdays[weekdayOf(day)]?.slice(0, 3)} ${Number(day.slice(8))}<span class="govuk-visually-hidden">
        ${dayName(day).replace(/^\d+ /, '')}${day === today && ', today'}</span
      ></span
    >
    ${
      things.length > 0 &&
      html`<ul class="dr-month__things">
        ${things.slice(0, mostShown).map(
          (thing) =>
            html`<li>
              <a class="govuk-link" href="${thing.href}">${thing.what}</a>
              <span class="dr-month__task">${calledBeside(thing)}</span>
            </li>`,
        )}
        ${things.length > mostShown && html`<li>And ${whole(things.length - mostShown)} more</li>`}
      </ul>`
    }
  </li>`;
}
