// The forms of an indicator: what is watched and at which level one acts; and what was read.
import type { FindingSnapshot } from '../../disparities/index.ts';
import { selectField, textareaField, textField, type FormState } from '../../pages/form-inputs.ts';
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import { button } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { dayIn, dayProblems, lengthProblems } from '../evidence/read-day.ts';
import type { Figure, IndicatorFacts } from './indicator.ts';
import { figureIn, rowName } from './read-indicators.ts';

export interface OfferedFigure {
  figure: Figure;
  name: string;
}

type Read<Facts> = { ok: true; facts: Facts } | { ok: false; problems: FormProblem[] };

const most = 150;

/** Figures of attached findings that are numbers, limits of intervals aside. */
export function figuresOf(snapshots: readonly FindingSnapshot[]): OfferedFigure[] {
  return snapshots
    .flatMap(({ findingId, heading, table }) =>
      table.rows.flatMap((cells) =>
        table.columns
          .filter((column) => !/_(lower|upper|adjusted|from|to)$|^(level|version)$/.test(column))
          .map((column) => ({ findingId, row: rowName(table.columns, cells), column }))
          .filter((figure) => figureIn({ table }, figure) !== null)
          .map((figure) => ({
            figure,
            name: `${heading}: ${figure.row === '' ? 'all' : figure.row}, ${figure.column.replaceAll('_', ' ')}`,
          })),
      ),
    )
    .slice(0, most);
}

function keyOf({ findingId, row, column }: Figure): string {
  return [findingId, row, column].join('|');
}

export function readIndicatorForm(form: FormFields, offered: readonly OfferedFigure[]): Read<IndicatorFacts> {
  const text = (field: string) => form.value(field);
  const [level, when, months] = [text('level'), text('when'), text('months')];
  const figure = offered.find((each) => keyOf(each.figure) === text('figure'))?.figure ?? null;
  const isLevel = /^-?\d{1,12}(\.\d{1,9})?$/.test(level);
  const isMonths = /^\d{1,2}$/.test(months) && Number(months) >= 1 && Number(months) <= 24;
  const problems: FormProblem[] = [
    ...(text('title') === '' ? [{ field: 'title', message: 'Enter what is watched' }] : []),
    ...lengthProblems(form, { title: 500, measure: 2000, expected: 500, owner: 200 }),
    ...(isLevel
      ? []
      : [{ field: 'level', message: `Enter a number, such as 40 or 0.8, and not “${level}”` }]),
    ...(when === 'above' || when === 'below'
      ? []
      : [{ field: 'when', message: 'Choose whether one acts above or below it' }]),
    ...dayProblems(form, 'next', { needed: figure === null, what: 'when it is read first' }),
    ...(isMonths ? [] : [{ field: 'months', message: 'Enter a whole number of months from 1 to 24' }]),
  ];
  if (problems.length > 0 || (when !== 'above' && when !== 'below')) return { ok: false, problems };
  return {
    ok: true,
    facts: {
      ...{ title: text('title'), measure: text('measure'), characteristics: [], figure, triggerWhen: when },
      ...{ triggerLevel: Number(level), expected: text('expected'), everyMonths: Number(months) },
      ...{ nextReading: figure === null ? dayIn(form, 'next') : null, ownerJob: text('owner') },
    },
  };
}

export function indicatorForm(state: FormState, action: string, offered: readonly OfferedFigure[]): Html {
  return html`<form method="post" action="${action}" novalidate>
    ${textField(state, {
      name: 'title',
      label: 'What is watched?',
      hint: 'Such as people over 75 who ask for help in a quarter',
    })}
    ${textareaField(state, {
      name: 'measure',
      label: 'How is it measured? (optional)',
      hint: 'The count, of what, and where it is from',
      rows: '2',
    })}
    ${
      offered.length > 0 &&
      selectField(state, {
        name: 'figure',
        label: 'Is it a figure of an attached finding?',
        hint: 'Then it is read by itself whenever the finding is worked out again',
        choices: [
          { value: '', text: 'No, somebody reads it' },
          ...offered.map(({ figure, name }) => ({ value: keyOf(figure), text: name })),
        ],
      })
    }
    ${selectField(state, {
      name: 'when',
      label: 'When is something done about it?',
      choices: [
        { value: '', text: 'Choose' },
        { value: 'below', text: 'At this level or below' },
        { value: 'above', text: 'At this level or above' },
      ],
    })}
    ${textField(state, { name: 'level', label: 'Trigger level', classes: 'govuk-input--width-10', inputmode: 'decimal' })}
    ${textField(state, { name: 'expected', label: 'What was foreseen? (optional)' })}
    ${textField(state, {
      name: 'next',
      label: 'When is it read first?',
      hint: 'A day, such as 31 March 2027. Not needed for a figure of a finding',
      classes: 'govuk-input--width-10',
    })}
    ${textField(state, {
      name: 'months',
      label: 'Then every how many months?',
      classes: 'govuk-input--width-3',
      inputmode: 'numeric',
    })}
    ${textField(state, { name: 'owner', label: 'Which post reads it? (optional)' })}
    ${button({ text: 'Save' })}
  </form>`;
}

/** @param id of the indicator: a page has a form for each */
export function readReadingForm(
  form: FormFields,
  id: string,
  today: string,
): Read<{ day: string; value: number | null; note: string }> {
  const [day, value, note] = [dayIn(form, `day-${id}`), form.value(`value-${id}`), form.value(`note-${id}`)];
  const isValue = /^-?\d{1,12}(\.\d{1,9})?$/.test(value);
  const problems: FormProblem[] = [
    ...dayProblems(form, `day-${id}`, { needed: true, what: 'the day that it is of' }),
    ...(day > today ? [{ field: `day-${id}`, message: 'Enter a day that has been' }] : []),
    ...(value !== '' && !isValue
      ? [{ field: `value-${id}`, message: `Enter a number, such as 38 or 0.75, and not “${value}”` }]
      : []),
    ...(value === '' && note === ''
      ? [{ field: `value-${id}`, message: 'Enter what was read, or in the note why nothing was' }]
      : []),
    ...lengthProblems(form, { [`note-${id}`]: 5000 }),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, facts: { day, value: value === '' ? null : Number(value), note } };
}

export function readingForm(state: FormState, action: string, id: string): Html {
  return html`<form method="post" action="${action}" novalidate>
    ${textField(state, {
      name: `day-${id}`,
      label: 'Of which day?',
      hint: 'Such as 22 November 2026',
      classes: 'govuk-input--width-10',
    })}
    ${textField(state, {
      name: `value-${id}`,
      label: 'What was read?',
      hint: 'A number. Leave it empty where there was nothing to read, and say why below',
      classes: 'govuk-input--width-10',
      inputmode: 'decimal',
    })}
    ${textareaField(state, { name: `note-${id}`, label: 'Note (optional)', rows: '2' })}
    ${button({ text: 'Keep this reading' })}
  </form>`;
}
