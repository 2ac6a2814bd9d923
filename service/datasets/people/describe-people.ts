// Says whether a file holds people one by one, and what it holds of them.
import { isNumeric, publishedNumber } from '../files/published-number.ts';
import { type Outcome, accepted } from '../files/problem.ts';
import { headerWords } from './characteristic-columns.ts';
import type { People } from './people.ts';
import { peopleContents, peopleSentence, type PeopleContents } from './people-contents.ts';
import { readPeople } from './read-people.ts';

export interface DescribedPeople extends PeopleContents {
  file: string;
  sha256: string;
  /** One sentence for a person. */
  sentence: string;
  /** False where the rows look like figures by group, or anything else. */
  looksLikePeople: boolean;
}

/** Describes a file as people. Refuses what cannot be read as such at all. */
export async function describePeople(path: string): Promise<Outcome<DescribedPeople>> {
  const read = await readPeople({ paths: [path] });
  if (!read.ok) return read;
  const contents = peopleContents(read.value);
  const [source] = read.value.source;
  const described = {
    file: source?.name ?? '',
    sha256: source?.sha256 ?? '',
    sentence: `${source?.name ?? 'The file'} holds ${peopleSentence(contents)}.`,
    looksLikePeople: looksLikePeople(read.value),
    ...contents,
  };
  return accepted(described, read.warnings);
}

const countWords =
  /^(n|count|counts|number|value|values|population|people|persons|residents|headcount|head count|total|obs value|observation|observations)$|\b(population|headcount|number of)\b|\bcount$/;
const numberWords = /\b(id|number|no|ref|reference|urn)$/;

/** Figures by group count somebody in a column, and their words never repeat; people's do, or each has a number. */
export function looksLikePeople(people: People): boolean {
  const others = people.columns.filter(({ breakdown }) => breakdown === null);
  const numbered = others.some(
    ({ header, slug }) => numberWords.test(headerWords(header)) && isKey(people.value(slug)),
  );
  if (numbered) return true;
  if (others.some(({ header }) => countWords.test(headerWords(header)))) return false;
  return wordsRepeat(people);
}

function isKey(values: readonly (string | null)[]): boolean {
  return !values.includes(null) && new Set(values).size >= values.length * 0.9;
}

function wordsRepeat(people: People): boolean {
  const words = people.columns
    .map(({ slug }) => people.value(slug))
    .filter((values) => !isNumberColumn(values));
  const seen = new Set<string>();
  for (let row = 0; row < people.rows; row += 1) {
    const key = words.map((values) => values[row] ?? '').join('\u0000');
    if (seen.has(key)) return true;
    seen.add(key);
  }
  return people.columns.filter(({ breakdown }) => breakdown !== null).length >= 3;
}

const sample = 500;

function isNumberColumn(values: readonly (string | null)[]): boolean {
  const written = values.slice(0, sample).flatMap((value) => value ?? []);
  const numbers = written.filter(
    (value) => isNumeric(value) || publishedNumber(value.replace(/^£/, '')).kind === 'number',
  );
  return written.length > 0 && numbers.length >= written.length * 0.9;
}
