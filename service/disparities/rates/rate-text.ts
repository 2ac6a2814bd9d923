// A finding as plain text for a terminal or an e-mail: the paragraph, a table, what is not known, how it was worked out.

import { countWords } from '../findings/count-words.ts';
import { capitalised } from '../../phrases/list.ts';
import { aligned, wrapped } from '../../phrases/plain-text.ts';
import { factorWords } from './adjust-for.ts';
import { rateWorkings } from './rate-workings.ts';
import type { Ratio } from '../findings/ratio.ts';
import type { GroupFinding, RateFinding } from './rate-finding.ts';
import type { ScenarioGroup } from './scenario-finding.ts';
import {
  exact,
  excessPhrase,
  levelPhrase,
  percentage,
  range,
  ratePhrase,
  times,
  whole,
  fromTo,
} from '../../phrases/spoken-number.ts';

export function rateText(finding: RateFinding): string {
  const blocks = [
    finding.measure.title,
    wrapped(finding.paragraph),
    rateTable(finding),
    adjustedBlock(finding),
    scenarioBlock(finding),
    repeatBlock(finding),
    unknownBlock(finding),
    listBlock(
      'Read this with',
      finding.warnings.map(({ message }) => message),
    ),
    listBlock('How this was worked out', rateWorkings(finding)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const headings = [
  'Group',
  'Count',
  'Residents',
  'Rate',
  '95% interval',
  'Ratio',
  '95% interval',
  'Excess',
  'What can be said',
];

function rateTable({ groups, measure, reference }: RateFinding): string {
  const percent = `${levelPhrase(measure.level)} interval`;
  const rows = [
    headings.map((heading) => (heading === '95% interval' ? percent : heading)),
    ...groups.map(groupRow),
  ];
  const unit = `Rate: per ${exact(measure.per)} residents${measure.from ? ' a year' : ''}. Ratio: times the rate of ${reference}.`;
  return `${aligned(rows, true).join('\n')}\n${unit}`;
}

function groupRow(group: GroupFinding): string[] {
  const { rate, ratio } = group;
  return [
    group.group,
    countWords(group),
    group.population === null ? 'not known' : whole(group.population),
    rate.estimate === null ? '–' : ratePhrase(rate.estimate),
    rate.lower === null || rate.upper === null ? '–' : fromTo(ratePhrase(rate.lower), ratePhrase(rate.upper)),
    group.isReference ? 'compared with' : figure(ratio.estimate, times),
    group.isReference ? '' : interval(ratio),
    group.isReference ? '' : figure(group.excess, excessPhrase),
    group.verdictWords,
  ];
}

function figure(value: number | null, said: (value: number) => string): string {
  return value === null ? '–' : said(value);
}

function interval({ lower, upper }: Pick<Ratio, 'lower' | 'upper'>): string {
  return lower === null || upper === null ? '–' : range(lower, upper);
}

function unknownBlock({ unknown, groups, measure }: RateFinding): string {
  if (unknown.count === null) return `What is not known: ${unknown.countReason ?? ''}`;
  if (unknown.count === 0) return '';
  const rows = groups
    .filter((group) => unknown.bounds[group.group]?.lower != null)
    .map((group) => {
      const bounds = unknown.bounds[group.group]!;
      const tipping = unknown.tipping[group.group];
      return [
        group.group,
        range(bounds.lower ?? 0, bounds.upper ?? Number.POSITIVE_INFINITY),
        range(bounds.withSampling.lower ?? 0, bounds.withSampling.upper ?? Number.POSITIVE_INFINITY),
        tipping?.reachable && tipping.share !== null ? percentage(tipping.share) : 'no share would',
      ];
    });
  const head = ['Group', 'Ratio could be', 'with sampling', 'Share of unknown that gives a ratio of 1'];
  return (
    `What is not known: ${measure.breakdown.label} of ${whole(unknown.count)} ${measure.counted.plural} ` +
    `(${percentage(unknown.share ?? 0)})${rows.length > 0 ? `\n${aligned([head, ...rows], true).join('\n')}` : ''}`
  );
}

function repeatBlock({ repeats, measure }: RateFinding): string {
  if (repeats === null) return '';
  const head = [
    'Group',
    capitalised(measure.counted.plural),
    'People',
    'Most for one',
    'Rate',
    'Interval, by people',
  ];
  const rows = repeats.groups.map(({ group, events, people, mostForOne, rate }) => [
    ...[group, whole(events), whole(people), whole(mostForOne), figure(rate.estimate, ratePhrase)],
    rate.lower === null || rate.upper === null ? '–' : fromTo(ratePhrase(rate.lower), ratePhrase(rate.upper)),
  ]);
  return [`People told apart by “${repeats.column}”`, ...aligned([head, ...rows])].join('\n');
}

/** Each ratio with its interval, and what can then be said. */
function scenarioBlock({ scenarios, reference }: RateFinding): string {
  if (scenarios === null) return '';
  const head = [
    'Group',
    'Against',
    'People',
    `Times the rate of ${reference}`,
    'Interval',
    'What can be said',
  ];
  const rows = scenarios.scenarios.flatMap(({ name, groups, reason }) =>
    reason === undefined
      ? groups.filter(({ isReference }) => !isReference).map((group) => scenarioRow(name, group))
      : [['–', name, '–', '–', '–', reason]],
  );
  const says = scenarios.says.map((sentence) => wrapped(sentence));
  return ['Against other people than the residents', ...says, ...aligned([head, ...rows], true)].join('\n');
}

function scenarioRow(
  name: string,
  { group, population, ratio, verdictWords, changes }: ScenarioGroup,
): string[] {
  const { estimate, lower, upper } = ratio;
  return [
    ...[group, name, figure(population, whole), figure(estimate, times)],
    lower === null || upper === null ? '–' : range(lower, upper),
    changes ? `${verdictWords} (changes)` : verdictWords,
  ];
}

function adjustedBlock({ adjusted }: RateFinding): string {
  if (adjusted === null) return '';
  const not = adjusted.notAdjusted.map(({ factor, reason }) =>
    wrapped(`It is not adjusted for ${factorWords[factor]}. ${reason}`),
  );
  const head = [
    'Group',
    'As counted',
    'Adjusted',
    'Interval',
    'Standardised',
    'Interval',
    'Strata',
    'What can be said, adjusted',
  ];
  const rows = adjusted.groups.map(({ group, crude, pooled, standardised, strata, verdictWords }) => [
    ...[group, figure(crude.estimate, times), figure(pooled.estimate, times), interval(pooled)],
    ...[figure(standardised.estimate, times), interval(standardised), whole(strata), verdictWords],
  ]);
  const table = rows.length === 0 ? [] : [`Within each ${adjusted.by}`, ...aligned([head, ...rows], true)];
  return [...not, ...table].join('\n');
}

function listBlock(title: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return [title, ...items.map((item) => wrapped(item, '- ', '  '))].join('\n');
}
