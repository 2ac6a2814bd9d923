// The tables of a pathway: who reached each stage, and the comparison at one of them.
import { small } from '../findings/small-view.ts';
import { table } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import { capitalised } from '../../phrases/list.ts';
import { percentage, range, times, whole as count } from '../../phrases/spoken-number.ts';
import type { PathwayFinding, PathwayStage, StageRatio } from './pathway-finding.ts';
import { contributionPhrase, lostPhrase, publishedDirection, ratioWithLimits } from './pathway-words.ts';

const dense = {
  captionClasses: 'govuk-visually-hidden',
  classes: 'dr-table--dense',
  firstCellIsHeader: true,
};
const numeric = 'numeric';

export function reachedTable({ measure, groups, together, unknown }: PathwayFinding): Html {
  const all = together ? [...groups, together] : groups;
  const silent = unknown.reached ? [{ group: 'Group not known', reached: unknown.reached }] : [];
  return table({
    ...dense,
    caption: measure.title,
    head: [{ text: 'Group' }, ...measure.stages.map((text) => ({ text, format: numeric }))],
    rows: [...all, ...silent].map(({ group, reached }) => [
      { text: group },
      ...reached.map((people, at) => ({ html: reachedCell(people, reached[at - 1]), format: numeric })),
    ]),
  });
}

function reachedCell(people: number, before: number | undefined): Html {
  if (before === undefined) return html`${count(people)}`;
  return html`${count(people)}${before > 0 && small(`${percentage(people / before)} of those before`)}`;
}

export function stageTable(
  { reference, measure }: PathwayFinding,
  caption: string,
  rows: readonly { group: string; stage: PathwayStage; whole: number | null }[],
): Html {
  const hasParts = rows.some(({ stage }) => stage.contribution !== null);
  const printed = publishedDirection(measure);
  return table({
    ...dense,
    caption,
    head: [
      { text: 'Group' },
      { text: 'Got on', format: numeric },
      { text: reference, format: numeric },
      { text: `Group ÷ ${reference}`, format: numeric },
      ...(hasParts ? [{ text: 'Part of the whole gap', format: numeric }] : []),
      {
        text: `${measure.adverse ? 'Fewer' : 'More lost'} than at the rate of ${reference}`,
        format: numeric,
      },
      { text: 'What can be said' },
    ],
    rows: rows.map(({ group, stage, whole }) => [
      { text: group },
      { html: passedCell(stage.group), format: numeric },
      { html: passedCell(stage.reference), format: numeric },
      { html: ratioCell(stage.ratio, measure.adverse ? null : printed), format: numeric },
      ...(hasParts
        ? [{ text: contributionPhrase(stage.contribution, whole, measure.band), format: numeric }]
        : []),
      { text: lostPhrase(stage), format: numeric },
      { html: saying(stage) },
    ]),
  });
}

function passedCell({ count: passed, total }: { count: number; total: number }): Html {
  return html`${count(passed)} of ${count(total)}${total > 0 && small(percentage(passed / total))}`;
}

/** The ratio and its limits; below, the other way round, where that is how indicators are published. */
function ratioCell({ estimate, lower, upper, inverse }: StageRatio, printed: string | null): Html {
  if (estimate === null) return html`–`;
  return html`${times(estimate)}${lower !== null && upper !== null && small(range(lower, upper))}${
    printed !== null && html`${small(`${printed}:`)}${small(ratioWithLimits(inverse))}`
  }`;
}

function saying({ verdict, verdictWords, verdictReason, smallestVisible }: PathwayStage): Html {
  const { above, below } = smallestVisible;
  const visible = [
    ...(below === null ? [] : [`${times(below)} or less`]),
    ...(above === null ? [] : [`${times(above)} or more`]),
  ].join(', or ');
  return html`${capitalised(verdictWords)}${verdictReason !== undefined && small(verdictReason)}${
    verdict === 'not settled' && visible !== '' && small(`These numbers could only show ${visible}`)
  }`;
}
