// The sentences about what is missing: events of unknown group, events without a person, and months never sent.

import type { Finding } from './finding.ts';
import { eventCount } from './people-phrase.ts';
import { listed, percentage, whole } from './spoken-number.ts';

type Told = Pick<Finding, 'unknown' | 'measure' | 'period'>;

export function missingSentences({ unknown, measure }: Told): string[] {
  const { notStated, notRecorded, unrecognised, notApplicable } = unknown.kinds;
  const kinds = [
    ...(notStated > 0 ? [`${whole(notStated)} not stated`] : []),
    ...(notRecorded > 0 ? [`${whole(notRecorded)} not recorded`] : []),
    ...(unrecognised > 0 ? [`${whole(unrecognised)} in words that are not recognised`] : []),
  ];
  const { label } = measure.breakdown;
  const { counted } = measure;
  return [
    unknown.count === 0
      ? `No ${label} is missing.`
      : `The ${label} is missing in ${eventCount(unknown.count, counted)}, or ${percentage(unknown.share ?? 0)}: ${listed(kinds)}.`,
    ...(notApplicable > 0
      ? [
          `A further ${eventCount(notApplicable, counted)} had no person to record, such as a search of a vehicle, and are left out.`,
        ]
      : []),
  ];
}

export function periodSentences({ period }: Told): string[] {
  const missing = period.monthsMissing.length;
  if (missing === 0) return [];
  const months = missing === 1 ? 'one month' : `${missing} months`;
  const who = period.partners.length > 1 ? 'at least one partner sent no file' : 'no file was sent';
  return [`For ${months} of this period ${who}: that is missing, not zero.`];
}
