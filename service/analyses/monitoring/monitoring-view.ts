// Indicators and reviews as pages show them.
import { characteristicName } from '../../law/index.ts';
import { details, tag } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { dayName, dayOf } from '../../phrases/day.ts';
import { type Indicator, numberWords, type Reading, triggerWords } from './indicator.ts';
import { comparisons, foreseenWords, nextSteps, type Review } from './what-happened.ts';

export function indicatorView(indicator: Indicator, today: string, after: Html | null): Html {
  const { number, title, measure, expected, nextReading, figure, ownerJob, ended, readings } = indicator;
  return html`<section class="dr-indicator">
    <h3 class="govuk-heading-s">${number}. ${title}</h3>
    <p class="dr-state">${stateTag(indicator, today)}</p>
    <p class="govuk-body">
      ${measure !== '' && `${measure} `}Something is done ${triggerWords(indicator)}.
      ${expected !== '' && `Foreseen: ${expected}.`}
      ${
        ended !== null
          ? `Ended on ${dayOf(ended.at)}: ${ended.why}`
          : figure !== null
            ? html`Read by itself off
                <a class="govuk-link" href="/findings/${figure.findingId}">a finding</a>:
                ${figure.row === '' ? 'all' : figure.row}, ${figure.column.replaceAll('_', ' ')}.`
            : nextReading !== null && `To be read on ${dayName(nextReading)}${ownerJob && ` by ${ownerJob}`}.`
      }
    </p>
    ${readings.length > 0 && readingsTable(title, readings)} ${ended === null && after}
  </section>`;
}

function stateTag({ readings, nextReading, ended }: Indicator, today: string): Html {
  if (ended !== null) return tag({ text: 'Ended', classes: 'govuk-tag--grey' });
  const [latest] = readings;
  if (latest?.crosses) return tag({ text: 'At its trigger level', classes: 'govuk-tag--red' });
  if (nextReading !== null && nextReading < today)
    return tag({ text: 'To be read', classes: 'govuk-tag--yellow' });
  if (latest?.value === null) return tag({ text: 'Cannot be told', classes: 'govuk-tag--yellow' });
  return latest === undefined
    ? tag({ text: 'Not read yet', classes: 'govuk-tag--blue' })
    : tag({ text: 'Within its level', classes: 'govuk-tag--green' });
}

function readingsTable(title: string, readings: readonly Reading[]): Html {
  return wideTable({
    caption: `Readings: ${title}`,
    captionClasses: 'govuk-visually-hidden',
    head: ['Day', 'Read', 'Standing', 'Note'].map((text) => ({ text })),
    rows: readings.map(({ day, value, crosses, note }) => [
      { text: dayName(day) },
      { text: value === null ? 'Nothing' : numberWords(value) },
      { text: value === null ? 'Cannot be told' : crosses ? 'At its trigger level' : 'Within' },
      { text: note },
    ]),
  });
}

export function reviewView(review: Review, names: ReadonlyMap<string, string>): Html {
  const { lines, happened, next, nextWhy, nextReview, reviewedAt, reviewedBy } = review;
  const by = names.get(reviewedBy);
  return html`<section class="dr-review">
    <h3 class="govuk-heading-s">Reviewed on ${dayOf(reviewedAt)}${by !== undefined && ` by ${by}`}</h3>
    <p class="govuk-body">${happened}</p>
    ${lines.length > 0 && linesView(review)}
    <p class="govuk-body">
      <strong>${nextSteps[next]}.</strong> ${nextWhy}
      ${nextReview !== null && `Next review on ${dayName(nextReview)}.`}
    </p>
  </section>`;
}

function linesView({ lines, reviewedAt }: Review): Html {
  return details({
    summaryText: `What was foreseen and what happened, ${dayOf(reviewedAt)}`,
    open: true,
    html: wideTable({
      caption: 'What was foreseen and what happened',
      captionClasses: 'govuk-visually-hidden',
      head: ['For whom', 'Foreseen', 'Happened', 'Compared'].map((text) => ({ text })),
      rows: lines.map(({ characteristic, group, happened, comparison, ...effect }) => [
        { text: [characteristicName(characteristic), group].filter(Boolean).join(': ') },
        { text: foreseenWords(effect) },
        { text: happened },
        { text: comparisons[comparison] },
      ]),
    }),
  });
}
