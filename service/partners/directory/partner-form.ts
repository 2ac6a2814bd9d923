// The form of a partner: what is asked, and what was typed as facts or as problems.
import { button } from '../../pages/govuk/components.ts';
import { radiosField, textareaField, textField, type FormState } from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { html, type Html } from '../../pages/html.ts';
import { readDay } from '../schedules/read-day.ts';
import { isSlug, partnerKinds, partnerKindWords, slugOfName, type Partner } from './partner.ts';
import type { PartnerFacts } from './partner-store.ts';

export type ReadPartner = { ok: true; facts: PartnerFacts } | { ok: false; problems: FormProblem[] };

export function readPartnerForm(form: FormFields): ReadPartner {
  const name = form.value('name');
  const slug = form.value('slug').toLowerCase() || slugOfName(name);
  const kind = partnerKinds.find((known) => known === form.value('kind'));
  const ended = form.value('endedOn');
  const endedOn = ended === '' ? null : readDay(ended);
  const [sends, website] = [form.value('sends'), form.value('website')];
  const problems = [
    ...(name === '' ? [{ field: 'name', message: 'Enter the name of the partner' }] : []),
    ...tooLong('name', name, 200),
    ...(kind === undefined ? [{ field: 'kind', message: 'Choose what kind of body it is' }] : []),
    ...(name !== '' && !isSlug(slug) ? [{ field: 'slug', message: slugProblem(form.value('slug')) }] : []),
    ...tooLong('sends', sends, 500),
    ...(website !== '' && !isAddress(website)
      ? [{ field: 'website', message: 'The website must begin https:// or http://' }]
      : []),
    ...(ended !== '' && endedOn === null
      ? [{ field: 'endedOn', message: `The last day must be a day, such as 2027-03-31, and is “${ended}”` }]
      : []),
  ];
  if (problems.length > 0 || kind === undefined) return { ok: false, problems };
  return { ok: true, facts: { name, slug, kind, sends, website, endedOn } };
}

function slugProblem(typed: string): string {
  return typed === ''
    ? 'Enter a short name for files, such as fellshire'
    : `The short name must be small letters, digits and hyphens, such as fellshire, and is “${typed}”`;
}

export function tooLong(field: string, typed: string, most: number): FormProblem[] {
  return typed.length > most
    ? [{ field, message: `This has ${typed.length} characters: shorten it to ${most} or fewer` }]
    : [];
}

/** An address of the web, and no other. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/\S{3,}$/.test(text) && text.length <= 500 && URL.canParse(text);
}

/** What a form begins with that changes a partner. */
export function formOfPartner({ name, slug, kind, sends, website, endedOn }: Partner): FormFields {
  return FormFields.from({ name, slug, kind, sends, website, endedOn: endedOn ?? '' });
}

export function partnerForm(state: FormState, action: string, isNew: boolean): Html {
  return html`<form method="post" action="${action}" novalidate>
    ${textField(state, { name: 'name', label: 'Name', attributes: { maxlength: '200' } })}
    ${radiosField(state, {
      name: 'kind',
      label: 'What kind of body is it?',
      choices: partnerKinds.map((value) => ({ value, text: partnerKindWords[value] })),
    })}
    ${textField(state, {
      name: 'slug',
      label: 'Short name in files',
      hint: 'As its files name it, such as “fellshire” in 2025-01-fellshire-stop-and-search.csv. Left empty, it is made of the name.',
      classes: 'govuk-input--width-20',
    })}
    ${textareaField(state, {
      name: 'sends',
      label: 'What it sends, in a few words (optional)',
      hint: 'Such as “every stop and search, monthly”',
      rows: '2',
    })}
    ${textField(state, { name: 'website', label: 'Website (optional)', type: 'url', inputmode: 'url' })}
    ${
      !isNew &&
      textField(state, {
        name: 'endedOn',
        label: 'Last day on which it is a partner (optional)',
        hint: 'Such as 2027-03-31. From then on nothing more is expected of it.',
        classes: 'govuk-input--width-10',
      })
    }
    ${button({ text: isNew ? 'Add this partner' : 'Save' })}
  </form>`;
}
