// Says how many people the events of each group are of, where a column tells people apart.

import { eventCount, eventsOf, peoplePhrase } from '../findings/people-phrase.ts';
import { listed } from '../../phrases/list.ts';
import { whole } from '../../phrases/spoken-number.ts';
import type { RateFinding } from './rate-finding.ts';

export function repeatSentences({ repeats, measure }: Pick<RateFinding, 'repeats' | 'measure'>): string[] {
  if (repeats === null) return [];
  const known = repeats.groups.filter(({ events }) => events > 0);
  const silent = repeats.groups.reduce((sum, { withoutPerson }) => sum + withoutPerson, 0);
  const without =
    silent === 0 ? [] : [`In ${eventCount(silent, measure.counted)} nobody is named by “${repeats.column}”.`];
  if (known.length === 0) return without;
  const said = known.map(
    (group) =>
      `the ${whole(group.events)} ${eventsOf(measure.counted)} ${peoplePhrase(group, measure)} are of ${group.people === 1 ? '1 person' : `${whole(group.people)} different people`}`,
  );
  const again = known.some(({ events, people }) => events > people);
  return [
    `By “${repeats.column}”, ${listed(said)}.`,
    ...(again
      ? [
          'Where the same people are counted again, rates and ratios are less sure than their numbers make them look.',
        ]
      : []),
    ...without,
  ];
}
