// One row of a spreadsheet of completions: as it stands in the file, and what it comes to.
import { readDay } from '../partners/index.ts';
import { type Completion, expiryOf } from './completion.ts';
import type { NewCompletion } from './completion-store.ts';
import type { Course } from './course.ts';
import type { Learner } from './learner.ts';

/** As typed; empty where the file has nothing. */
export interface ImportRow {
  /** In the file, from 1. */
  line: number;
  name: string;
  email: string;
  job: string;
  course: string;
  completed: string;
  expires: string;
  certificate: string;
}

export type RowResult =
  /** `newLearner`: somebody nobody knows yet, to be added without an account. */
  | { kind: 'new'; completion: NewCompletion; newLearner: { name: string; job: string } | null }
  | { kind: 'known' }
  | { kind: 'problem'; sentences: string[] };

export interface MatchedRow {
  row: ImportRow;
  result: RowResult;
}

export interface KnownThings {
  /** Everybody with an account. */
  accounts: readonly { id: string; name: string; email: string | null; state: string }[];
  learners: readonly Learner[];
  courses: readonly Course[];
  completions: readonly Completion[];
  /** A day such as `2026-04-01`. */
  today: string;
}

/** What each row comes to, in the order of the file. The same person, course and day counts once, however often it stands there. */
export function matchRows(rows: readonly ImportRow[], known: KnownThings): MatchedRow[] {
  const there = new Set(
    known.completions
      .filter(({ voided }) => !voided)
      .map(({ courseId, personId, learnerId, completedOn }) =>
        keyOf(courseId, personId ?? learnerId ?? '', completedOn),
      ),
  );
  return rows.map((row) => {
    const result = matchRow(row, known);
    if (result.kind !== 'new') return { row, result };
    const { courseId, personId, learnerId, completedOn } = result.completion;
    const key = keyOf(courseId, personId ?? learnerId ?? `new ${plainName(row.name)}`, completedOn);
    if (there.has(key)) return { row, result: { kind: 'known' } };
    there.add(key);
    return { row, result };
  });
}

function keyOf(course: string, whose: string, day: string): string {
  return `${course} ${whose} ${day}`;
}

function matchRow(row: ImportRow, known: KnownThings): RowResult {
  const whose = personOf(row, known);
  const course = courseOf(row, known);
  const days = daysOf(row, course, known.today);
  const long = [
    ...(row.name.length > 200 ? ['the name has more than 200 characters'] : []),
    ...(row.job.length > 200 ? ['the job has more than 200 characters'] : []),
    ...(row.certificate.length > 200 ? ['the certificate has more than 200 characters'] : []),
  ];
  const sentences = [whose, course, days].filter((each) => typeof each === 'string').concat(long);
  if (
    sentences.length > 0 ||
    typeof whose === 'string' ||
    typeof course === 'string' ||
    typeof days === 'string'
  )
    return { kind: 'problem', sentences };
  const { newLearner, ...ids } = whose;
  return {
    kind: 'new',
    completion: { courseId: course.id, ...ids, ...days, certificate: row.certificate },
    newLearner,
  };
}

type Whose = Pick<NewCompletion, 'personId' | 'learnerId'> & {
  newLearner: { name: string; job: string } | null;
};

/** By e-mail address where the row has one that is known, otherwise by name; or what is wrong. */
function personOf({ name, email, job }: ImportRow, { accounts, learners }: KnownThings): Whose | string {
  const byEmail =
    email === '' ? [] : accounts.filter((each) => plainName(each.email ?? '') === plainName(email));
  const [one] = byEmail;
  if (one) return { personId: one.id, learnerId: null, newLearner: null };
  if (name === '')
    return email === ''
      ? 'it says neither a name nor an e-mail address'
      : `nobody has the e-mail address “${email}”, and it has no name`;
  const named = [
    ...accounts
      .filter((each) => each.state !== 'ended' && plainName(each.name) === plainName(name))
      .map(({ id }) => ({ personId: id, learnerId: null })),
    ...learners
      .filter((each) => !each.isErased && plainName(each.name) === plainName(name))
      .map(({ id }) => ({ personId: null, learnerId: id })),
  ];
  if (named.length > 1) return `${named.length} people are called “${name}”: give the e-mail address`;
  const [found] = named;
  return found
    ? { ...found, newLearner: null }
    : { personId: null, learnerId: null, newLearner: { name, job } };
}

function courseOf({ course }: ImportRow, { courses }: KnownThings): Course | string {
  if (course === '') return 'it names no course';
  const found = courses.find((each) => plainName(each.title) === plainName(course));
  return (
    found ?? `there is no course called “${course}”: add it first, or write its name as it is in the list`
  );
}

function daysOf(
  { completed, expires }: ImportRow,
  course: Course | string,
  today: string,
): Pick<NewCompletion, 'completedOn' | 'expiresOn'> | string {
  const completedOn = readDay(completed);
  if (completedOn === null)
    return completed === ''
      ? 'it does not say when the course was completed'
      : `“${completed}” is no day: write it as 31/3/2026 or 2026-03-31`;
  if (completedOn > today) return `the day of completion, ${completed}, is still to come`;
  if (expires === '')
    return {
      completedOn,
      expiresOn: typeof course === 'string' ? null : expiryOf(completedOn, course.monthsValid),
    };
  const expiresOn = readDay(expires);
  if (expiresOn === null) return `“${expires}” is no day: write it as 31/3/2027 or 2027-03-31`;
  if (expiresOn <= completedOn) return `it ends (${expires}) before it was completed (${completed})`;
  return { completedOn, expiresOn };
}

/** Spelling as people mean it: case and blanks apart. */
export function plainName(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
}
