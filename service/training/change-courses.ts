// /desk/training/courses…: which courses there are, for everybody who sees training; added, changed and retired by those who keep it.
import { z } from 'zod';
import { button, tag } from '../pages/govuk/components.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import { linkList } from '../pages/link-list.ts';
import { type Answer, notFound, page, redirect, route, type Route, type Visitor } from '../pages/route.ts';
import type { Course } from './course.ts';
import { courseForm, formOfCourse, readCourseForm } from './course-form.ts';
import { addCourse, changeCourse, listCourses, retireCourse } from './course-store.ts';
import type { TrainingNeeds } from './gather-needs.ts';
import { levelName } from './training-level.ts';
import { manageTrainingPermission, readTrainingPermission } from './training-permissions.ts';
import { trainingCrumb } from './training-view.ts';

const at = '/desk/training/courses';
const params = z.object({ id: z.uuid() });
const none = 'There is no course at this address.';
const titleTaken: FormProblem = { field: 'title', message: 'A course of this name is offered already' };
const changedMeanwhile: FormProblem = {
  field: '',
  message:
    'Somebody else has changed this course since you opened it. Nothing was saved. Look at what they wrote, and change it again.',
};

export function changeCourses({ database, clock }: TrainingNeeds): Route[] {
  const manages = { permission: manageTrainingPermission };
  const onOne = async (id: string, answer: (course: Course) => Promise<Answer> | Answer): Promise<Answer> => {
    const course = (await listCourses(database)).find((each) => each.id === id);
    return course ? answer(course) : notFound(none);
  };
  return [
    route({
      ...{ method: 'GET', path: at, permission: readTrainingPermission },
      answer: async ({ visitor }) => coursesPage(await listCourses(database), visitor),
    }),
    route({
      ...{ ...manages, method: 'GET', path: `${at}/add` },
      answer: () => formPage('Add a course', `${at}/add`, new FormFields(), []),
    }),
    route({
      ...{ ...manages, method: 'POST', path: `${at}/add`, audit: 'training.course-added' },
      answer: async ({ form }) => {
        const again = (problems: readonly FormProblem[]) =>
          formPage('Add a course', `${at}/add`, form, problems);
        const read = readCourseForm(form);
        if (!read.ok) return again(read.problems);
        const id = await database
          .transaction()
          .execute((transaction) => addCourse(transaction, read.facts, { at: clock.now() }));
        return id === null ? again([titleTaken]) : redirect(at);
      },
    }),
    route({
      ...{ ...manages, method: 'GET', path: `${at}/:id`, params },
      answer: ({ params: { id } }) => onOne(id, (course) => changePage(course, formOfCourse(course), [])),
    }),
    route({
      ...{ ...manages, method: 'POST', path: `${at}/:id`, params, audit: 'training.course-changed' },
      answer: ({ params: { id }, form }) =>
        onOne(id, async (course) => {
          const read = readCourseForm(form);
          if (!read.ok) return changePage(course, form, read.problems);
          const seen = { ...course, edition: Number(form.value('edition')) || 0 };
          const done = await database
            .transaction()
            .execute((transaction) => changeCourse(transaction, seen, read.facts));
          if (done === 'done') return redirect(at);
          return changePage(course, form, [done === 'title taken' ? titleTaken : changedMeanwhile]);
        }),
    }),
    route({
      ...{ ...manages, method: 'POST', path: `${at}/:id/retire`, params, audit: 'training.course-retired' },
      answer: ({ params: { id } }) =>
        onOne(id, async (course) => {
          await database
            .transaction()
            .execute((transaction) => retireCourse(transaction, course.id, clock.now()));
          return redirect(at);
        }),
    }),
  ];
}

function coursesPage(courses: readonly Course[], visitor: Visitor): Answer {
  const mayManage = visitor.may(manageTrainingPermission);
  return page({
    title: 'Courses',
    section: '/desk/training',
    breadcrumbs: [trainingCrumb, { text: 'Courses' }],
    body: html`<h1 class="govuk-heading-l">Courses</h1>
      ${courses.length === 0 && html`<p class="govuk-body">There is none yet.</p>`}
      ${mayManage ? linkList(courses.map(listed)) : plainList(courses)}
      ${mayManage && button({ text: 'Add a course', href: `${at}/add` })}`,
  });
}

function listed(course: Course) {
  return {
    name: course.title,
    href: `${at}/${course.id}`,
    about: aboutOf(course),
    ...(course.retiredAt && {
      state: tag({ text: 'No longer offered', classes: 'govuk-tag--grey' }),
    }),
  };
}

function plainList(courses: readonly Course[]): Html {
  return html`<ul class="dr-list">
    ${courses.map(
      (course) =>
        html`<li class="dr-list__item">
          <span class="dr-list__words"
            ><strong>${course.title}</strong>${aboutOf(course).map(
              (line) => html`<span class="dr-list__about">${line}</span>`,
            )}</span
          >
          ${course.retiredAt && tag({ text: 'No longer offered', classes: 'govuk-tag--grey' })}
        </li>`,
    )}
  </ul>`;
}

function aboutOf({ levels, monthsValid, provider, about }: Course): string[] {
  const counts = monthsValid === null ? 'counts for good' : `counts for ${monthsValid} months`;
  return [
    `Enough for: ${levels.map(levelName).join(', ')}; ${counts}`,
    ...(provider === '' ? [] : [`Given by ${provider}`]),
    ...(about === '' ? [] : [about]),
  ];
}

function formPage(
  title: string,
  action: string,
  form: FormFields,
  problems: readonly FormProblem[],
  more: Html | null = null,
): Answer {
  return page({
    title,
    section: '/desk/training',
    breadcrumbs: [trainingCrumb, { text: 'Courses', href: at }, { text: title }],
    problems,
    body: html`<h1 class="govuk-heading-l">${title}</h1>
      ${courseForm({ form, problems }, action)} ${more}`,
  });
}

function changePage(course: Course, form: FormFields, problems: readonly FormProblem[]): Answer {
  const retire = html`<h2 class="govuk-heading-m">It is no longer offered</h2>
    <p class="govuk-body">What was completed counts as long as it would have. Nothing new can be recorded.</p>
    <form method="post" action="${at}/${course.id}/retire">
      ${button({ text: 'Take it off the list', classes: 'govuk-button--secondary' })}
    </form>`;
  const gone = html`<p class="govuk-body">This course is no longer offered.</p>`;
  return formPage(course.title, `${at}/${course.id}`, form, problems, course.retiredAt ? gone : retire);
}
