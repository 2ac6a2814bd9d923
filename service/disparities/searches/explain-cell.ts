// Explains one combination in one paragraph that can be read aloud, written from its numbers.

import { between, excessPhrase, percentage, times, whole } from '../../phrases/spoken-number.ts';
import { eventCount } from '../findings/people-phrase.ts';
import { listed } from '../../phrases/list.ts';
import { periodPhrase } from '../../phrases/month.ts';
import type { CellFinding } from './cell-finding.ts';
import { aboutGroup } from './explain-search.ts';
import type { RatioBounds, ToldGroup } from './search-finding.ts';
import { outcomePhrase } from './search-measure.ts';

type Told = Omit<CellFinding, 'paragraph' | 'receipt'>;

export function explainCell(told: Told): string {
  const [group] = told.groups;
  return [
    opening(told),
    aboutGroup(group, told),
    ...amongMany(group, told),
    ...widerSentence(group),
    ...together(group),
    ...unknownSentences(group, told),
    closing(told),
  ].join(' ');
}

function opening({ measure, total, count }: Told): string {
  const { counted, from, to } = measure;
  const where = counted.filters.map(({ header, value }) => ` with “${value}” under “${header}”`).join(' and');
  const when = from && to ? `${from === to ? ' in' : ' from'} ${periodPhrase(from, to)}` : '';
  return `Of ${eventCount(total, counted)}${where}${when} whose outcome is known, ${whole(count)} have ${outcomePhrase(measure)}.`;
}

function amongMany({ ratio }: ToldGroup, { searched }: Told): string[] {
  const { lower, upper } = ratio.adjusted;
  const look = `It is number ${searched.place} of ${whole(searched.standing)} found among ${whole(searched.compared)} combinations that were compared`;
  if (lower === null || upper === null) return [`${look}.`];
  return [`${look}; allowing for that, the numbers are consistent with ${between(lower, upper)} times.`];
}

/** What the parts say: the combination is not the same as any of them. */
function widerSentence({ wider }: ToldGroup): string[] {
  const said = wider.flatMap(({ group, ratio }) =>
    ratio.estimate === null || ratio.estimate === Infinity ? [] : [`${group} ${times(ratio.estimate)} times`],
  );
  return said.length === 0 ? [] : [`Of what it is made of, each against everyone else: ${listed(said)}.`];
}

function together({ interaction }: ToldGroup): string[] {
  const { estimate = null, lower = null, upper = null } = interaction ?? {};
  if (estimate === null || lower === null || upper === null) return [];
  const said =
    lower > 0
      ? 'more than the two differences added up'
      : upper < 0
        ? 'less than the two differences added up'
        : 'consistent with the two differences added up';
  return [`The two characteristics together go with ${said}.`];
}

function unknownSentences({ unknown, ratio }: ToldGroup, { measure }: Told): string[] {
  const { plural } = measure.counted;
  const { group, outcome } = unknown;
  return [
    ...(group.total > 0
      ? [
          `A characteristic is missing in ${eventCount(group.total, measure.counted)} that could be of this combination: whosever they are, ${reach(group.bounds, ratio.estimate)}.`,
        ]
      : [`No ${plural} lack a characteristic that would put them in this combination.`]),
    ...(outcome.own + outcome.others > 0
      ? [
          `The outcome is missing in ${whole(outcome.own)} of this combination and ${whole(outcome.others)} of everyone else: whatever it was, ${reach(outcome.bounds, ratio.estimate)}.`,
        ]
      : []),
  ];
}

function reach({ lower, upper, withSampling }: RatioBounds, estimate: number | null): string {
  if (lower === null || upper === null) return 'how far they reach cannot be computed';
  const higher = (estimate ?? 1) > 1;
  const aside = (low: number | null, high: number | null) =>
    low !== null && high !== null && (higher ? low > 1 : high < 1);
  const stays = aside(withSampling.lower, withSampling.upper)
    ? 'and what is said would stay so'
    : aside(lower, upper)
      ? 'which, with chance as well, could leave it unsettled'
      : 'which is enough to turn it round';
  return `the ratio is ${between(lower, upper)} times, ${stays}`;
}

function closing({ measure }: Told): string {
  const { counted } = measure;
  const not = counted.from === 'people' ? '' : `Counts are of ${counted.plural}, not of people. `;
  return `${not}A higher or lower share does not by itself say why.`;
}

/** For a table: `about 12 more`. */
export function beyondWords(excess: number | null): string {
  return excess === null ? '–' : excessPhrase(excess);
}

export function shareWords({ count, total }: { count: number; total: number }): string {
  return total === 0 ? '–' : `${whole(count)} of ${whole(total)} (${percentage(count / total)})`;
}
