// The fields that ask for a pathway.
import { radiosField, selectField, textField, type FormState } from '../../pages/form-inputs.ts';
import { html, type Html } from '../../pages/html.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import { groupFields, countingField, filterFields } from '../findings/comparison-form.ts';

export function pathwayForm(state: FormState, chosen: ChosenData): Html {
  const columns = chosen.columns.map((text) => ({ value: text, text }));
  const isPeople = chosen.records.kind === 'people';
  return html`${groupFields(state, chosen, 'A group, such as White. Leave it empty for the usual one.')}
  ${textField(state, {
    name: 'stages',
    label: 'The stages, in order',
    hint: 'With commas between them, such as Applied, Shortlisted, Interviewed, Appointed. Each is a column, or a value of one column.',
  })}
  ${selectField(state, {
    name: 'stage-column',
    label: 'Column that names the stages',
    hint: 'Leave it open where each stage has a column of its own',
    choices: [{ value: '', text: 'Each stage has a column' }, ...columns],
  })}
  ${radiosField(state, {
    name: 'adverse',
    label: 'What is it to reach the next stage?',
    choices: [
      { value: 'no', text: 'Good for people, such as being appointed' },
      { value: 'yes', text: 'Bad for people, such as being disciplined' },
    ],
    chosen: 'no',
  })}
  ${countingField(state)}
  ${
    isPeople &&
    selectField(state, {
      name: 'period',
      label: 'Column with two periods',
      hint: 'To see how much of a change between them goes with other people having begun',
      choices: [{ value: '', text: 'Do not compare periods' }, ...columns],
    })
  }
  ${filterFields(state, chosen)}`;
}
