// How the people of a group, and the events that were counted, are named in a sentence.

import { whole } from '../../phrases/spoken-number.ts';
import type { Breakdown, Counted } from './measured.ts';

interface Named {
  group: string;
  code: string;
}

type Whom = Pick<Counted, 'from' | 'plural'>;

/** A measure says both: by which characteristic, and of what. */
interface Broken {
  breakdown: Pick<Breakdown, 'id'>;
  counted: Whom;
}

const ethnicities: Record<string, string> = {
  asian: 'Asian people',
  black: 'Black people',
  mixed: 'people of Mixed ethnicity',
  white: 'White people',
  other: 'people of Other ethnicity',
};

/** `Black people`, `people of Mixed ethnicity`, `people aged 18 to 24`, `people in the Arab group`. */
export function peoplePhrase({ group, code }: Named, { breakdown, counted }: Broken): string {
  if (/ethnicity/.test(breakdown.id)) return ethnicities[code] ?? inGroup(group);
  if (breakdown.id.startsWith('age')) return agePhrase(group);
  if (/^(sex|gender)$/.test(breakdown.id)) return (areGrown(counted) ? grown : sexes)[code] ?? inGroup(group);
  return inGroup(group);
}

function inGroup(label: string): string {
  const minority = /^Ethnic minority( \(.+\))?$/.exec(label);
  if (minority) return `people of ethnic minorities${minority[1] ?? ''}`;
  return `people in the group ${/group$/i.test(label) ? `“${label}”` : label}`;
}

const sexes: Record<string, string> = { male: 'men and boys', female: 'women and girls' };
const grown: Record<string, string> = { male: 'men', female: 'women' };

/** Staff and applicants are no children; people who are searched or served may be. */
export function areGrown({ from, plural }: Whom): boolean {
  return from === 'people' || (workforce.test(plural) && !/ (of|against|by|on|involving) /.test(plural));
}

const workforce =
  /staff|officer|employee|constable|sergeant|inspector|applicant|candidate|recruit|worker|leaver|joiner|manager|volunteer/i;

function agePhrase(label: string): string {
  const words = label.replace(/(\d)\s*[-–]\s*(\d)/, '$1 to $2').toLowerCase();
  return `people ${/^(aged|under|over)/.test(words) ? words : `aged ${words}`}`;
}

/** `searches of`, `complaints involving`: events are not people, so the two are always set beside each other. */
export function eventsOf(counted: Counted): string {
  return `${counted.plural} ${/search/.test(counted.plural) ? 'of' : 'involving'}`;
}

/** `1 search`, `15 searches`. */
export function eventCount(count: number, counted: Counted): string {
  return `${whole(count)} ${count === 1 ? counted.singular : counted.plural}`;
}
