// The forms of the register: a new issue, and what somebody looked at by hand; what was typed as either, or as problems.
import {
  radiosField,
  selectField,
  textareaField,
  textField,
  type FormState,
} from '../../pages/form-inputs.ts';
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import { button } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { type AccessibilityCheck, criteria, type IssueKind } from './accessibility-issue.ts';
import type { NewIssue } from './accessibility-store.ts';
import { hasPlaceholder } from './statement.ts';

const kindWords: Readonly<Record<IssueKind, string>> = {
  'non-compliance': 'It does not comply',
  burden: 'To mend it would be a disproportionate burden',
  'out-of-scope': 'It is outside the scope of the regulations',
};

export type ReadIssue =
  { ok: true; issue: Omit<NewIssue, 'notedAt'> } | { ok: false; problems: FormProblem[] };

/** A day as it is typed in one field, such as 31 January 2027 or 2027-01-31. */
function readDay(typed: string): string | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed) ?? null;
  const [day = 0, month = 0, year = 0] = match
    ? [Number(match[3]), Number(match[2]), Number(match[1])]
    : (/^(\d{1,2})[/ .](\d{1,2})[/ .](\d{4})$/.exec(typed)?.slice(1).map(Number) ?? []);
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year > 2000 ? date.toISOString().slice(0, 10) : null;
}

function wordsProblems(form: FormFields, fields: Readonly<Record<string, [string, number]>>): FormProblem[] {
  return Object.entries(fields).flatMap(([field, [name, most]]) => {
    const typed = form.value(field);
    if (typed.length > most)
      return [{ field, message: `${name} has ${typed.length} characters; it may have ${most} at most` }];
    return hasPlaceholder(typed)
      ? [{ field, message: `${name} has words that stand for others, such as [name] or TBC: write them out` }]
      : [];
  });
}

export function readIssueForm(form: FormFields): ReadIssue {
  const kind = (Object.keys(kindWords) as IssueKind[]).find((known) => known === form.value('kind'));
  const [criterion, page, effect] = [form.value('criterion'), form.value('page'), form.value('effect')];
  const [typedDay, burdenAssessment] = [form.value('mendedBy'), form.value('burdenAssessment')];
  const mendedBy = readDay(typedDay);
  const problems = [
    ...(kind === undefined ? [{ field: 'kind', message: 'Choose why it is not accessible' }] : []),
    ...(criteria.has(criterion)
      ? []
      : [{ field: 'criterion', message: 'Choose the criterion of WCAG 2.2 that it fails' }]),
    ...(page === '' ? [{ field: 'page', message: 'Enter the page, such as /community' }] : []),
    ...(effect === '' ? [{ field: 'effect', message: 'Enter what somebody meets who comes to it' }] : []),
    ...(typedDay !== '' && mendedBy === null
      ? [{ field: 'mendedBy', message: `“${typedDay}” is not a day; write it as 31/1/2027` }]
      : []),
    ...(kind === 'non-compliance' && typedDay === ''
      ? [{ field: 'mendedBy', message: 'Enter the day by which it is to be mended' }]
      : []),
    ...(kind === 'burden' && burdenAssessment === ''
      ? [
          {
            field: 'burdenAssessment',
            message: 'Enter the assessment: regulation 7 asks that it has been made',
          },
        ]
      : []),
    ...wordsProblems(form, {
      page: ['The page', 300],
      effect: ['The effect', 1000],
      alternative: ['The alternative', 1000],
      burdenAssessment: ['The assessment', 3000],
    }),
  ];
  if (problems.length > 0 || kind === undefined) return { ok: false, problems };
  return {
    ok: true,
    issue: {
      kind,
      criterion,
      page,
      effect,
      alternative: form.value('alternative'),
      mendedBy,
      burdenAssessment,
    },
  };
}

export function issueForm(state: FormState): Html {
  return html`<form method="post" action="/desk/accessibility/issues" novalidate>
    ${radiosField(state, {
      name: 'kind',
      label: 'Why is it not accessible?',
      choices: Object.entries(kindWords).map(([value, text]) => ({ value, text })),
    })}
    ${selectField(state, {
      name: 'criterion',
      label: 'Criterion of WCAG 2.2',
      choices: [
        { value: '', text: 'Choose one' },
        ...[...criteria].map(([value, name]) => ({ value, text: `${value} ${name}` })),
      ],
    })}
    ${textField(state, { name: 'page', label: 'Page', hint: 'Such as /community, or: every chart' })}
    ${textareaField(state, {
      name: 'effect',
      label: 'What somebody meets',
      hint: 'The public reads this. Begin with who: People who use a screen reader cannot …',
      rows: '3',
    })}
    ${textareaField(state, { name: 'alternative', label: 'What they can do instead (if there is something)', rows: '2' })}
    ${textField(state, {
      name: 'mendedBy',
      label: 'The day by which it is to be mended',
      hint: 'For example, 31/1/2027',
      classes: 'govuk-input--width-10',
    })}
    ${textareaField(state, {
      name: 'burdenAssessment',
      label: 'Assessment of the burden (where it would be disproportionate)',
      hint: 'What it would cost, what it would bring, and why the one outweighs the other',
      rows: '4',
    })}
    ${button({ text: 'Add to the register' })}
  </form>`;
}

export type ReadCheck = { ok: true; check: AccessibilityCheck } | { ok: false; problems: FormProblem[] };

/** @param today as `YYYY-MM-DD`: what is noted has been done */
export function readCheckForm(form: FormFields, today: string): ReadCheck {
  const kind = (['audit', 'review'] as const).find((known) => known === form.value('what'));
  const [typedDay, doneBy, how] = [form.value('doneOn'), form.value('doneBy'), form.value('how')];
  const doneOn = readDay(typedDay);
  const problems = [
    ...(kind === undefined ? [{ field: 'what', message: 'Choose what was done' }] : []),
    ...(doneOn === null
      ? [{ field: 'doneOn', message: 'Enter the day on which it was done, such as 31/10/2026' }]
      : []),
    ...(doneOn !== null && doneOn > today
      ? [{ field: 'doneOn', message: 'The day it was done must not be in the future' }]
      : []),
    ...(doneBy === '' ? [{ field: 'doneBy', message: 'Enter who did it: a firm, a group or a role' }] : []),
    ...wordsProblems(form, { doneBy: ['Who did it', 200], how: ['How it was done', 2000] }),
  ];
  if (problems.length > 0 || kind === undefined || doneOn === null) return { ok: false, problems };
  return { ok: true, check: { kind, doneOn, doneBy, how } };
}

export function checkForm(state: FormState): Html {
  return html`<form method="post" action="/desk/accessibility/checks" novalidate>
    ${radiosField(state, {
      name: 'what',
      label: 'What was done?',
      choices: [
        { value: 'review', text: 'Somebody read the statement and found it true' },
        {
          value: 'audit',
          text: 'Somebody went through the pages by hand, with the tools that disabled people use',
        },
      ],
    })}
    ${textField(state, {
      name: 'doneOn',
      label: 'The day it was done',
      hint: 'For example, 31/10/2026',
      classes: 'govuk-input--width-10',
    })}
    ${textField(state, { name: 'doneBy', label: 'Who did it', hint: 'A firm, a group or a role: the public reads it, so no person’s name' })}
    ${textareaField(state, { name: 'how', label: 'How, and on which pages', rows: '3' })}
    ${button({ text: 'Note it' })}
  </form>`;
}
