// The form of an agreement: purpose, legal basis, what it covers, conditions of Article 9, retention, days, documents.
import { button } from '../../pages/govuk/components.ts';
import {
  checkboxesField,
  fileField,
  radiosField,
  selectField,
  textareaField,
  textField,
  type FormState,
} from '../../pages/form-inputs.ts';
import { FormFields } from '../../pages/forms.ts';
import { html, type Html } from '../../pages/html.ts';
import type { AgreementVersion } from './agreement.ts';
import {
  conditionIds,
  conditionWords,
  legalBasisIds,
  legalBasisWords,
  needsCondition,
} from './legal-words.ts';

export interface AgreementFormContent {
  state: FormState;
  action: string;
  datasets: readonly { id: string; title: string }[];
  characteristics: readonly { id: string; label: string }[];
  /** The mark of one filled-in form, so that sending it twice makes one agreement. */
  sending: string;
}

export function agreementForm({
  state,
  action,
  datasets,
  characteristics,
  sending,
}: AgreementFormContent): Html {
  return html`<form method="post" action="${action}" enctype="multipart/form-data" novalidate>
    <input type="hidden" name="sending" value="${sending}" autocomplete="off" />
    ${textField(state, { name: 'title', label: 'Name of the agreement', attributes: { maxlength: '200' } })}
    ${textareaField(state, { name: 'purpose', label: 'What are the data for?', rows: '3' })}
    ${radiosField(state, {
      name: 'legalBasis',
      label: 'Legal basis (UK GDPR, Article 6)',
      choices: legalBasisIds.map((value) => ({ value, text: legalBasisWords[value] })),
    })}
    ${checkboxesField(state, {
      name: 'datasets',
      label: 'Which data does it cover?',
      hint: 'Nothing else is taken in under it.',
      choices: datasets.map(({ id, title }) => ({ value: id, text: title })),
    })}
    ${checkboxesField(state, {
      name: 'characteristics',
      label: 'Which characteristics of people are in them?',
      choices: characteristics.map(({ id, label }) => ({ value: id, text: label })),
    })}
    ${conditionsPart(state, characteristics)} ${keepingPart(state)} ${documentsPart(state)}
    ${button({ text: 'Propose this' })}
  </form>`;
}

function conditionsPart(state: FormState, characteristics: AgreementFormContent['characteristics']): Html {
  return html`<h2 class="govuk-heading-m">Conditions of Article 9</h2>
    <p class="govuk-body">
      These characteristics are, or can reveal, special category data. Each one that is covered needs a
      condition. Paragraph 8 of Schedule 1 covers only racial or ethnic origin, religious or philosophical
      beliefs, health, and sexual orientation.
    </p>
    ${characteristics
      .filter(({ id }) => needsCondition(id))
      .map(({ id, label }) =>
        selectField(state, {
          name: `condition-${id}`,
          label,
          choices: [
            { value: '', text: 'No condition stated' },
            ...conditionIds.map((value) => ({ value, text: conditionWords[value] })),
          ],
        }),
      )}`;
}

function keepingPart(state: FormState): Html {
  return html`<h2 class="govuk-heading-m">For how long</h2>
    ${dayField(state, 'fromDay', 'First day', 'Such as 2026-04-01')}
    ${dayField(state, 'untilDay', 'Last day (optional)', 'Left empty, it holds until it is ended.')}
    ${dayField(state, 'reviewOn', 'Day of the review', 'A reminder goes out before it.')}
    ${textField(state, {
      name: 'retentionMonths',
      label: 'Months for which each delivery is kept (optional)',
      hint: 'Left empty, as long as the agreement is in force.',
      classes: 'govuk-input--width-4',
      inputmode: 'numeric',
    })}
    ${textareaField(state, {
      name: 'retentionWords',
      label: 'What happens to the data then (optional)',
      rows: '2',
    })}`;
}

function dayField(state: FormState, name: string, label: string, hint: string): Html {
  return textField(state, { name, label, hint, classes: 'govuk-input--width-10' });
}

function documentsPart(state: FormState): Html {
  return html`<h2 class="govuk-heading-m">Documents</h2>
    ${textField(state, { name: 'documentLink', label: 'Link to the signed agreement (optional)', type: 'url' })}
    ${fileField(state, {
      name: 'document',
      label: 'Or the signed agreement itself (optional)',
      hint: 'PDF, DOCX or ODT, up to 10 MB',
    })}
    ${textField(state, {
      name: 'dpiaLink',
      label: 'Link to the data protection impact assessment (optional)',
      type: 'url',
    })}
    ${textField(state, {
      name: 'policyLink',
      label: 'Link to the appropriate policy document (optional)',
      hint: 'Conditions of Schedule 1 need one.',
      type: 'url',
    })}`;
}

/** What a form begins with that proposes the next version. */
export function formOfVersion(title: string, { terms, ...version }: AgreementVersion): FormFields {
  const { purpose, legalBasis, datasets, characteristics, conditions, retentionMonths, ...words } = terms;
  return FormFields.from({
    ...{ title, purpose, legalBasis, datasets, characteristics, ...words },
    ...{ fromDay: version.fromDay, untilDay: version.untilDay ?? '', reviewOn: version.reviewOn },
    retentionMonths: retentionMonths === null ? '' : String(retentionMonths),
    ...Object.fromEntries(Object.entries(conditions).map(([id, value]) => [`condition-${id}`, value])),
  });
}
