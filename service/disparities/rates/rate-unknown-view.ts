// What a finding does not know: events without a group, how far they could move each ratio, months never sent.
import { details } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { wideTable } from '../../pages/wide-table.ts';
import type { RateFinding, GroupFinding } from './rate-finding.ts';
import { dayName } from '../../phrases/day.ts';
import { monthName } from '../../phrases/month.ts';
import { listed } from '../../phrases/list.ts';
import { percentage, range, times, whole } from '../../phrases/spoken-number.ts';

/** @param names of partners by how their files name them */
export function rateUnknownView(finding: RateFinding, names: ReadonlyMap<string, string>): Html {
  return html`<h2 class="govuk-heading-m">What we don’t know</h2>
    ${kindsOfUnknown(finding)} ${boundsPart(finding)} ${missingMonths(finding, names)}
    ${denominatorsPart(finding)}`;
}

function kindsOfUnknown({ unknown, measure, total }: RateFinding): Html {
  const { notStated, notRecorded, unrecognised, notApplicable } = unknown.kinds;
  const { plural } = measure.counted;
  const kinds = [
    notStated > 0 && `not stated by the person in ${whole(notStated)}`,
    notRecorded > 0 && `not recorded in ${whole(notRecorded)}`,
    unrecognised > 0 && `written in a way that is not in the list in ${whole(unrecognised)}`,
  ].filter((kind) => kind !== false);
  return html`<p class="govuk-body">${howMany({ unknown, measure, total }, kinds)}</p>
    ${
      notApplicable > 0 &&
      html`<p class="govuk-body">
        ${whole(notApplicable)} more ${plural} had no person to record, such as the search of an empty
        vehicle. They are outside every figure here.
      </p>`
    }`;
}

function howMany(
  { unknown, measure, total }: Pick<RateFinding, 'unknown' | 'measure' | 'total'>,
  kinds: readonly string[],
): string {
  const { plural } = measure.counted;
  const { label } = measure.breakdown;
  if (unknown.count === null) return unknown.countReason ?? '';
  if (unknown.count === 0) return `The ${label} of every one of the ${whole(total)} ${plural} is known.`;
  return `The ${label} is not known for ${whole(unknown.count)} of ${whole(total)} ${plural} (${percentage(unknown.share ?? 0)}): ${listed(kinds)}.`;
}

function boundsPart({ unknown, groups, reference }: RateFinding): Html {
  const compared = groups.filter((group) => !group.isReference && unknown.bounds[group.group]?.lower != null);
  if (unknown.count === 0 || compared.length === 0) return html``;
  return html`<p class="govuk-body">
      Nobody can say which groups they belong to. This is how far they could move each ratio, from all of them
      being ${reference} to all of them being of the group.
    </p>
    ${wideTable({
      caption: 'How far the unknown could move each ratio',
      captionClasses: 'govuk-table__caption--s',
      firstCellIsHeader: true,
      head: [
        { text: 'Group' },
        { text: 'Counted', format: 'numeric' },
        { text: 'Could be', format: 'numeric' },
        { text: 'With chance as well', format: 'numeric' },
        { text: 'Share of the unknown that would make it 1', format: 'numeric' },
      ],
      rows: compared.map((group) => boundsRow(group, unknown)),
    })}
    ${dial(compared, unknown)}`;
}

function boundsRow({ group, ratio }: GroupFinding, { bounds, tipping }: RateFinding['unknown']) {
  const { lower, upper, withSampling } = bounds[group]!;
  const tip = tipping[group];
  return [
    { text: group },
    { text: ratio.estimate === null ? '–' : times(ratio.estimate), format: 'numeric' },
    { text: ends(lower, upper), format: 'numeric' },
    { text: ends(withSampling.lower, withSampling.upper), format: 'numeric' },
    {
      text: tip?.reachable && tip.share !== null ? percentage(tip.share) : 'No share would',
      format: 'numeric',
    },
  ];
}

function ends(lower: number | null, upper: number | null): string {
  return lower === null || upper === null ? '–' : range(lower, upper);
}

/** The ratios under four suppositions about who the unknown are. */
function dial(compared: readonly GroupFinding[], { bounds }: RateFinding['unknown']): Html {
  const chances = bounds[compared[0]!.group]!.dial.map(({ chance }) => chance);
  if (chances.length === 0) return html``;
  return details({
    summaryText: 'If people of a group were more, or less, likely to be among the unknown',
    html: wideTable({
      caption: 'The ratio if the group were this many times as likely to be unknown as its known share says',
      captionClasses: 'govuk-table__caption--s',
      firstCellIsHeader: true,
      head: [{ text: 'Group' }, ...chances.map((chance) => ({ text: `${chance}`, format: 'numeric' }))],
      rows: compared.map(({ group }) => [
        { text: group },
        ...bounds[group]!.dial.map(({ ratio }) => ({
          text: ratio === null ? '–' : times(ratio),
          format: 'numeric',
        })),
      ]),
    }),
  });
}

function missingMonths({ period }: RateFinding, names: ReadonlyMap<string, string>): Html {
  if (period.monthsMissing.length === 0) return html``;
  const lines = period.partners
    .filter((partner) => partner.monthsMissing.length > 0)
    .map(
      ({ partner, monthsMissing }) =>
        `${names.get(partner) ?? (partner === '' ? 'A partner' : partner)} never sent ${listed(monthsMissing.map((month) => monthName(month)))}`,
    );
  return html`<p class="govuk-body">
    ${lines.join('. ')}. Those months are missing, not zero: neither their events nor their residents’ time is
    counted.
  </p>`;
}

function denominatorsPart({ groups, denominators, reference }: RateFinding): Html {
  const compared = groups.filter((group) => !group.isReference && group.denominator.multiplier !== null);
  const from = denominators.sources.map(({ name }) => name).join(', ');
  return html`<p class="govuk-body">
      The rates are over residents
      (${from}${denominators.date === null ? '' : `, ${dayName(denominators.date)}`}). People who were there
      but do not live there are not in them.
    </p>
    ${
      compared.length > 0 &&
      details({
        summaryText: `How wrong the number of residents would have to be for a gap to vanish`,
        html: wideTable({
          caption: `How wrong the number of residents would have to be for the rate to equal that of ${reference}`,
          captionClasses: 'govuk-table__caption--s',
          classes: 'dr-table--narrow',
          firstCellIsHeader: true,
          head: [
            { text: 'Group' },
            { text: 'Real number of people, as a multiple of residents', format: 'numeric' },
          ],
          rows: compared.map(({ group, denominator }) => [
            { text: group },
            { text: times(denominator.multiplier!), format: 'numeric' },
          ]),
        }),
      })
    }`;
}
