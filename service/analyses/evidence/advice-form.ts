// The forms of advice: whom one asks what and which sections they see; what is answered to what they said.
import {
  checkboxesField,
  radiosField,
  selectField,
  textareaField,
  textField,
  type FormState,
} from '../../pages/form-inputs.ts';
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import { button, details } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { permission } from '../../pages/permission.ts';
import { mostDays } from '../../people/index.ts';
import { z } from 'zod';
import type { Analysis } from '../keeping/analysis.ts';
import type { Section } from '../questions/question-set.ts';
import {
  type Advice,
  type Adviser,
  advisers,
  isAdviser,
  isTaking,
  type Taking,
  takings,
  waitsForAnswer,
} from './advice.ts';
import { engagementHref } from './evidence-place.ts';

export const inviteAdvisersPermission = permission('consultees:invite');

export interface AskedAdvice {
  who: string;
  adviser: Adviser;
  question: string;
  sections: readonly string[];
  email: string;
  days: number;
}

type Read<Facts> = { ok: true; facts: Facts } | { ok: false; problems: FormProblem[] };

const emailAddress = z.email().max(254);

/** @param open ids of the sections that may be shown */
export function readAskForm(form: FormFields, open: readonly string[]): Read<AskedAdvice> {
  const [who, adviser, question] = [form.value('who'), form.value('adviser'), form.value('question')];
  const [email, days] = [form.value('email'), form.value('days')];
  const sections = form.values('sections').filter((id) => open.includes(id));
  const problem = (field: string, message: string) => [{ field, message }];
  const isDays = /^\d{1,3}$/.test(days) && Number(days) >= 1 && Number(days) <= mostDays;
  const problems = [
    ...(who === '' ? problem('who', 'Enter who is asked') : []),
    ...(who.length > 200 ? problem('who', 'Who is asked must have at most 200 letters') : []),
    ...(isAdviser(adviser) ? [] : problem('adviser', 'Choose what they are')),
    ...(question === '' ? problem('question', 'Enter what you ask them') : []),
    ...(question.length > 2000 ? problem('question', 'The question must have at most 2,000 letters') : []),
    ...(sections.length === 0 ? problem('sections', 'Choose at least one section') : []),
    ...(email !== '' && !emailAddress.safeParse(email).success
      ? problem(
          'email',
          `Enter an e-mail address such as name@example.org, or leave it empty. This is “${email}”`,
        )
      : []),
    ...(isDays ? [] : problem('days', `Enter a whole number of days from 1 to ${mostDays}, such as 14`)),
  ];
  if (problems.length > 0 || !isAdviser(adviser)) return { ok: false, problems };
  return { ok: true, facts: { who, adviser, question, sections, email, days: Number(days) } };
}

export function askForm(state: FormState, analysis: Analysis, sections: readonly Section[]): Html {
  return details({
    summaryText: 'Ask somebody outside for advice',
    open: state.problems.length > 0,
    classes: 'dr-no-print',
    html: html`<form method="post" action="${engagementHref(analysis, '/advice')}" novalidate>
      ${textField(state, {
        name: 'who',
        label: 'Who is asked?',
        hint: 'A group or an organisation, such as “Disability staff network”',
      })}
      ${selectField(state, {
        name: 'adviser',
        label: 'What are they?',
        choices: [
          { value: '', text: 'Choose' },
          ...Object.entries(advisers).map(([value, text]) => ({ value, text })),
        ],
      })}
      ${textareaField(state, { name: 'question', label: 'What do you ask them?', rows: '3' })}
      ${checkboxesField(state, {
        name: 'sections',
        label: 'Which sections do they see?',
        hint: 'As they are when they look. Attached evidence is never shown',
        choices: sections.map(({ id, title }) => ({ value: id, text: title })),
      })}
      ${textField(state, {
        name: 'email',
        label: 'E-mail address (optional)',
        hint: 'They get the link by letter, and the address is not kept. Without it you are shown the link once',
        type: 'email',
        autocomplete: 'off',
      })}
      ${textField(state, {
        name: 'days',
        label: 'For how many days?',
        hint: `1 to ${mostDays}`,
        classes: 'govuk-input--width-3',
        inputmode: 'numeric',
      })}
      ${button({ text: 'Make the link' })}
    </form>`,
  });
}

export function readAnswerForm(form: FormFields, id: string): Read<{ taken: Taking; said: string }> {
  const [taken, said] = [form.value(`taken-${id}`), form.value(`said-${id}`)];
  const problems = [
    ...(isTaking(taken) ? [] : [{ field: `taken-${id}`, message: 'Choose what was made of it' }]),
    ...(said === '' ? [{ field: `said-${id}`, message: 'Enter your answer' }] : []),
    ...(said.length > 5000
      ? [{ field: `said-${id}`, message: 'The answer must have at most 5,000 letters' }]
      : []),
  ];
  if (problems.length > 0 || !isTaking(taken)) return { ok: false, problems };
  return { ok: true, facts: { taken, said } };
}

/** What one may do about one piece of advice: answer it, and close its link. */
export function adviceActions(state: FormState, analysis: Analysis, advice: Advice): Html {
  const { id, who, said, state: linkState } = advice;
  const to = engagementHref(analysis, `/advice/${id}`);
  return html`<div class="dr-no-print">
    ${
      said.length > 0 &&
      details({
        summaryText: waitsForAnswer(advice) ? `Answer ${who}` : `Answer ${who} again`,
        open: state.problems.length > 0,
        html: html`<form method="post" action="${to}/answer" novalidate>
          ${radiosField(state, {
            name: `taken-${id}`,
            label: 'What was made of it?',
            choices: Object.entries(takings).map(([value, text]) => ({ value, text })),
          })}
          ${textareaField(state, {
            name: `said-${id}`,
            label: 'Your answer',
            hint: 'It stays on record and goes with the analysis to whoever decides',
            rows: '4',
          })}
          ${button({ text: 'Keep this answer' })}
        </form>`,
      })
    }
    ${
      linkState === 'open' &&
      html`<form method="post" action="${to}/withdraw">
        ${button({
          html: html`Withdraw this link<span class="govuk-visually-hidden">: ${who}</span>`,
          classes: 'govuk-button--secondary',
        })}
      </form>`
    }
  </div>`;
}
