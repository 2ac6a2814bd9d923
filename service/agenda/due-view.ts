// How what falls due is shown: in a list, and with how soon it is.
import { tag } from '../pages/govuk/components.ts';
import type { DueThing } from '../pages/due-thing.ts';
import { html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { dayName } from '../phrases/day.ts';
import { monthName } from '../phrases/month.ts';
import { whole } from '../phrases/spoken-number.ts';
import { calledBeside, howSoon, stageOf } from './gather-due.ts';

export const workCrumb = { text: 'My work', href: '/desk/work' };

const colours = { overdue: 'govuk-tag--red', soon: 'govuk-tag--yellow', later: 'govuk-tag--grey' } as const;

/** As many as somebody reads; what is more is counted, and stands in the months of the calendar. */
const mostShown = 50;

export function dueList(things: readonly DueThing[], today: string): Html {
  const list = linkList(
    things.slice(0, mostShown).map((thing) => ({
      name: thing.what,
      href: thing.href,
      about: [
        calledBeside(thing),
        `${thing.dueOn < today ? 'Was due by' : 'Due by'} ${dayName(thing.dueOn)}`,
      ],
      state: tag({ text: howSoon(thing.dueOn, today), classes: colours[stageOf(thing, today) ?? 'later'] }),
    })),
  );
  const next = things[mostShown];
  if (!next) return list;
  const month = `/desk/calendar?whose=all&as=month&month=${next.dueOn.slice(0, 7)}`;
  return html`${list}
    <p class="govuk-body">
      And ${whole(things.length - mostShown)} more, the next due by ${dayName(next.dueOn)}:
      <a class="govuk-link" href="${month}">see ${monthName(next.dueOn.slice(0, 7))}</a>
    </p>`;
}

export function dayTag(dueOn: string, today: string): Html {
  const colour = dueOn < today ? colours.overdue : colours.soon;
  return tag({ text: howSoon(dueOn, today), classes: colour });
}
