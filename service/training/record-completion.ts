// GET and POST /desk/training/record: somebody has completed a course, entered by whoever keeps training.
import { z } from 'zod';
import { button, insetText } from '../pages/govuk/components.ts';
import { type FormState, selectField, textField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { type Answer, page, redirect, route, type Route } from '../pages/route.ts';
import { readDay } from '../partners/index.ts';
import { dateIn } from '../phrases/day.ts';
import { expiryOf } from './completion.ts';
import { enterCompletion, type NewCompletion } from './completion-store.ts';
import type { Course } from './course.ts';
import { listCourses } from './course-store.ts';
import type { TrainingNeeds } from './gather-needs.ts';
import { gatherPeople } from './gather-people.ts';
import type { TrainedPerson } from './trained-person.ts';
import { manageTrainingPermission } from './training-permissions.ts';
import { trainingCrumb } from './training-view.ts';

const path = '/desk/training/record';
const query = z.object({ person: z.uuid().optional().catch(undefined) });

interface Choices {
  people: readonly TrainedPerson[];
  courses: readonly Course[];
}

export function recordCompletion(needs: TrainingNeeds): Route[] {
  const { database, clock } = needs;
  const permission = manageTrainingPermission;
  return [
    route({
      ...{ method: 'GET', path, permission, query },
      answer: async ({ query: { person = '' } }) =>
        recordPage({ form: FormFields.from({ who: person }), problems: [] }, await choicesOf(needs)),
    }),
    route({
      ...{ method: 'POST', path, permission, audit: 'training.completed' },
      answer: async ({ form }) => {
        const choices = await choicesOf(needs);
        const read = readCompletion(form, choices, dateIn(clock.now()));
        if (!read.ok) return recordPage({ form, problems: read.problems }, choices);
        const { completion } = read;
        const id = await database
          .transaction()
          .execute((transaction) => enterCompletion(transaction, completion, { at: clock.now() }));
        const again = { field: 'completed', message: 'This person, course and day are recorded already' };
        if (id === null) return recordPage({ form, problems: [again] }, choices);
        return redirect(`/desk/training/people/${completion.personId ?? completion.learnerId ?? ''}`);
      },
    }),
  ];
}

async function choicesOf(needs: TrainingNeeds): Promise<Choices> {
  const courses = await listCourses(needs.database);
  return {
    people: await gatherPeople(needs),
    courses: courses.filter(({ retiredAt }) => retiredAt === null),
  };
}

type ReadCompletion = { ok: true; completion: NewCompletion } | { ok: false; problems: FormProblem[] };

function readCompletion(form: FormFields, { people, courses }: Choices, today: string): ReadCompletion {
  const person = people.find(({ id }) => id === form.value('who'));
  const course = courses.find(({ id }) => id === form.value('course'));
  const completedOn = readDay(form.value('completed'));
  const certificate = form.value('certificate');
  const problems: FormProblem[] = [
    ...(person ? [] : [{ field: 'who', message: 'Choose who completed it' }]),
    ...(course ? [] : [{ field: 'course', message: 'Choose the course' }]),
    ...(completedOn === null
      ? [{ field: 'completed', message: 'Enter the day on which it was completed, such as 31/3/2026' }]
      : completedOn > today
        ? [{ field: 'completed', message: 'Enter a day that is past: training counts once it is completed' }]
        : []),
    ...(certificate.length > 200
      ? [
          {
            field: 'certificate',
            message: `This has ${certificate.length} characters: shorten it to 200 or fewer`,
          },
        ]
      : []),
  ];
  if (!person || !course || completedOn === null || problems.length > 0) return { ok: false, problems };
  const whose = person.hasAccount
    ? { personId: person.id, learnerId: null }
    : { personId: null, learnerId: person.id };
  const expiresOn = expiryOf(completedOn, course.monthsValid);
  return { ok: true, completion: { courseId: course.id, ...whose, completedOn, expiresOn, certificate } };
}

function recordPage(state: FormState, { people, courses }: Choices): Answer {
  return page({
    title: 'Record training',
    section: '/desk/training',
    breadcrumbs: [trainingCrumb, { text: 'Record training' }],
    problems: state.problems,
    body: html`<h1 class="govuk-heading-l">Record training</h1>
      ${
        courses.length === 0
          ? insetText({
              html: html`There is no course to record yet.
                <a class="govuk-link" href="/desk/training/courses/add">Add a course</a> first.`,
            })
          : recordForm(state, { people, courses })
      }`,
  });
}

function recordForm(state: FormState, { people, courses }: Choices): Html {
  return html`<form method="post" action="${path}" novalidate>
    ${selectField(state, {
      name: 'who',
      label: 'Who completed it',
      hint: 'Not in the list? Add somebody without an account first',
      choices: [
        { value: '', text: 'Choose' },
        ...people.map(({ id, name, job }) => ({ value: id, text: job === '' ? name : `${name}, ${job}` })),
      ],
    })}
    ${selectField(state, {
      name: 'course',
      label: 'Course',
      choices: [
        { value: '', text: 'Choose' },
        ...courses.map(({ id, title }) => ({ value: id, text: title })),
      ],
    })}
    ${textField(state, {
      name: 'completed',
      label: 'Completed on',
      hint: 'For example, 31/3/2026',
      classes: 'govuk-input--width-10',
    })}
    ${textField(state, { name: 'certificate', label: 'Certificate, or where the record of it lies (if you wish)' })}
    ${button({ text: 'Record it' })}
  </form>`;
}
