// GET /desk/training: who must hold which training and who does, with the figures; GET /desk/training.csv: the same as a table.
import { z } from 'zod';
import { button, insetText, pagination } from '../pages/govuk/components.ts';
import { type FormState, selectField, textField } from '../pages/form-inputs.ts';
import { html, type Html } from '../pages/html.ts';
import { download, page, route, type Route, type Visitor } from '../pages/route.ts';
import { wideTable } from '../pages/wide-table.ts';
import { dateIn } from '../phrases/day.ts';
import { capitalised } from '../phrases/list.ts';
import { whole } from '../phrases/spoken-number.ts';
import { listCourses } from './course-store.ts';
import { findGateOff } from './gate-store.ts';
import type { TrainingNeeds } from './gather-needs.ts';
import { gatherPeople } from './gather-people.ts';
import { type LevelState, stateOf, type TrainedPerson, trainingFigures } from './trained-person.ts';
import { trainingCsv } from './training-csv.ts';
import { levelName, trainingLevels } from './training-level.ts';
import { manageTrainingPermission, readTrainingPermission } from './training-permissions.ts';
import { figuresView, levelStateView } from './training-view.ts';

const query = z.object({
  words: z.string().max(200).optional(),
  state: z.string().max(40).optional(),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
});
type Asked = z.infer<typeof query>;

const states: readonly LevelState[] = ['missing', 'ended', 'ends soon', 'not yet due', 'in date'];
const pageLength = 50;

export function listTraining(needs: TrainingNeeds): Route[] {
  const permission = readTrainingPermission;
  return [
    route({
      ...{ method: 'GET', path: '/desk/training', permission, query },
      answer: async ({ query: asked, search, visitor }) => {
        const day = dateIn(needs.clock.now());
        const people = await gatherPeople(needs);
        return page({
          title: 'Training',
          section: '/desk/training',
          body: html`<h1 class="govuk-heading-l">Training</h1>
            ${await noticesView(needs, visitor)} ${figuresView(trainingFigures(people, day))}
            ${waysOn(visitor)} ${matrix(people, asked, { form: search, problems: [] }, day)}`,
        });
      },
    }),
    route({
      ...{ method: 'GET', path: '/desk/training.csv', permission },
      answer: async () => {
        const day = dateIn(needs.clock.now());
        return download({
          fileName: `training-${day}.csv`,
          contentType: 'text/csv; charset=utf-8',
          content: trainingCsv(await gatherPeople(needs), day),
        });
      },
    }),
  ];
}

/** What keeps the gate from asking anybody: that it is off, or that there is no course yet. */
async function noticesView({ database }: TrainingNeeds, visitor: Visitor): Promise<Html> {
  const off = await findGateOff(database);
  const offered = (await listCourses(database)).filter(({ retiredAt }) => retiredAt === null);
  const without = trainingLevels.filter((level) => !offered.some(({ levels }) => levels.includes(level)));
  const mayManage = visitor.may(manageTrainingPermission);
  return html`${
    off &&
    insetText({ text: `Training is not asked for before analyses are written and approved: ${off.why}` })
  }
  ${
    without.length > 0 &&
    insetText({
      html: html`No course is set for: ${without.map(levelName).join(', ')}. Until there is one, nobody is
      kept from writing or approving an analysis for want of it.
      ${mayManage && html`<a class="govuk-link" href="/desk/training/courses">Add courses</a>`}`,
    })
  }`;
}

function waysOn(visitor: Visitor): Html {
  const mayManage = visitor.may(manageTrainingPermission);
  const link = (href: string, text: string) => html`<a class="govuk-link" href="${href}">${text}</a>`;
  return html`<div class="govuk-button-group">
    ${mayManage && button({ text: 'Record training', href: '/desk/training/record' })}
    ${mayManage && button({ text: 'Bring in a spreadsheet', href: '/desk/training/import', classes: 'govuk-button--secondary' })}
    ${link('/desk/training/mine', 'My training')} ${link('/desk/training/courses', 'Courses')}
    ${link('/desk/training/required', 'Who must hold what')}
    ${mayManage && link('/desk/training/staff/add', 'Add somebody without an account')}
    ${link('/desk/training.csv', 'All of it as CSV')}
  </div>`;
}

function matrix(people: readonly TrainedPerson[], asked: Asked, state: FormState, day: string): Html {
  const found = people.filter((person) => fits(person, asked, day));
  const at = Math.min(asked.page, Math.max(1, Math.ceil(found.length / pageLength)));
  const shown = found.slice((at - 1) * pageLength, at * pageLength);
  const isSearch = Boolean(asked.words) || Boolean(asked.state);
  return html`<h2 class="govuk-heading-m">People</h2>
    ${people.length > 0 && searchForm(state)}
    ${
      (isSearch || people.length === 0) &&
      html`<p class="govuk-body" role="status">
        ${found.length === 0 ? 'Nobody fits.' : found.length === 1 ? '1 person' : `${whole(found.length)} people`}
        ${isSearch && html`<a class="govuk-link" href="/desk/training">See all</a>`}
      </p>`
    }
    ${shown.length > 0 && peopleTable(shown, day)}
    ${found.length > pageLength && turnPages(at, Math.ceil(found.length / pageLength), asked)}`;
}

function fits(person: TrainedPerson, { words = '', state = '' }: Asked, day: string): boolean {
  const text = `${person.name} ${person.job}`.toLowerCase();
  return (
    words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word)) &&
    (state === '' || person.levels.some((level) => stateOf(level, day) === state))
  );
}

function searchForm(state: FormState): Html {
  return html`<form method="get" action="/desk/training" role="search">
    ${textField(state, { name: 'words', label: 'Search names and jobs', classes: 'govuk-input--width-20' })}
    ${selectField(state, {
      name: 'state',
      label: 'How somebody stands',
      choices: [{ value: '', text: 'All' }, ...states.map((value) => ({ value, text: capitalised(value) }))],
    })}
    ${button({ text: 'Search', classes: 'govuk-button--secondary' })}
  </form>`;
}

function peopleTable(people: readonly TrainedPerson[], day: string): Html {
  return wideTable({
    caption: 'Who stands how with which training',
    captionClasses: 'govuk-visually-hidden',
    firstCellIsHeader: true,
    head: ['Name', ...trainingLevels.map(levelName)].map((text) => ({ text })),
    rows: people.map((person) => [
      {
        html: html`<a class="govuk-link" href="/desk/training/people/${person.id}">${person.name}</a>${
            person.job !== '' && html`<span class="dr-list__about">${person.job}</span>`
          }${!person.hasAccount && html`<span class="dr-list__about">Without an account</span>`}`,
      },
      ...person.levels.map((level) => ({ html: levelStateView(level, day) })),
    ]),
  });
}

function turnPages(at: number, pages: number, { words, state }: Asked): Html {
  const href = (number: number) => {
    const next = new URLSearchParams();
    if (words) next.set('words', words);
    if (state) next.set('state', state);
    next.set('page', String(number));
    return `/desk/training?${next.toString()}`;
  };
  return pagination({
    ...(at > 1 && { previous: { href: href(at - 1) } }),
    ...(at < pages && { next: { href: href(at + 1) } }),
    items: Array.from({ length: pages }, (_, index) => ({
      ...{ number: String(index + 1), href: href(index + 1), current: index + 1 === at },
    })),
  });
}
