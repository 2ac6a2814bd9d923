// What is still open in a definition before files can be read by it: each with the column it is about, and how to settle it.
import type { Definition } from './definition.ts';
import type { TableLook } from './table-look.ts';
import { characteristicCalled } from './characteristics.ts';
import { mayBeKept } from './treatments.ts';
import { detailWords } from '../minimising/personal-details.ts';

export interface MappingProblem {
  code: string;
  /** Index of the column in the definition; null of the whole. */
  column: number | null;
  message: string;
}

/** None: files can be read by it. */
export function mappingProblems(definition: Definition, look: TableLook | null): MappingProblem[] {
  const { columns, rows, dateForm } = definition;
  const at = (is: string) => columns.flatMap(({ meaning }, index) => (meaning.is === is ? [index] : []));
  const characteristics = columns.flatMap(({ meaning }, index) =>
    meaning.is === 'characteristic' ? [{ index, id: meaning.characteristic }] : [],
  );
  const dates = at('date');
  const problems: MappingProblem[] = [];
  const say = (code: string, column: number | null, message: string) =>
    problems.push({ code, column, message });
  if (rows === 'events' && dates.length === 0)
    say(
      'MAPPING_NO_DATE',
      null,
      'Say which column holds the date of each event: without it no event belongs to a month.',
    );
  if (dates.length > 1)
    say(
      'MAPPING_TWO_DATES',
      dates[1]!,
      'Two columns are said to be the date. Keep one of them as it is, and make the other a category or not used.',
    );
  if (rows !== 'counts' && dates.length === 1 && dateForm === null && rows === 'events')
    say(
      'MAPPING_DATE_OPEN',
      dates[0]!,
      'Day and month can stand either way round in this column. Say which comes first.',
    );
  if (characteristics.length === 0 && at('date-of-birth').length === 0)
    say(
      'MAPPING_NO_CHARACTERISTIC',
      null,
      'Say which column holds a characteristic, such as ethnicity or sex: without one there are no groups to compare.',
    );
  for (const [id, columnsOfIt] of Map.groupBy(characteristics, (each) => each.id))
    if (columnsOfIt.length > 1)
      say(
        'MAPPING_TWICE',
        columnsOfIt[1]!.index,
        `Two columns are said to be ${characteristicCalled(id).label}. Keep the better one, and make the other a category.`,
      );
  if (rows === 'counts' && at('count').length !== 1)
    say(
      'MAPPING_NO_COUNT',
      at('count')[1] ?? null,
      'Say which one column holds how many there are in each group.',
    );
  for (const [index, { header, meaning }] of columns.entries()) {
    const personal = look?.columns.find((column) => column.header === header)?.guess.personal ?? null;
    const isKept = !['identifier', 'date-of-birth', 'free-text', 'not-used'].includes(meaning.is);
    if (personal && isKept && !mayBeKept(meaning, personal))
      say(
        'MAPPING_PERSONAL',
        index,
        `“${header}” holds ${detailWords[personal.detail]}. It can be left out, or its keyed hash can be kept so that repeats are told; it cannot be kept as it is.`,
      );
    if (meaning.is === 'date-of-birth' && meaning.asAge && rows === 'people' && definition.on === null)
      say('MAPPING_NO_DAY', index, 'Say the day that the ages are worked out on, such as 2025-03-31.');
    if (meaning.is === 'date-of-birth' && meaning.asAge && characteristics.some(({ id }) => id === 'age'))
      say('MAPPING_TWICE', index, 'Another column says the age already. Leave the dates of birth out.');
  }
  return problems;
}
