// Explains a pathway in one paragraph that a committee member can read aloud, written from its numbers.

import { capitalised, listed } from '../../phrases/list.ts';
import { between, counted, percentage, times, whole } from '../../phrases/spoken-number.ts';
import { peoplePhrase } from '../findings/people-phrase.ts';
import { leavesOutOne } from '../findings/verdict-words.ts';
import { togetherCode } from './compare-pathways.ts';
import type { PathwayFinding, PathwayGroup, PathwayStage } from './pathway-finding.ts';

export type ToldPathway = Omit<PathwayFinding, 'paragraph' | 'receipt'>;

/** With more groups than this, only what can be told of each is said in full. */
const mostInFull = 6;

export function explainPathway(finding: ToldPathway): string {
  const compared = finding.groups.filter(({ isReference }) => !isReference);
  const all = finding.together ? [finding.together, ...compared] : compared;
  return [
    opening(finding),
    ...all.flatMap((group) => aboutGroup(group, finding, all.length <= mostInFull + 1)),
    ...wresSentences(finding),
    ...changeSentences(finding),
    ...missingSentences(finding),
    'A ratio is the chance of the group divided by that of the group compared with, of those who reached the stage before. It does not by itself say why people got on or did not.',
  ].join(' ');
}

function opening({ measure, total, groups, unknown }: ToldPathway): string {
  const { counted: of, stages, breakdown } = measure;
  const where = of.filters.map(({ header, value }) => ` with “${value}” under “${header}”`).join(' and');
  const known = total - (unknown.reached?.[0] ?? 0);
  const against = groups.find(({ isReference }) => isReference);
  const reference = against
    ? ` The comparison is with ${people(against, measure)}: ${wayOf(against, stages)}.`
    : '';
  return `This follows ${whole(total)} ${of.plural}${where} from ${listed(stages)}. The ${breakdown.label} of ${whole(known)} of them is known.${reference}`.replace(
    ' from ',
    ' through ',
  );
}

function people(group: Pick<PathwayGroup, 'group' | 'code'>, measure: ToldPathway['measure']): string {
  if (group.code === togetherCode)
    return group.group.startsWith('Ethnic')
      ? 'people of ethnic minority groups together'
      : 'people of all other groups together';
  return peoplePhrase(group, measure);
}

function referencePeople({ groups, measure, reference }: ToldPathway): string {
  const against = groups.find(({ isReference }) => isReference);
  return against ? people(against, measure) : reference;
}

/** `412 at Applied, 160 at Shortlisted and 31 at Appointed`. */
function wayOf({ reached }: PathwayGroup, stages: readonly string[]): string {
  return listed(stages.map((stage, at) => `${whole(reached[at] ?? 0)} at ${stage}`));
}

function aboutGroup(group: PathwayGroup, finding: ToldPathway, isFull: boolean): string[] {
  const { measure } = finding;
  const who = people(group, measure);
  const told = group.stages.filter(
    ({ verdict }) => verdict?.startsWith('gap') || verdict === 'no gap that matters',
  );
  const open = group.stages.filter(({ verdict }) => verdict === 'not settled');
  const none = group.stages.filter(({ verdict }) => verdict === 'cannot be computed');
  const leftOver = group.stages.some(({ verdict }) => verdict === null);
  const lead = `${capitalised(who)} (${wayOf(group, measure.stages)})`;
  if (leftOver)
    return [
      `No verdict is given on ${who} (${wayOf(group, measure.stages)}), who may have little in common.`,
    ];
  if (told.length === 0 && none.length === 0 && group.code !== togetherCode)
    return [
      `${lead}: at no stage can it be told whether they were likelier or less likely to get on than ${referencePeople(finding)}.`,
      ...overallSentence(group, finding),
    ];
  const parts = [
    ...told.map((stage) => stageClause(stage, finding)),
    ...(open.length > 0 && (isFull || told.length === 0) ? [openClause(open)] : []),
    ...(none.length > 0
      ? [`to reach ${listed(none.map(({ to }) => to))}, no comparison can be computed`]
      : []),
  ];
  const [first = '', ...others] = parts;
  return [
    `${lead}: ${first}.`,
    ...others.map((part) => `${capitalised(part)}.`),
    ...overallSentence(group, finding),
  ];
}

function stageClause(stage: PathwayStage, finding: ToldPathway): string {
  const { to, from, group, reference, lostMore, verdict } = stage;
  const counts = `${whole(group.count)} of ${whole(group.total)} who had reached ${from}, against ${whole(reference.count)} of ${whole(reference.total)}`;
  const more =
    verdict?.startsWith('gap') &&
    lostMore !== null &&
    Math.round(Math.abs(lostMore)) > 0 &&
    !finding.measure.adverse
      ? `, ${lossPhrase(lostMore)}`
      : '';
  return `to reach ${to} they were ${verdictClause(stage, finding)}: ${sizeOf(stage, finding)} (${counts})${more}`;
}

