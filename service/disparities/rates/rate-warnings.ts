// The warnings that stand beside a finding: what its reader must know before repeating a figure from it.

import { smallNumbers } from '../findings/not-for-release.ts';
import { outsideMonths } from '../counting/records-warnings.ts';
import type { Exposure } from '../counting/exposure.ts';
import type { Period } from '../findings/period.ts';
import type { Warning } from '../findings/warning.ts';
import { groupWarnings } from './group-warnings.ts';
import type { Grouping } from '../findings/grouping.ts';
import type { Counted } from '../findings/measured.ts';
import { partlyMissing } from '../findings/missing-share.ts';
import { eventCount } from '../findings/people-phrase.ts';
import { monthList } from '../../phrases/month.ts';
import { listed } from '../../phrases/list.ts';
import { whole } from '../../phrases/spoken-number.ts';
import { type Tally, knownCount, unknownCount } from '../counting/tally.ts';

export interface WarningMaterial {
  breakdown: { id: string; label: string };
  counted: Counted;
  period: Period;
  tally: Tally;
  grouping: Grouping;
  exposure: ReadonlyMap<string, Exposure>;
  /** Events dated in a month that their partner never sent. */
  outsideMonths: number;
  /** Partners in whose areas nobody lives, as far as the population knows. */
  unpeopled: readonly string[];
  /** What is known of people who are there but do not live there. */
  visitors?: string;
  /** Titles of the two lists of words. */
  eventWords: { id: string; title: string };
  populationWords: { id: string; title: string };
}

export function rateWarnings(material: WarningMaterial): Warning[] {
  return [
    missing(material),
    twoQuestions(material),
    monthsMissing(material),
    outsideMonths(material.outsideMonths, material.counted),
    ...material.unpeopled.map(withoutResidents),
    notApplicable(material),
    outsideGroups(material),
    countsWithheld(material),
    ...groupWarnings(material.grouping.groups, material),
    wordsDiffer(material),
    fewEvents(material),
    residentsNotPresent(material),
  ].filter((warning) => warning !== undefined);
}

function missing({ tally, breakdown, counted }: WarningMaterial): Warning | undefined {
  const unknown = unknownCount(tally);
  const total = unknown + knownCount(tally);
  return partlyMissing({ unknown, total, label: breakdown.label, plural: counted.plural });
}

function twoQuestions({ breakdown, counted }: WarningMaterial): Warning | undefined {
  if (breakdown.id === 'gender' && counted.from === 'events') {
    return {
      code: 'GENDER_OVER_SEX',
      message:
        'Gender here is what was written down at the time; residents are counted by the sex they gave in the census.',
    };
  }
  if (breakdown.id !== 'officer-defined-ethnicity') return undefined;
  return {
    code: 'OFFICER_DEFINED_OVER_SELF_DEFINED',
    message:
      'Ethnicity here is what the officer saw; in the population it is what people said of themselves. ' +
      'These are two questions with two answers: do not set these figures beside self-defined ones.',
  };
}

function monthsMissing({ period, counted }: WarningMaterial): Warning | undefined {
  const short = period.partners.filter((partner) => partner.monthsMissing.length > 0);
  if (short.length === 0) return undefined;
  const said = short.map(({ partner, monthsMissing }) =>
    partner === ''
      ? `No file name says which months were sent, and nothing is dated ${monthList(monthsMissing)}.`
      : `No file of “${partner}” was sent for ${monthList(monthsMissing)}.`,
  );
  return {
    code: 'MONTHS_MISSING',
    message:
      `${said.join(' ')} Missing is not zero: these months count neither as ${counted.plural} nor as time, ` +
      'so rates are for the months that were sent.',
  };
}

function withoutResidents(partner: string): Warning {
  return {
    code: 'PARTNER_WITHOUT_RESIDENTS',
    message: `No area of the population belongs to ${partner || 'a partner without a name'}: nobody lives where it polices, so there is no rate for it, and its events are left out.`,
  };
}

function notApplicable({ tally, counted }: WarningMaterial): Warning | undefined {
  if (tally.notApplicable === 0) return undefined;
  return {
    code: 'NOT_APPLICABLE_LEFT_OUT',
    message:
      `${eventCount(tally.notApplicable, counted)} had no person to record, such as a search of a vehicle. ` +
      'They are in no group and in no share of what is missing.',
  };
}

function outsideGroups({ tally, counted }: WarningMaterial): Warning | undefined {
  if (tally.outsideGroups.size === 0) return undefined;
  const codes = [...tally.outsideGroups].map(([code, count]) => `${code} (${whole(count)})`);
  return {
    code: 'EVENTS_OUTSIDE_GROUPS',
    message: `Some ${counted.plural} are in categories that none of these groups holds: ${listed(codes)}. They are in the total only.`,
  };
}

function countsWithheld({ tally, grouping, counted }: WarningMaterial): Warning | undefined {
  const groups = grouping.groups.filter(({ code }) => tally.withheld.has(code));
  if (tally.withheld.size === 0) return undefined;
  const names = groups.map(({ shortLabel }) => shortLabel);
  return {
    code: 'COUNTS_WITHHELD',
    message:
      `${listed(names.length > 0 ? names : [...tally.withheld])}: the number of ${counted.plural} is withheld by whoever published it. ` +
      'Withheld is not zero, so nothing can be said of these groups. Where a total is stated, theirs are among those of unknown group.',
  };
}

function wordsDiffer({ eventWords, populationWords }: WarningMaterial): Warning | undefined {
  if (eventWords.id === populationWords.id) return undefined;
  return {
    code: 'CLASSIFICATIONS_DIFFER',
    message:
      `The counts are in the words of “${eventWords.title}”, the residents in those of “${populationWords.title}”. ` +
      'They meet in these groups, but the questions were not put in the same way.',
  };
}

function fewEvents({ tally, counted, grouping }: WarningMaterial): Warning | undefined {
  const few = grouping.groups.filter(({ code }) => {
    const count = tally.counts.get(code) ?? 0;
    return count > 0 && count < 10 && !tally.withheld.has(code);
  });
  if (few.length === 0) return undefined;
  return {
    code: 'SMALL_COUNTS',
    message: `Fewer than 10 ${counted.plural}: ${listed(few.map((g) => g.shortLabel))}. ${smallNumbers}`,
  };
}

function residentsNotPresent({ counted, visitors }: WarningMaterial): Warning {
  return {
    code: 'RESIDENTS_NOT_PRESENT',
    message:
      `Rates are over residents, but ${counted.plural} are of whoever was present: visitors, students and people passing through are among ` +
      `them${visitors === undefined ? ', most of all where many visit' : ''}. ${visitors === undefined ? '' : `${visitors} `}` +
      'Each group says how many times the stated residents there would have to be for its gap to vanish.',
  };
}
