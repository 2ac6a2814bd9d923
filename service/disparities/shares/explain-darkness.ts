// Explains a finding of the veil of darkness in one paragraph that can be read aloud.

import { eventCount, peoplePhrase } from '../findings/people-phrase.ts';
import { listed } from '../../phrases/list.ts';
import { periodPhrase } from '../../phrases/month.ts';
import { between, percentage, times, whole } from '../../phrases/spoken-number.ts';
import type { DarknessFinding, DarknessGroup } from './darkness-finding.ts';

type Told = Omit<DarknessFinding, 'format' | 'kind' | 'paragraph' | 'receipt'>;

export function explainDarkness(finding: Told): string {
  return [
    opening(finding),
    ...finding.groups.map((group) => sentenceAbout(group, finding)),
    ...(finding.groups.length === 0 ? ['There is no group to compare.'] : []),
    ...gateSentence(finding),
    ...finding.cautions,
    'Counts are of searches, not of people.',
  ].join(' ');
}

function opening({ measure, total, steps, reference }: Told): string {
  const { counted, from, to } = measure;
  const when = from && to ? `${from === to ? ' in' : ' from'} ${periodPhrase(from, to)}` : '';
  const out = steps.filter((step) => step.out > 0).map((step) => `${whole(step.out)} ${step.why}`);
  const left = steps.at(-1)?.left ?? total;
  return (
    `This asks of ${eventCount(total, counted)}${when} whether fewer of a group are searched once it is too dark to see who is searched, at the same time of the clock. ` +
    `${out.length > 0 ? `Left out are ${listed(out)}, so ${whole(left)} remain. ` : ''}The comparison is with ${reference}.`
  );
}

function sentenceAbout(group: DarknessGroup, { measure, family }: Told): string {
  const who = peoplePhrase(group, measure);
  const { dark, light, main } = group;
  const counts = `${whole(dark.count)} of ${whole(dark.total)} in the dark and ${whole(light.count)} of ${whole(light.total)} in daylight`;
  if (main === null || main.estimate === null || main.lower === null || main.upper === null)
    return `Of ${who} (${counts}) it cannot be told. ${group.reason ?? ''}`.trim();
  const lead =
    group.verdictWords === 'cannot be told'
      ? `For ${who} it cannot be told whether there are fewer in the dark`
      : `Of ${who} there are ${group.verdictWords}`;
  const span =
    group.lowest === null || group.highest === null
      ? ''
      : `; the versions of the test run from ${times(group.lowest)} to ${times(group.highest)}`;
  return (
    `${lead}: ${counts}; the odds in the dark are ${times(main.estimate)} times those in daylight, and the numbers are consistent with ` +
    `${between(main.lower, main.upper)} times (at ${percentage(family.level)}, as ${family.size} ${family.size === 1 ? 'group was' : 'groups were'} looked at)${span}.`
  );
}

function gateSentence({ gates }: Told): string[] {
  if (gates.length === 0) return [];
  return [
    `The clock times of ${gates.length === 1 ? 'one month' : `${gates.length} months`} of a partner cannot be trusted, and none of their searches is used.`,
  ];
}