function verdictClause({ verdict, ratio }: PathwayStage, finding: ToldPathway): string {
  const reference = referencePeople(finding);
  const direction = (ratio.estimate ?? 1) > 1 ? 'likelier' : 'less likely';
  if (verdict === 'gap') return `${direction} than ${reference}`;
  if (verdict === 'gap, size not settled')
    return `${direction} than ${reference}, but whether by enough to matter cannot be told`;
  return leavesOutOne(ratio.adjusted)
    ? `${direction} than ${reference}, by too little to matter`
    : `at a chance consistent with that of ${reference}`;
}

function sizeOf({ ratio }: PathwayStage, { family }: ToldPathway): string {
  const { estimate, lower, upper, adjusted } = ratio;
  const size = estimate === 0 ? 'none did' : `${times(estimate ?? 0)} times the chance`;
  const span = `${size}, and the numbers are consistent with ${between(lower ?? 0, upper ?? Infinity)} times`;
  if (!leavesOutOne(ratio) || leavesOutOne(adjusted)) return span;
  return `${span}, or ${between(adjusted.lower ?? 0, adjusted.upper ?? Infinity)} once the ${family.size} comparisons made together are allowed for`;
}

function lossPhrase(lostMore: number): string {
  const size = Math.round(Math.abs(lostMore));
  return lostMore > 0
    ? `about ${whole(size)} more lost here than at the rate compared with`
    : `about ${whole(size)} fewer lost here than at the rate compared with`;
}

function openClause(stages: readonly PathwayStage[]): string {
  const named = stages.map(({ to, ratio, group, reference }) => {
    const size = ratio.estimate === null ? '' : `${times(ratio.estimate)} times, `;
    const span = ratio.lower === null || ratio.upper === null ? '' : `${between(ratio.lower, ratio.upper)}, `;
    return `${to} (${size}${span}${whole(group.count)} of ${whole(group.total)} against ${whole(reference.count)} of ${whole(reference.total)})`;
  });
  return `whether likelier or less likely to reach ${listed(named)} cannot be told`;
}

function overallSentence({ overall, stages }: PathwayGroup, finding: ToldPathway): string[] {
  const { measure } = finding;
  const reference = referencePeople(finding);
  const { estimate, lower, upper } = overall?.ratio ?? { estimate: null, lower: null, upper: null };
  if (!overall || stages.length < 2 || estimate === null) return [];
  const span = lower === null || upper === null ? '' : `, consistent with ${between(lower, upper)}`;
  const ways = measure.stages;
  const chance =
    estimate === 0 ? 'nobody came' : `the chance is ${times(estimate)} times that of ${reference}${span}`;
  return [`From ${ways[0]} to ${ways.at(-1)} ${chance}: ${overall.verdictWords}.`];
}

function wresSentences({ wres }: ToldPathway): string[] {
  if (wres?.estimate == null) return [];
  const span =
    wres.lower === null || wres.upper === null ? '' : `, consistent with ${between(wres.lower, wres.upper)}`;
  return [
    `As the workforce race equality standard prints it, from ${wres.from} to ${wres.to}, ${wres.direction}: ${times(wres.estimate)}${span}. ${wres.reading}`,
  ];
}

function changeSentences({ change }: ToldPathway): string[] {
  if (change?.difference == null || change.composition === null || change.rates === null) return [];
  const points = (part: number) => `${part < 0 ? '−' : ''}${Math.abs(100 * part).toFixed(1)}`;
  return [
    `Between ${change.from} and ${change.to} the share that reached the end went from ${percentage(change.before ?? 0)} (${ofTotal(change.counts.before)}) to ${percentage(change.after ?? 0)} (${ofTotal(change.counts.after)}), ${points(change.difference)} points: ${points(change.composition)} go with a different mix of groups, ${points(change.rates)} with different chances within them.`,
  ];
}

function ofTotal({ count, total }: { count: number; total: number }): string {
  return `${whole(count)} of ${whole(total)}`;
}

function missingSentences({ unknown, measure, groups }: ToldPathway): string[] {
  const { label } = measure.breakdown;
  const began = unknown.reached?.[0] ?? null;
  const group =
    began === null
      ? `How many are of no known ${label}, the table does not say.`
      : began === 0
        ? `No ${label} is missing.`
        : `The ${label} of ${whole(began)} (${percentage(unknown.share ?? 0)}) is not known, so they are in no group.`;
  const turned = groups.flatMap((each) =>
    each.stages.flatMap((stage) => {
      const bounds = stage.unknown.groupMissing;
      if (!stage.verdict?.startsWith('gap') || bounds?.lower == null || bounds.upper === null) return [];
      return bounds.lower <= 1 && bounds.upper >= 1 ? [`${people(each, measure)} at ${stage.to}`] : [];
    }),
  );
  const far = turned.length > 0 ? ` They are enough to turn round what is said of ${listed(turned)}.` : '';
  const lost = unknown.outcomeMissing;
  const outcome =
    lost > 0
      ? [
          `How far they came is not known for ${counted(lost, 'more person').replace('persons', 'people')}, who are left out.`,
        ]
      : [];
  return [`${group}${far}`, ...outcome];
}
