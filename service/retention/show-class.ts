// One kind of record: its rule and how to set it, what is held and how to hold or release it, and what is to become of each record.
import { z } from 'zod';
import { radiosField, selectField, textareaField, textField, type FormState } from '../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../pages/forms.ts';
import { button, details } from '../pages/govuk/components.ts';
import { html, type Html } from '../pages/html.ts';
import { notFound, page, redirect, route, type Answer, type Route, type Visitor } from '../pages/route.ts';
import { dayOf } from '../phrases/day.ts';
import { readClass, type RetentionNeeds } from './read-class.ts';
import {
  holdPermission,
  manageRetentionPermission,
  readRetentionPermission,
} from './retention-permissions.ts';
import { liftHold, placeHold, setRule } from './retention-store.ts';
import { type ClassView, recordsView, ruleView } from './retention-view.ts';

const params = z.object({ class: z.string() });

export function showClass(needs: RetentionNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: '/retention/:class',
      permission: readRetentionPermission,
      params,
      answer: ({ params: asked, visitor }) => classPage(needs, asked.class, visitor),
    }),
    route({
      method: 'POST',
      path: '/retention/:class/rule',
      permission: manageRetentionPermission,
      proof: 'recent',
      audit: 'retention.rule-set',
      params,
      answer: ({ params: asked, form, visitor }) => takeRule(needs, asked.class, form, visitor),
    }),
    route({
      method: 'POST',
      path: '/retention/:class/holds',
      permission: holdPermission,
      audit: 'retention.hold-placed',
      params,
      answer: ({ params: asked, form, visitor }) => takeHold(needs, asked.class, form, visitor),
    }),
    route({
      method: 'POST',
      path: '/retention/:class/holds/:hold/lift',
      permission: holdPermission,
      proof: 'recent',
      audit: 'retention.hold-lifted',
      params: z.object({ class: z.string(), hold: z.uuid() }),
      answer: ({ params: asked, form, visitor }) => takeLift(needs, asked, form, visitor),
    }),
  ];
}

const nothingHere = 'There is no such kind of record.';

async function classPage(
  needs: RetentionNeeds,
  id: string,
  visitor: Visitor,
  state: FormState = { form: new FormFields(), problems: [] },
): Promise<Answer> {
  const kind = needs.classes.find((each) => each.id === id);
  if (!kind) return notFound(nothingHere);
  const view = await readClass(needs, kind);
  return page({
    title: kind.title,
    section: '/retention',
    breadcrumbs: [{ text: 'Retention', href: '/retention' }, { text: kind.title }],
    problems: state.problems,
    body: html`<h1 class="govuk-heading-l">${kind.title}</h1>
      <p class="govuk-body">${kind.what}</p>
      ${ruleView(view)} ${visitor.may(manageRetentionPermission) && ruleForm(view, state)}
      <h2 class="govuk-heading-m">What is held</h2>
      ${holdsView(view, visitor, state)} ${visitor.may(holdPermission) && holdForm(view, state)}
      <h2 class="govuk-heading-m">What is to become of each</h2>
      ${recordsView(view)}`,
  });
}

function ruleForm({ kind, rule }: ClassView, state: FormState): Html {
  const { months, basis } = rule ?? kind.suggestion;
  const form = state.form.has('kept')
    ? state.form
    : FormFields.from({ kept: months === null ? 'good' : 'months', months: String(months ?? ''), basis });
  const typed = { ...state, form };
  return details({
    summaryText: rule ? 'Change the rule' : 'Set a rule',
    open: state.problems.some(({ field }) => ['kept', 'months', 'basis'].includes(field)),
    html: html`<form method="post" action="/retention/${kind.id}/rule" novalidate>
      ${radiosField(typed, {
        name: 'kept',
        label: 'How long is it kept?',
        choices: [
          { value: 'months', text: 'For a number of months' },
          { value: 'good', text: 'For good' },
        ],
      })}
      ${textField(typed, {
        name: 'months',
        label: 'Months',
        hint: '12 months are a year; 84 are seven',
        inputmode: 'numeric',
        classes: 'govuk-input--width-4',
      })}
      ${textareaField(typed, {
        name: 'basis',
        label: 'Why so long',
        hint: 'The law, the retention schedule or the decision that says so',
        rows: '3',
      })}
      <p class="govuk-body">
        What is due by the new rule goes within a day, and cannot be brought back. The list below shows what
        is due by the rule as it stands.
      </p>
      ${button({ text: 'Set the rule' })}
    </form>`,
  });
}

