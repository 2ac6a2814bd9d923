// A combination: one group of each of several characteristics, and how the people of it are named.

import type { Counted } from '../findings/measured.ts';
import { areGrown, eventsOf } from '../findings/people-phrase.ts';
import type { CrossedColumn } from './search-measure.ts';

/** One characteristic of a combination. */
export interface CombinationPart {
  id: string;
  /** As it stands in a sentence. */
  label: string;
  header: string;
  /** Code of the group, or the value as it is written. */
  code: string;
  group: string;
}

type Whom = Parameters<typeof areGrown>[0];

/** `women aged 18 to 24 recorded as Black by the officer`. */
export function combinationPhrase(parts: readonly CombinationPart[], counted: Whom): string {
  const sex = parts.find(({ id }) => /^(gender|sex)$/.test(id));
  const age = parts.find(({ id }) => id.startsWith('age'));
  const rest = parts.filter((part) => part !== sex && part !== age);
  const others = sex && !(sex.code in sexes) ? [sex] : [];
  return [
    sex ? sexNoun(sex.code, age, areGrown(counted)) : 'people',
    ...(age ? [agePhrase(age)] : []),
    ...[...others, ...rest].map(clause),
  ].join(' ');
}

/** `searches of women aged 18 to 24`; of people one by one, only who they are. */
export function recordsOf(counted: Counted, who: string): string {
  return counted.from === 'people' ? who : `${eventsOf(counted)} ${who}`;
}

/** `gender=female & age-range=18-24`: the same whoever asks. */
export function combinationCode(parts: readonly Pick<CombinationPart, 'id' | 'code'>[]): string {
  return parts.map(({ id, code }) => `${id}=${code}`).join(' & ');
}

export function partOf(column: CrossedColumn, code: string, group: string): CombinationPart {
  return { id: column.id, label: column.label, header: column.header, code, group };
}

const sexes: Record<string, { grown: string; young: string; any: string }> = {
  female: { grown: 'women', young: 'girls', any: 'women and girls' },
  male: { grown: 'men', young: 'boys', any: 'men and boys' },
};

function sexNoun(code: string, age: CombinationPart | undefined, allGrown: boolean): string {
  const nouns = sexes[code];
  if (!nouns) return 'people';
  const any = allGrown ? nouns.grown : nouns.any;
  if (!age) return any;
  const years = age.group.match(/\d+/g)?.map(Number) ?? [];
  if (/over|\+|and/i.test(age.group) && (years[0] ?? 0) >= 17) return nouns.grown;
  if (/under/i.test(age.group)) return (years[0] ?? 99) <= 18 ? nouns.young : any;
  const [from, to = from] = years;
  if (from === undefined || to === undefined) return any;
  return from >= 18 ? nouns.grown : to < 18 ? nouns.young : any;
}

function agePhrase({ group }: CombinationPart): string {
  const words = group
    .replace(/(\d)\s*[-–]\s*(\d)/, '$1 to $2')
    .replace(/ years\b/, '')
    .toLowerCase();
  return words.startsWith('aged') ? words : `aged ${words}`;
}

function clause({ id, label, header, group }: CombinationPart): string {
  if (id === 'officer-defined-ethnicity') return `recorded as ${group} by the officer`;
  if (id === 'self-defined-ethnicity') return `self-defined as ${group}`;
  if (id === 'ethnicity') return `of the ethnic group ${group}`;
  if (id === 'disability') return `recorded as ${group.toLowerCase()}`;
  if (label !== header) return `recorded as ${group} under ${label}`;
  return `with “${group}” under “${header}”`;
}
