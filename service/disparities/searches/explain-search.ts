// Explains a search in one paragraph that can be read aloud, written from its numbers.

import { eventCount } from '../findings/people-phrase.ts';
import { capitalised } from '../../phrases/list.ts';
import { periodPhrase } from '../../phrases/month.ts';
import {
  between,
  exact,
  excessPhrase,
  levelPhrase,
  percentage,
  times,
  whole,
} from '../../phrases/spoken-number.ts';
import { recordsOf } from './combination.ts';
import type { SearchFinding, SearchGroup } from './search-finding.ts';
import { acrossPhrase, outcomePhrase } from './search-measure.ts';
import { unknownOf } from './search-unknown.ts';

type Told = Omit<SearchFinding, 'paragraph' | 'receipt'>;

/** The rest is in the list. */
const mostSaid = 3;

export function explainSearch(told: Told): string {
  return [
    opening(told),
    looked(told),
    ...found(told),
    ...told.groups.slice(0, mostSaid).map((group) => aboutGroup(group, told)),
    missing(told),
    closing(told),
  ].join(' ');
}

function opening({ measure, total, count }: Told): string {
  const { counted, from, to } = measure;
  const where = counted.filters.map(({ header, value }) => ` with “${value}” under “${header}”`).join(' and');
  const when = from && to ? `${from === to ? ' in' : ' from'} ${periodPhrase(from, to)}` : '';
  return (
    `This looks at ${eventCount(total, counted)}${where}${when} whose outcome is known: ` +
    `${whole(count)} of them${total > 0 ? ` (${percentage(count / total)})` : ''} have ${outcomePhrase(measure)}.`
  );
}

function looked({ measure, searched, reason }: Told): string {
  const { counted, plan } = measure;
  const below = searched.belowFloor;
  if (searched.compared === 0)
    return reason ?? `No combination has ${exact(plan.floor)} ${counted.plural} or more.`;
  return (
    `Every combination of up to ${plan.mostCrossed} of ${acrossPhrase(measure)} with at least ${whole(plan.floor)} ${counted.plural} ` +
    `was set against everyone else, ${whole(searched.compared)} in all; ` +
    (below === 0
      ? 'none was too small.'
      : `${whole(below)} more ${below === 1 ? 'was' : 'were'} too small to be compared.`)
  );
}

function found({ searched, measure, groups }: Told): string[] {
  if (searched.compared === 0) return [];
  if (searched.gaps === 0)
    return [
      'Allowing for having looked at so many, none differs from everyone else by more than chance would.',
    ];
  const rest = searched.explained;
  return [
    `Allowing for having looked at so many, ${whole(searched.gaps)} ${searched.gaps === 1 ? 'differs' : 'differ'} from everyone else by more than chance would; ` +
      `${rest === 0 ? 'none' : whole(rest)} of these ${rest === 1 ? 'is' : 'are'} accounted for by a wider combination or by single characteristics added up.` +
      leading(groups.length, searched.standing, measure.counted.plural),
  ];
}

/** How those that are told in sentences are chosen. */
function leading(listed: number, standing: number, plural: string): string {
  if (listed === 0) return '';
  if (standing <= mostSaid)
    return ` ${standing === 1 ? 'One stands by itself' : `${whole(standing)} stand by themselves`}.`;
  return ` Of the ${whole(standing)} that stand by themselves, these have the most ${plural} beyond an equal share.`;
}

/** What can be said, the counts on both sides, the size with its interval, and how many more or fewer. */
export function aboutGroup(group: SearchGroup, { measure }: Pick<Told, 'measure'>): string {
  const { counted } = measure;
  const who = capitalised(recordsOf(counted, group.group));
  return (
    `${who}: ${whole(group.count)} of ${whole(group.total)} (${percentage(group.count / group.total)}) had the outcome, against ` +
    `${whole(group.everyoneElse.count)} of ${whole(group.everyoneElse.total)} (${percentage(group.everyoneElse.count / group.everyoneElse.total)}) of everyone else; ` +
    `${size(group)}; ${beyond(group, counted)}; what can be said: ${group.verdictWords}.`
  );
}

function size({ ratio }: SearchGroup): string {
  const { estimate, lower, upper, reason } = ratio;
  if (estimate === null) return `no ratio can be computed (${reason ?? 'there is none'})`;
  const ratioSaid = estimate === Infinity ? 'nobody else had it' : `${times(estimate)} times their share`;
  return lower === null || upper === null
    ? ratioSaid
    : `${ratioSaid}, the numbers being consistent with ${between(lower, upper)} times`;
}

function beyond({ excess, shrunken }: SearchGroup, { plural }: { plural: string }): string {
  const raw = `${excessPhrase(excess)} ${plural} than at an equal share`;
  return shrunken.excess === null || excessPhrase(shrunken.excess) === excessPhrase(excess)
    ? raw
    : `${raw} (${excessPhrase(shrunken.excess)} once small numbers are drawn towards what the single characteristics give)`;
}

function missing({ measure, unknown, total }: Told): string {
  const all = total + unknown.outcome;
  const lacking = unknown.characteristics
    .filter((each) => unknownOf(each) > 0)
    .map((each) => `the ${each.label} in ${whole(unknownOf(each))} (${percentage(unknownOf(each) / all)})`);
  const outcome =
    unknown.outcome === 0
      ? 'The outcome is written in all of them.'
      : `The outcome is not written in ${eventCount(unknown.outcome, measure.counted)}, which are in no share.`;
  if (lacking.length === 0) return `${outcome} No characteristic is missing.`;
  return `${outcome} Of ${eventCount(all, measure.counted)}, these are missing: ${lacking.join('; ')}. Whoever lacks one is in no combination that uses it.`;
}

function closing({ measure }: Told): string {
  const { counted, plan } = measure;
  const not = counted.from === 'people' ? '' : `Counts are of ${counted.plural}, not of people. `;
  return (
    `${not}A search says where to look, at a false discovery rate of ${levelPhrase(plan.level)}; ` +
    'a higher or lower share does not by itself say why.'
  );
}
