// How what falls due is shown: in a list, and with how soon it is.
import { tag } from '../pages/govuk/components.ts';
import type { DueThing } from '../pages/due-thing.ts';
import type { Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { dayName } from '../phrases/day.ts';
import { calledBeside, howSoon, stageOf } from './gather-due.ts';

export const workCrumb = { text: 'My work', href: '/desk/work' };

const colours = { overdue: 'govuk-tag--red', soon: 'govuk-tag--yellow', later: 'govuk-tag--grey' } as const;

export function dueList(things: readonly DueThing[], today: string): Html {
  return linkList(
    things.map((thing) => ({
      name: thing.what,
      href: thing.href,
      about: [
        calledBeside(thing),
        `${thing.dueOn < today ? 'Was due by' : 'Due by'} ${dayName(thing.dueOn)}`,
      ],
      state: tag({ text: howSoon(thing.dueOn, today), classes: colours[stageOf(thing, today) ?? 'later'] }),
    })),
  );
}

export function dayTag(dueOn: string, today: string): Html {
  const colour = dueOn < today ? colours.overdue : colours.soon;
  return tag({ text: howSoon(dueOn, today), classes: colour });
}
