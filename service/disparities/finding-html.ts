// A finding as one page of HTML that stands alone: no script, no address fetched, readable at 320 px and in print.

import { figure, scrollingTable } from '../pages/charts/figure.ts';
import { ratioChart } from '../pages/charts/ratio-chart.ts';
import { type Html, html } from '../pages/html.ts';
import { findingPageStyle } from './finding-page-style.ts';
import type { Finding, GroupFinding, Ratio } from './finding.ts';
import { findingWorkings } from './finding-workings.ts';
import { percentage, range, ratePhrase, times, whole } from './spoken-number.ts';

export function findingHtml(finding: Finding): string {
  const { measure, paragraph, warnings, receipt } = finding;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${measure.title}</title>
        ${findingPageStyle}
      </head>
      <body>
        <main>
          <h1>${measure.title}</h1>
          <p class="lede">${paragraph}</p>
          ${figure({
            caption: 'Each group’s rate beside the one compared with',
            chart: chartOf(finding),
            table: groupTable(finding),
            key: `The shaded band, ${measure.band.lower} to ${measure.band.upper}, holds ratios too near 1 to matter.`,
          })}
          <h2>What we don’t know</h2>
          ${unknownTable(finding)}
          <ul>
            ${warnings.map(({ message }) => html`<li>${message}</li>`)}
          </ul>
          <h2>How this was worked out</h2>
          <ul>
            ${findingWorkings(finding).map((line) => html`<li>${line}</li>`)}
          </ul>
          <p>Receipt: <code>${receipt.digest}</code></p>
        </main>
      </body>
    </html>`;
  return `${page.toString().trim()}\n`;
}

function chartOf({ groups, reference, measure, paragraph }: Finding): Html {
  const rows = groups
    .filter((group) => !group.isReference)
    .map(({ group, ratio, verdictWords }) => ({
      label: group,
      estimate: ratio.estimate,
      lower: ratio.lower,
      upper: ratio.upper,
      verdictWords: ratio.estimate === null ? '' : verdictWords,
      ...(ratio.reason === undefined ? {} : { note: ratio.reason }),
    }));
  const band = [measure.band.lower, measure.band.upper] as const;
  return ratioChart({ title: measure.title, description: paragraph, reference, rows, band });
}

function groupTable({ groups, measure, reference }: Finding): Html {
  const unit = `per ${whole(measure.per)}${measure.from ? ' a year' : ''}`;
  const interval = `${Number((measure.level * 100).toPrecision(6))}% interval`;
  const heads = [
    'Group',
    'Count',
    'Residents',
    `Rate ${unit}`,
    interval,
    `Ratio to ${reference}`,
    interval,
    'Excess',
    'What can be said',
  ];
  const table = html`<table>
    <caption>
      ${measure.title}
    </caption>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${groups.map(groupRow)}
    </tbody>
  </table>`;
  return scrollingTable(measure.title, table);
}

function groupRow(group: GroupFinding): Html {
  const { rate, ratio, excess } = group;
  const cells = [
    whole(group.count),
    group.population === null ? 'not known' : whole(group.population),
    rate.estimate === null ? '–' : ratePhrase(rate.estimate),
    rate.lower === null || rate.upper === null
      ? '–'
      : `${ratePhrase(rate.lower)} to ${ratePhrase(rate.upper)}`,
    ratio.estimate === null ? '–' : times(ratio.estimate),
    interval(ratio),
    excess === null ? '–' : `${excess > 0 ? '+' : ''}${whole(excess)}`,
  ];
  return html`<tr>
    <th scope="row">${group.group}</th>
    ${cells.map((cell) => html`<td class="number">${cell}</td>`)}
    <td>${group.verdictWords}${ratio.reason !== undefined && !group.isReference && `: ${ratio.reason}`}</td>
  </tr>`;
}

function interval({ lower, upper }: Ratio): string {
  return lower === null || upper === null ? '–' : range(lower, upper);
}

function unknownTable({ unknown, measure }: Finding): Html {
  const { notStated, notRecorded, unrecognised, notApplicable } = unknown.kinds;
  const known = Object.entries(unknown.bounds).flatMap(([group, { lower, upper, withSampling }]) =>
    lower === null || upper === null || withSampling.lower === null || withSampling.upper === null
      ? []
      : [{ group, ends: range(lower, upper), outer: range(withSampling.lower, withSampling.upper) }],
  );
  return html`<p>
      The ${measure.breakdown.label} of ${whole(unknown.count)} ${measure.counted.plural}
      (${percentage(unknown.share ?? 0)}) is not known: ${whole(notStated)} not stated, ${whole(notRecorded)}
      not recorded, ${whole(unrecognised)} not recognised. Outside this share are ${whole(notApplicable)} that
      had no person to record.
    </p>
    ${
      unknown.count > 0 &&
      scrollingTable(
        'How far the unknown could move each ratio',
        html`<table>
          <caption>
            How far the unknown could move each ratio
          </caption>
          <thead>
            <tr>
              <th scope="col">Group</th>
              <th scope="col">Ratio could be</th>
              <th scope="col">With sampling as well</th>
            </tr>
          </thead>
          <tbody>
            ${known.map(
              ({ group, ends, outer }) =>
                html`<tr>
                  <th scope="row">${group}</th>
                  <td class="number">${ends}</td>
                  <td class="number">${outer}</td>
                </tr>`,
            )}
          </tbody>
        </table>`,
      )
    }`;
}