function holdsView({ kind, holds }: ClassView, visitor: Visitor, state: FormState): Html {
  if (holds.length === 0) return html`<p class="govuk-body">Nothing is held.</p>`;
  return html`<ul class="govuk-list govuk-list--spaced">
    ${holds.map(
      ({ id, title, reason, placedAt }) =>
        html`<li>
          <strong>${title}</strong>, since ${dayOf(placedAt)}: ${reason}
          ${
            visitor.may(holdPermission) &&
            details({
              summaryText: html`Lift this hold<span class="govuk-visually-hidden">
                  of ${title}</span
                >`.toString(),
              html: html`<form method="post" action="/retention/${kind.id}/holds/${id}/lift" novalidate>
                ${textareaField(state, { name: `why-${id}`, label: 'Why it is no longer needed', rows: '2' })}
                ${button({ text: 'Lift the hold', classes: 'govuk-button--secondary' })}
              </form>`,
            })
          }
        </li>`,
    )}
  </ul>`;
}

function holdForm({ kind, records }: ClassView, state: FormState): Html {
  const items = new Map(records.map(({ item, itemTitle }) => [item, itemTitle]));
  return details({
    summaryText: 'Hold something',
    open: state.problems.some(({ field }) => ['item', 'reason'].includes(field)),
    html: html`<p class="govuk-body">
        What is held is not disposed of: because of a claim, an inquiry, or a request for information.
      </p>
      <form method="post" action="/retention/${kind.id}/holds" novalidate>
        ${selectField(state, {
          name: 'item',
          label: 'What is held',
          choices: [
            { value: 'all', text: `All: ${kind.title.toLowerCase()}` },
            ...[...items].map(([value, text]) => ({ value, text })),
          ],
        })}
        ${textareaField(state, { name: 'reason', label: 'Why', hint: 'Without names of people', rows: '3' })}
        ${button({ text: 'Hold it', classes: 'govuk-button--secondary' })}
      </form>`,
  });
}

const longest = 1000;

function textProblems(form: FormFields, field: string, empty: string): FormProblem[] {
  const typed = form.value(field);
  if (typed === '') return [{ field, message: empty }];
  if (typed.length <= longest) return [];
  return [{ field, message: `This has ${typed.length} characters: shorten it to ${longest} or fewer` }];
}

async function takeRule(
  needs: RetentionNeeds,
  id: string,
  form: FormFields,
  visitor: Visitor,
): Promise<Answer> {
  const kept = form.value('kept');
  const months = kept === 'good' ? null : Number(form.value('months'));
  const isNumber = months === null || (Number.isInteger(months) && months >= 1 && months <= 1200);
  const problems = [
    ...(['good', 'months'].includes(kept) ? [] : [{ field: 'kept', message: 'Choose how long it is kept' }]),
    ...(isNumber ? [] : [{ field: 'months', message: 'Enter a whole number of months from 1 to 1200' }]),
    ...textProblems(form, 'basis', 'Say why it is kept so long'),
  ];
  if (!needs.classes.some((kind) => kind.id === id)) return notFound(nothingHere);
  if (problems.length > 0) return classPage(needs, id, visitor, { form, problems });
  const at = needs.clock.now();
  await setRule(needs.database, { class: id, months, basis: form.value('basis'), at });
  return redirect(`/retention/${id}`);
}

async function takeHold(
  needs: RetentionNeeds,
  id: string,
  form: FormFields,
  visitor: Visitor,
): Promise<Answer> {
  const kind = needs.classes.find((each) => each.id === id);
  if (!kind) return notFound(nothingHere);
  const item = form.value('item') === 'all' ? '' : form.value('item');
  const title = item === '' ? kind.title : (await kind.list()).find((each) => each.item === item)?.itemTitle;
  const problems = [
    ...(form.value('item') !== '' && title !== undefined
      ? []
      : [{ field: 'item', message: 'Choose what is held' }]),
    ...textProblems(form, 'reason', 'Say why it is held'),
  ];
  if (problems.length > 0 || title === undefined) return classPage(needs, id, visitor, { form, problems });
  const at = needs.clock.now();
  await placeHold(needs.database, { class: id, item, title, reason: form.value('reason'), at });
  return redirect(`/retention/${id}`);
}

async function takeLift(
  needs: RetentionNeeds,
  asked: { class: string; hold: string },
  form: FormFields,
  visitor: Visitor,
): Promise<Answer> {
  const field = `why-${asked.hold}`;
  const problems = textProblems(form, field, 'Say why it is no longer needed');
  if (problems.length > 0) return classPage(needs, asked.class, visitor, { form, problems });
  const lifted = await liftHold(needs.database, asked.hold, form.value(field), needs.clock.now());
  return lifted ? redirect(`/retention/${asked.class}`) : notFound('This hold was lifted before.');
}
