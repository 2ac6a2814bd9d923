// The form of a piece of evidence: what is asked of it, and what was typed as facts or as problems.
import { characteristicName } from '../../law/index.ts';
import {
  checkboxesField,
  fileField,
  radiosField,
  textareaField,
  textField,
  type FormState,
} from '../../pages/form-inputs.ts';
import { FormFields, type FormProblem } from '../../pages/forms.ts';
import { button } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import {
  type Evidence,
  type EvidenceFacts,
  type EvidenceKind,
  kindWords,
  strengths,
  strengthWords,
} from './evidence.ts';
import { dayIn, dayProblems, lengthProblems } from './read-day.ts';

export type ReadEvidence = { ok: true; facts: EvidenceFacts } | { ok: false; problems: FormProblem[] };

/** @param known ids of the characteristics that the analysis asks about */
export function readEvidenceForm(form: FormFields, known: readonly string[]): ReadEvidence {
  const text = (field: string) => form.value(field);
  const strength = strengths.find((each) => each === text('strength'));
  const address = text('address');
  const problems: FormProblem[] = [
    ...(text('title') === '' ? [{ field: 'title', message: 'Enter what it is called' }] : []),
    ...(text('shows') === ''
      ? [{ field: 'shows', message: 'Enter what it shows for this decision, or that it shows nothing' }]
      : []),
    ...lengthProblems(form, { title: 500, shows: 10000, source: 500, period: 200, 'strength-why': 2000 }),
    ...lengthProblems(form, { address: 2000 }),
    ...dayProblems(form, 'as-of', { needed: true, what: 'the day on which it was so' }),
    ...dayProblems(form, 'good-until', { needed: false, what: 'a day' }),
    ...(strength === undefined ? [{ field: 'strength', message: 'Choose how strong it is' }] : []),
    ...(address === '' || /^https?:\/\/\S+$/.test(address)
      ? []
      : [
          {
            field: 'address',
            message: `Enter an address that begins with https://, and not “${address.slice(0, 100)}”`,
          },
        ]),
  ];
  if (problems.length > 0 || strength === undefined) return { ok: false, problems };
  const chosen = form.values('characteristics');
  return {
    ok: true,
    facts: {
      ...{ title: text('title'), shows: text('shows'), source: text('source'), period: text('period') },
      ...{ asOf: dayIn(form, 'as-of'), goodUntil: dayIn(form, 'good-until') || null, strength },
      ...{ strengthWhy: text('strength-why'), address },
      characteristics: known.filter((id) => chosen.includes(id)),
    },
  };
}

export function formOfEvidence(evidence: Evidence): FormFields {
  const { title, shows, source, period, asOf, goodUntil, strength, strengthWhy, address } = evidence;
  return FormFields.from({
    ...{ title, shows, source, period, 'as-of': asOf, 'good-until': goodUntil ?? '', strength },
    ...{ 'strength-why': strengthWhy, address, characteristics: [...evidence.characteristics] },
    kind: evidence.kind,
  });
}

export interface EvidenceForm {
  action: string;
  known: readonly string[];
  /** What is taken: a finding has no source, period, address or file of its own to enter. */
  of: EvidenceKind | 'anything';
  submit: string;
}

export function evidenceForm(state: FormState, { action, known, of, submit }: EvidenceForm): Html {
  const isFinding = of === 'finding';
  return html`<form
    method="post"
    action="${action}"
    enctype="${isFinding ? 'application/x-www-form-urlencoded' : 'multipart/form-data'}"
    novalidate
  >
    ${of === 'anything' && kindField(state)}
    ${textField(state, { name: 'title', label: 'What is it called?' })}
    ${textareaField(state, {
      name: 'shows',
      label: 'What does it show for this decision?',
      hint: isFinding
        ? 'In your words. They can be published, so leave out numbers that have not been released'
        : 'In your words, with its counts. Say also what it does not show',
    })}
    ${!isFinding && originFields(state)}
    ${textField(state, {
      name: 'as-of',
      label: 'On which day was it so?',
      hint: 'Such as 22 November 2026: the day on which it was worked out, published or said',
      classes: 'govuk-input--width-10',
    })}
    ${radiosField(state, {
      name: 'strength',
      label: 'How strong is it?',
      hint: 'Strong: recent, about these people, enough of them. Weak: old, about others, or a few',
      choices: strengths.toReversed().map((value) => ({ value, text: strengthWords[value] })),
    })}
    ${textareaField(state, { name: 'strength-why', label: 'Why? (optional)', rows: '2' })}
    ${checkboxesField(state, {
      name: 'characteristics',
      label: 'Whom does it speak of?',
      hint: 'Choose none where it speaks of everybody',
      choices: known.map((value) => ({ value, text: characteristicName(value) })),
    })}
    ${textField(state, {
      name: 'good-until',
      label: 'From when on is it too old? (optional)',
      hint: 'A day, such as 22 November 2027. From then on the analysis says that it is old',
      classes: 'govuk-input--width-10',
    })}
    ${button({ text: submit })}
  </form>`;
}

function kindField(state: FormState): Html {
  const kinds = ['document', 'research', 'experience'] as const;
  return radiosField(state, {
    name: 'kind',
    label: 'What is it?',
    chosen: 'document',
    choices: kinds.map((value) => ({ value, text: kindWords[value] })),
  });
}

function originFields(state: FormState): Html {
  return html`${textField(state, { name: 'source', label: 'Who made it? (optional)' })}
  ${textField(state, {
    name: 'period',
    label: 'Which time is it about? (optional)',
    hint: 'Such as April 2025 to March 2026',
  })}
  ${textField(state, { name: 'address', label: 'Where can it be read? (optional)', hint: 'Its address, beginning with https://' })}
  ${fileField(state, {
    name: 'file',
    label: 'The document itself (optional)',
    hint: 'PDF, DOCX or ODT, at most 10 MB. It is kept for staff, looked at for what is hidden in it, and never published by itself. After a mistake choose it again',
  })}`;
}
