// GET /desk/training/mine: what is asked of whoever looks, what they have completed, and which courses are enough.
import { html, type Html } from '../pages/html.ts';
import { page, route, signedIn, type Route } from '../pages/route.ts';
import { summaryList } from '../pages/govuk/components.ts';
import { dateIn } from '../phrases/day.ts';
import { quoted } from '../phrases/list.ts';
import { listCompletions } from './completion-store.ts';
import type { Course } from './course.ts';
import { listCourses } from './course-store.ts';
import type { TrainingNeeds } from './gather-needs.ts';
import { gatherPeople } from './gather-people.ts';
import type { AtLevel } from './trained-person.ts';
import { levelName, levelWords } from './training-level.ts';
import { readTrainingPermission } from './training-permissions.ts';
import { completionsView, levelStateView, trainingCrumb } from './training-view.ts';

export function showMine(needs: TrainingNeeds): Route {
  return route({
    method: 'GET',
    path: '/desk/training/mine',
    permission: signedIn,
    answer: async ({ visitor }) => {
      const day = dateIn(needs.clock.now());
      const id = visitor.person?.id ?? '';
      const levels = (await gatherPeople(needs)).find((each) => each.id === id)?.levels ?? [];
      const offered = (await listCourses(needs.database)).filter(({ retiredAt }) => retiredAt === null);
      const completions = await listCompletions(needs.database, { personId: id });
      return page({
        title: 'My training',
        section: '/desk/training',
        breadcrumbs: [
          ...(visitor.may(readTrainingPermission) ? [trainingCrumb] : []),
          { text: 'My training' },
        ],
        body: html`<h1 class="govuk-heading-l">My training</h1>
          ${askedView(levels, offered, day)} ${completionsView(completions, day)}
          <p class="govuk-body">
            Something is missing or wrong? Whoever keeps training in your office can put it right.
          </p>`,
      });
    },
  });
}

function askedView(levels: readonly AtLevel[], offered: readonly Course[], day: string): Html {
  const asked = levels.filter(({ mustBy }) => mustBy !== null);
  if (asked.length === 0)
    return html`<p class="govuk-body">No training is asked of you in the roles that you hold.</p>`;
  return summaryList({
    rows: asked.map((at) => ({
      key: { text: levelName(at.level) },
      value: {
        html: html`${levelStateView(at, day)}<br />
          You need it to ${levelWords[at.level].allows}. ${coursesFor(at, offered)}`,
      },
    })),
  });
}

function coursesFor({ level }: AtLevel, offered: readonly Course[]): string {
  const titles = offered.filter(({ levels }) => levels.includes(level)).map(({ title }) => title);
  if (titles.length === 0) return 'No course is set for it yet.';
  return titles.length === 1
    ? `The course is ${quoted(titles)}.`
    : `One of these is enough: ${quoted(titles)}.`;
}
