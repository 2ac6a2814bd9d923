// The form of a course: what is asked, and what was typed as facts or as problems.
import { button } from '../pages/govuk/components.ts';
import { checkboxesField, type FormState, textareaField, textField } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { html, type Html } from '../pages/html.ts';
import type { Course, CourseFacts } from './course.ts';
import { isTrainingLevel, levelName, levelWords, trainingLevels } from './training-level.ts';

export type ReadCourse = { ok: true; facts: CourseFacts } | { ok: false; problems: FormProblem[] };

const limits = { title: 200, about: 2000, provider: 200 } as const;

export function readCourseForm(form: FormFields): ReadCourse {
  const [title, about, provider] = [form.value('title'), form.value('about'), form.value('provider')];
  const levels = form.values('levels').filter(isTrainingLevel);
  const months = form.value('months');
  const isMonths = /^\d{1,3}$/.test(months) && Number(months) >= 1 && Number(months) <= 120;
  const problems: FormProblem[] = [
    ...(title === '' ? [{ field: 'title', message: 'Enter what the course is called' }] : []),
    ...Object.entries(limits).flatMap(([field, most]) => {
      const { length } = form.value(field);
      return length > most
        ? [{ field, message: `This has ${length} characters: shorten it to ${most} or fewer` }]
        : [];
    }),
    ...(levels.length === 0 ? [{ field: 'levels', message: 'Choose what the course is enough for' }] : []),
    ...(months === '' || isMonths
      ? []
      : [
          {
            field: 'months',
            message: `Enter a whole number of months from 1 to 120, or leave it empty, and not “${months}”`,
          },
        ]),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const monthsValid = months === '' ? null : Number(months);
  return { ok: true, facts: { title, about, provider, levels, monthsValid } };
}

export function formOfCourse({ title, about, provider, levels, monthsValid, edition }: Course): FormFields {
  return FormFields.from({
    ...{ title, about, provider, levels, edition: String(edition) },
    months: monthsValid === null ? '' : String(monthsValid),
  });
}

export function courseForm(state: FormState, action: string): Html {
  return html`<form method="post" action="${action}" novalidate>
    <input type="hidden" name="edition" value="${state.form.value('edition')}" />
    ${textField(state, { name: 'title', label: 'What the course is called' })}
    ${checkboxesField(state, {
      name: 'levels',
      label: 'What it is enough for',
      hint: 'Choose all that apply',
      choices: trainingLevels.map((level) => ({
        value: level,
        text: levelName(level),
        hint: `For ${levelWords[level].isFor}`,
      })),
    })}
    ${textField(state, {
      name: 'months',
      label: 'For how many months it counts',
      hint: 'Leave this empty where it counts for good. A change counts for what is recorded from now on.',
      classes: 'govuk-input--width-3',
      inputmode: 'numeric',
    })}
    ${textField(state, { name: 'provider', label: 'Who gives it (if you wish)' })}
    ${textareaField(state, { name: 'about', label: 'What it is about (if you wish)', rows: '3' })}
    ${button({ text: 'Save the course' })}
  </form>`;
}
