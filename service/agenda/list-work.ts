// GET /desk/work: everything that waits for whoever looks, by what is to be done with it, and what of theirs falls due.
import { button } from '../pages/govuk/components.ts';
import { type DueThing, type WaitingGroup, waitingGroups, type WaitingThing } from '../pages/due-thing.ts';
import { html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { page, route, signedIn, type Route, type Visitor } from '../pages/route.ts';
import { dayAfter } from '../partners/index.ts';
import { dateIn, dayOf } from '../phrases/day.ts';
import { whole } from '../phrases/spoken-number.ts';
import { dayTag, dueList } from './due-view.ts';
import { byDay, gatherDue, isOf } from './gather-due.ts';
import type { AgendaNeeds } from './gather-needs.ts';

/** Days ahead of which the page tells; the calendar has the rest. */
const aheadDays = 60;
/** In one group; what is more is counted. */
const mostShown = 100;

const headings: Readonly<Record<WaitingGroup, string>> = {
  write: 'To write',
  review: 'To review',
  approve: 'To approve',
  decide: 'To decide',
  publish: 'To publish',
  act: 'To do',
  answer: 'To answer',
  learn: 'To learn',
};

type WorkNeeds = Pick<AgendaNeeds, 'clock' | 'due' | 'waiting'>;

export function listWork(needs: WorkNeeds): Route {
  return route({
    method: 'GET',
    path: '/desk/work',
    permission: signedIn,
    answer: async ({ visitor }) => {
      const today = dateIn(needs.clock.now());
      const waiting = (await Promise.all(needs.waiting.map((list) => list(visitor)))).flat();
      const all = await dueBeside(needs, visitor, waiting, today);
      const due = all.filter(({ people }) => people.length > 0);
      const nobodys = all.filter(({ people }) => people.length === 0);
      return page({
        title: 'My work',
        section: '/desk/work',
        body: html`<h1 class="govuk-heading-l">My work</h1>
          <p class="govuk-body-l">${summaryOf(waiting, due, today)}</p>
          <div class="govuk-button-group">
            ${button({ text: 'Calendar of what is due', href: '/desk/calendar', classes: 'govuk-button--secondary' })}
            <a class="govuk-link" href="/desk/work/reminders">Reminders by e-mail</a>
          </div>
          ${waitingGroups.map((group) =>
            groupView(
              headings[group],
              waiting.filter((each) => each.group === group),
              today,
            ),
          )}
          ${
            due.length > 0 &&
            html`<h2 class="govuk-heading-m">Due, and yours</h2>
              ${dueList(due, today)}`
          }
          ${
            nobodys.length > 0 &&
            html`<h2 class="govuk-heading-m">Due, and nobody is named for it</h2>
              <p class="govuk-body">You are one of those who may do it.</p>
              ${dueList(nobodys, today)}`
          }`,
      });
    },
  });
}

/** What of theirs falls due, without what stands among what waits already. */
async function dueBeside(
  { due }: WorkNeeds,
  visitor: Visitor,
  waiting: readonly WaitingThing[],
  today: string,
): Promise<DueThing[]> {
  const there = new Set(waiting.map(({ kind, subjectId }) => `${kind} ${subjectId}`));
  return gatherDue(
    due,
    dayAfter(today, aheadDays),
    (thing) => isOf(thing, visitor) && !there.has(`${thing.kind} ${thing.subjectId}`),
  );
}

function summaryOf(waiting: readonly WaitingThing[], due: readonly DueThing[], today: string): string {
  const count = waiting.length + due.length;
  if (count === 0) return 'Nothing waits for you.';
  const late = [...waiting, ...due].filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
  const things = count === 1 ? 'One thing waits for you' : `${whole(count)} things wait for you`;
  if (late === 0) return `${things}, and nothing is late.`;
  return `${things}, and ${late === 1 ? 'one is' : `${whole(late)} are`} late.`;
}

function groupView(heading: string, things: readonly WaitingThing[], today: string): Html | null {
  if (things.length === 0) return null;
  const sorted = things.toSorted((one, other) => byDay(one.dueOn ?? '9999', other.dueOn ?? '9999'));
  return html`<h2 class="govuk-heading-m">${heading}</h2>
    ${linkList(
      sorted.slice(0, mostShown).map(({ what, href, reference, why, since, dueOn }) => ({
        name: what,
        href,
        about: [
          [reference, why].filter(Boolean).join(': '),
          ...(since ? [`Since ${dayOf(since)}`] : []),
        ].filter(Boolean),
        ...(dueOn !== null && { state: dayTag(dueOn, today) }),
      })),
    )}
    ${
      sorted.length > mostShown &&
      html`<p class="govuk-body">And ${whole(sorted.length - mostShown)} more.</p>`
    }`;
}
