// A finding of the veil of darkness as a part of a page: cautions first, the odds beside their table, what is left out.
import { figure, scrollingTable } from '../../pages/charts/figure.ts';
import { ratioChart } from '../../pages/charts/ratio-chart.ts';
import { details, insetText, table } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import { capitalised } from '../../phrases/list.ts';
import { percentage, range, times, whole } from '../../phrases/spoken-number.ts';
import { paragraphView } from '../findings/paragraph-view.ts';
import { methodsView, receiptView } from '../findings/receipt-view.ts';
import type { DarknessFinding, DarknessGroup, DarknessVersion } from './darkness-finding.ts';

export function darknessView(finding: DarknessFinding): Html {
  return html`${paragraphView(finding)}
    ${insetText({
      html: html`<h2 class="govuk-heading-s">What this test can and cannot tell</h2>
        <ul class="govuk-list govuk-list--bullet">
          ${finding.cautions.map((caution) => html`<li>${caution}</li>`)}
        </ul>`,
    })}
    <h2 class="govuk-heading-m">In the dark, and in daylight</h2>
    ${comparison(finding)} ${finding.groups.map(versionsView)}
    <h2 class="govuk-heading-m">What is left out, and what we don’t know</h2>
    ${stepsView(finding)} ${gatesView(finding)}
    <h2 class="govuk-heading-m">How this was worked out</h2>
    ${methodsView(finding.receipt)} ${receiptView(finding.receipt)}`;
}

const title = 'Odds of a search in the dark being of the group, as a multiple of those in daylight';

function comparison({ groups, reference, family }: DarknessFinding): Html {
  if (groups.length === 0) return html`<p class="govuk-body">There is no group to compare.</p>`;
  return figure({
    caption: title,
    chart: ratioChart({
      id: 'darkness',
      title,
      description: groups.map(spokenRow).join(' '),
      axis: 'Times the odds in daylight',
      reference,
      band: [1, 1],
      rows: groups.map(({ group, main, verdictWords, reason }) => ({
        label: group,
        estimate: main?.estimate ?? null,
        lower: main?.lower ?? null,
        upper: main?.upper ?? null,
        verdictWords: capitalised(verdictWords),
        ...(reason === undefined ? {} : { note: 'too little to tell' }),
      })),
    }),
    table: scrollingTable(`Table: ${title}`, groupsTable(groups, reference)),
    key: `The disc is the version to quote first, the line its ${percentage(family.level)} interval, at which the intervals of all groups hold together. Below 1: fewer of the group once it is dark.`,
  });
}

function spokenRow({ group, main }: DarknessGroup): string {
  if (main?.estimate == null || main.lower === null || main.upper === null)
    return `${group}: cannot be told.`;
  return `${group}: ${times(main.estimate)}, interval ${range(main.lower, main.upper)}.`;
}

function groupsTable(groups: readonly DarknessGroup[], reference: string): Html {
  return table({
    caption: title,
    captionClasses: 'govuk-visually-hidden',
    classes: 'dr-table--dense',
    firstCellIsHeader: true,
    head: [
      { text: 'Group' },
      { text: `In the dark, of it and ${reference}`, format: 'numeric' },
      { text: `In daylight, of it and ${reference}`, format: 'numeric' },
      { text: 'Odds ratio', format: 'numeric' },
      { text: 'What can be said' },
    ],
    rows: groups.map(({ group, dark, light, main, verdictWords, reason }) => [
      { text: group },
      { text: `${whole(dark.count)} of ${whole(dark.total)}`, format: 'numeric' },
      { text: `${whole(light.count)} of ${whole(light.total)}`, format: 'numeric' },
      { text: main?.estimate == null ? '–' : times(main.estimate), format: 'numeric' },
      {
        html: html`${capitalised(verdictWords)}${reason !== undefined && html`<br /><span class="dr-small">${reason}</span>`}`,
      },
    ]),
  });
}

function versionsView({ group, versions, atClockChange }: DarknessGroup): Html {
  if (versions.length === 0) return html``;
  return details({
    summaryText: `${group}: all versions of the test`,
    html: wideTable({
      caption: `${group}: the same question with more and less allowed for`,
      captionClasses: 'govuk-table__caption--s',
      firstCellIsHeader: true,
      head: [
        { text: 'Version' },
        { text: 'Odds ratio', format: 'numeric' },
        { text: 'Interval', format: 'numeric' },
      ],
      rows: [...versions, atClockChange].map((version) => [
        { text: capitalised(version.name) },
        { text: version.estimate === null ? '–' : times(version.estimate), format: 'numeric' },
        { text: limitsOf(version), format: 'numeric' },
      ]),
    }),
  });
}

function limitsOf({ lower, upper, reason }: DarknessVersion): string {
  return lower === null || upper === null ? (reason ?? '–') : range(lower, upper);
}

function stepsView({ steps, total, measure }: DarknessFinding): Html {
  return wideTable({
    caption: `Of ${whole(total)} ${measure.counted.plural}, step by step`,
    captionClasses: 'govuk-table__caption--s',
    firstCellIsHeader: true,
    head: [
      { text: 'Left out' },
      { text: 'How many', format: 'numeric' },
      { text: 'Remaining', format: 'numeric' },
    ],
    rows: steps.map(({ why, out, left }) => [
      { text: capitalised(why) },
      { text: whole(out), format: 'numeric' },
      { text: whole(left), format: 'numeric' },
    ]),
  });
}

function gatesView({ gates }: DarknessFinding): Html {
  if (gates.length === 0) return html``;
  return details({
    summaryText: `${gates.length === 1 ? 'One month' : `${gates.length} months`} whose clock times cannot be trusted`,
    html: html`<ul class="govuk-list govuk-list--bullet">
      ${gates.map(({ partner, month, reason }) => html`<li>${partner} ${month}: ${reason}</li>`)}
    </ul>`,
  });
}
