// How far each person came: from a column for each stage, or from one column that names the furthest stage.

import { findPeopleColumn, type People, type PeopleColumn } from '../../datasets/index.ts';
import { listed, quoted } from '../../phrases/list.ts';
import { counted } from '../../phrases/spoken-number.ts';
import type { Warning } from '../findings/warning.ts';
import { valuesOfSeveral } from '../counting/gather-people.ts';
import type { PathwayAsked } from './pathway-asked.ts';

/** Of one person: so many stages reached; `unknownAt` is the first stage of which nobody knows whether it was. */
export interface Reached {
  stages: number;
  unknownAt: number | null;
}

export interface StagesReached {
  /** In the order of the rows that count; null for somebody who never was at the first stage. */
  reached: (Reached | null)[];
  notes: Warning[];
}

type Rows = readonly number[];

export function stagesReached(people: People, rows: Rows, asked: PathwayAsked): StagesReached | Warning {
  const columns = asked.stages.map((stage) => findPeopleColumn(people, stage));
  const hasAll = columns.slice(1).every((column) => column !== undefined);
  if (asked.stageColumn === null && hasAll) return fromColumns(people, rows, asked.stages, columns);
  const named =
    asked.stageColumn === null
      ? columnOfStages(people, asked.stages)
      : findPeopleColumn(people, asked.stageColumn);
  if (named) return fromOneColumn(people, rows, asked.stages, named);
  return stagesMissing(people, asked, columns);
}

const yes =
  /^(yes|y|true|1|x|✓|reached|done|passed|selected|successful)$|\d{4}-\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4}/i;
const no =
  /^(no|n|false|0|not reached|unsuccessful|rejected|withdrawn|withdrew|did not|failed|not selected)$/i;

/** A stage that is yes for somebody whose stage before is no does not nest: the order is wrong, or the file is. */
function fromColumns(
  people: People,
  rows: Rows,
  stages: readonly string[],
  columns: readonly (PeopleColumn | undefined)[],
): StagesReached | Warning {
  const unread = new Map<string, number>();
  const answers = columns.map((column, stage) => {
    if (!column) return rows.map(() => true);
    const values = people.value(column.slug);
    const hasNo = rows.some((row) => no.test(values[row] ?? ''));
    return rows.map((row): boolean | null => {
      const value = values[row] ?? null;
      const isStage = value !== null && plain(value) === plain(stages[stage] ?? '');
      if (value === null) return hasNo ? null : false;
      if (isStage || yes.test(value)) return true;
      if (no.test(value)) return false;
      unread.set(value, (unread.get(value) ?? 0) + 1);
      return null;
    });
  });
  const [unclear] = columns.flatMap((column) =>
    column && saysNothing(people, rows, column, unread) ? [column] : [],
  );
  if (unclear) return stageUnclear(unclear, [...unread.keys()]);
  const slips = stages.slice(1).flatMap((stage, at) => {
    const count = rows
      .keys()
      .reduce(
        (sum, row) => (answers[at + 1]![row] === true && answers[at]![row] === false ? sum + 1 : sum),
        0,
      );
    return count > 0 ? [`${counted(count, 'row')} of “${stage}” without “${stages[at]}”`] : [];
  });
  if (slips.length > 0) return notNested(slips);
  const reached = [...rows.keys()].map((row) => reachedBy(answers.map((answer) => answer[row] ?? null)));
  return { reached, notes: unreadNote([...unread.keys()]) };
}

/** Whether a column has something in it, and none of it says whether a stage was reached. */
function saysNothing(
  people: People,
  rows: Rows,
  { slug }: PeopleColumn,
  unread: ReadonlyMap<string, number>,
): boolean {
  const values = people.value(slug);
  const there = rows.flatMap((row) => values[row] ?? []);
  return there.length > 0 && there.every((value) => unread.has(value));
}

function stageUnclear({ header }: PeopleColumn, values: readonly string[]): Warning {
  return {
    code: 'PATHWAY_STAGE_UNREAD',
    message: `“${header}” says of nobody whether they came so far: it holds ${listed(wordsSeen(values))}. Choose a column of yes, no or dates, or write that.`,
  };
}

/** Whoever is known to have come further has been at every stage before. */
function reachedBy(answers: readonly (boolean | null)[]): Reached | null {
  const last = answers.lastIndexOf(true);
  if (last < 0) return null;
  const next = answers[last + 1];
  return { stages: last + 1, unknownAt: next === null ? last + 1 : null };
}

function notNested(slips: readonly string[]): Warning {
  return {
    code: 'PATHWAY_NOT_NESTED',
    message: `The stages do not follow from each other: ${listed(slips)}. Put the stages in the order in which people reach them, or mend those rows.`,
  };
}

function fromOneColumn(
  people: People,
  rows: Rows,
  stages: readonly string[],
  { slug, header }: PeopleColumn,
): StagesReached | Warning {
  const places = new Map(stages.map((stage, at) => [plain(stage), at]));
  const values = people.value(slug);
  const unread = new Set<string>();
  const reached = rows.map((row): Reached => {
    const value = values[row] ?? null;
    const place = value === null ? undefined : places.get(plain(value));
    if (place !== undefined) return { stages: place + 1, unknownAt: null };
    if (value !== null) unread.add(value);
    return { stages: 1, unknownAt: 1 };
  });
  const isThere = reached.some(({ unknownAt }) => unknownAt === null);
  if (!isThere)
    return {
      code: 'PATHWAY_STAGES_MISSING',
      message: `No row of “${header}” names one of the stages ${quoted(stages)}. It holds: ${quoted(valuesOfSeveral(rows.map((row) => values[row] ?? null)), 20)}.`,
    };
  return { reached, notes: unreadNote([...unread]) };
}

/** Longer words are remarks on a person. */
const longestWord = 30;

function unreadNote(values: readonly string[]): Warning[] {
  if (values.length === 0) return [];
  const message = `How far people came cannot be told from ${listed(wordsSeen(values))}: they are left out from the stage of which it is said, and how far they could move each ratio is shown. Write yes or no, or the name of a stage.`;
  return [{ code: 'PATHWAY_STAGE_UNREAD', message }];
}

function wordsSeen(values: readonly string[]): string[] {
  const short = values.filter((value) => value.length <= longestWord);
  return [
    ...(short.length > 0 ? [quoted(short, 8)] : []),
    ...(short.length < values.length ? ['longer remarks'] : []),
  ];
}

/** The column that names most of the stages; undefined where none names two. */
function columnOfStages(people: People, stages: readonly string[]): PeopleColumn | undefined {
  const wanted = new Set(stages.map(plain));
  const named = people.columns.flatMap((column) => {
    if (column.breakdown !== null) return [];
    const values = new Set(people.value(column.slug).map((value) => plain(value ?? '')));
    return [{ column, names: wanted.intersection(values).size }];
  });
  const [best] = named.sort((a, b) => b.names - a.names);
  return best && best.names >= 2 ? best.column : undefined;
}

function stagesMissing(
  { columns, source }: People,
  { stages, stageColumn }: PathwayAsked,
  found: readonly (PeopleColumn | undefined)[],
): Warning {
  const absent = stageColumn === null ? stages.filter((_, at) => at > 0 && !found[at]) : [stageColumn];
  const seen = quoted(
    columns.map(({ header }) => header),
    20,
  );
  return {
    code: 'PATHWAY_STAGES_MISSING',
    message: `${source[0]?.name ?? 'The file'} has no column ${quoted(absent)}, and no column that names the stages. Its columns are: ${seen}.`,
  };
}

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');
}
