// The form that proposes a policy made of a preset: for which data, how numbers are protected, and until when.
import { type Policy, presets } from '@due-regard/disclosure';
import {
  type FormState,
  radiosField,
  selectField,
  textareaField,
  textField,
} from '../../pages/form-inputs.ts';
import { button, summaryList } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { allData } from './body-policy.ts';
import { choicesOf, ways } from './policy-choices.ts';
import { methodSentence, wayWords } from './policy-words.ts';
import { doesNotProtectContent } from './preset-content.ts';

export interface ChoosableData {
  id: string;
  title: string;
}

/** First: for which data, and from which preset. */
export function presetStep(state: FormState, datasets: readonly ChoosableData[]): Html {
  return html`<form method="get" action="/protection/policies/new" novalidate>
    <input type="hidden" name="step" value="preset" />
    ${selectField(state, {
      name: 'for',
      label: 'Which data is it for?',
      choices: [
        { value: 'all', text: allData },
        ...datasets.map(({ id, title }) => ({ value: id, text: title })),
      ],
    })}
    ${radiosField(state, {
      name: 'preset',
      label: 'Begin from the rule of which body?',
      hint: 'You can change the threshold and the rounding next',
      choices: presets
        .filter((preset) => choicesOf(preset))
        .map((preset) => ({ value: preset.id, text: preset.name, hint: methodSentence(preset) })),
    })}
    ${button({ text: 'Continue' })}
  </form>`;
}

/** Then: what of it is changed, and until when it holds. */
export function proposalStep(state: FormState, preset: Policy, data: ChoosableData | null): Html {
  return html`${chosenSoFar(preset, data)} ${doesNotProtectContent(preset)}
    <form method="post" action="/protection/policies/new" novalidate>
      <input type="hidden" name="for" value="${data?.id ?? 'all'}" />
      <input type="hidden" name="preset" value="${preset.id}" />
      ${choiceFields(state)} ${reasonFields(state)} ${button({ text: 'Propose this policy' })}
    </form>`;
}

function chosenSoFar(preset: Policy, data: ChoosableData | null): Html {
  const change = { href: '/protection/policies/new', text: 'Change' };
  return summaryList({
    rows: [
      {
        key: { text: 'For' },
        value: { text: data?.title ?? allData },
        actions: { items: [{ ...change, visuallyHiddenText: 'which data it is for' }] },
      },
      {
        key: { text: 'Begun from' },
        value: {
          html: html`<a class="govuk-link" href="/protection/presets/${preset.id}">${preset.name}</a>`,
        },
        actions: { items: [{ ...change, visuallyHiddenText: 'what it begins from' }] },
      },
    ],
  });
}

function choiceFields(state: FormState): Html {
  return html`<h2 class="govuk-heading-m">How numbers are protected</h2>
    ${radiosField(state, {
      name: 'way',
      label: 'What is done with numbers?',
      choices: ways.map((way) => ({ value: way, ...wayWords[way] })),
    })}
    ${textField(state, {
      name: 'below',
      label: 'Threshold',
      hint: 'Numbers of fewer people than this are sensitive',
      classes: 'govuk-input--width-3',
      inputmode: 'numeric',
    })}
    ${textField(state, {
      name: 'base',
      label: 'What numbers are rounded to',
      hint: 'Leave it empty where numbers are hidden and not rounded',
      classes: 'govuk-input--width-3',
      inputmode: 'numeric',
    })}`;
}

function reasonFields(state: FormState): Html {
  return html`<h2 class="govuk-heading-m">Until when, and why</h2>
    <p class="govuk-body">Somebody else approves it, and answers for it. Until then nothing changes.</p>
    ${textField(state, {
      name: 'reviewBy',
      label: 'To be looked at again on',
      hint: 'Such as 2027-03-31 or 31/3/2027, within five years',
      classes: 'govuk-input--width-10',
    })}
    ${textareaField(state, {
      name: 'note',
      label: 'Why this policy, and where it was discussed (optional)',
      rows: '3',
    })}`;
}
