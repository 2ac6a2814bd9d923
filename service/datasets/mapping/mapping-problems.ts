// What is still open in a definition before files can be read by it: each with the column it is about, and how to settle it.
import type { Definition } from './definition.ts';
import type { TableLook } from './table-look.ts';
import { characteristicCalled, type CharacteristicId } from './characteristics.ts';
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
  return [
    ...dateProblems(definition),
    ...characteristicProblems(definition),
    ...countProblems(definition),
    ...definition.columns.flatMap((column, at) => [
      ...personalProblems(column, at, look),
      ...birthProblems(definition, column, at),
    ]),
  ];
}

type Column = Definition['columns'][number];

/** Indexes of the columns that are said to be that. */
function columnsThatAre(is: Column['meaning']['is'], { columns }: Definition): number[] {
  return columns.flatMap(({ meaning }, index) => (meaning.is === is ? [index] : []));
}

function dateProblems(definition: Definition): MappingProblem[] {
  const { rows, dateForm } = definition;
  const [first, second] = columnsThatAre('date', definition);
  if (second !== undefined)
    return [
      {
        code: 'MAPPING_TWO_DATES',
        column: second,
        message:
          'Two columns are said to be the date. Keep one of them as it is, and make the other a category or not used.',
      },
    ];
  if (rows !== 'events') return [];
  if (first === undefined)
    return [
      {
        code: 'MAPPING_NO_DATE',
        column: null,
        message: 'Say which column holds the date of each event: without it no event belongs to a month.',
      },
    ];
  if (dateForm !== null) return [];
  return [
    {
      code: 'MAPPING_DATE_OPEN',
      column: first,
      message: 'Day and month can stand either way round in this column. Say which comes first.',
    },
  ];
}

/** Each characteristic that a column is said to be, with the indexes of those columns. */
function characteristicsOf({ columns }: Definition): Map<CharacteristicId, number[]> {
  const found = new Map<CharacteristicId, number[]>();
  for (const [index, { meaning }] of columns.entries())
    if (meaning.is === 'characteristic')
      found.set(meaning.characteristic, [...(found.get(meaning.characteristic) ?? []), index]);
  return found;
}

function characteristicProblems(definition: Definition): MappingProblem[] {
  const characteristics = characteristicsOf(definition);
  if (characteristics.size === 0 && columnsThatAre('date-of-birth', definition).length === 0)
    return [
      {
        code: 'MAPPING_NO_CHARACTERISTIC',
        column: null,
        message:
          'Say which column holds a characteristic, such as ethnicity or sex: without one there are no groups to compare.',
      },
    ];
  return [...characteristics].flatMap(([id, [, second]]) => {
    if (second === undefined) return [];
    const message = `Two columns are said to be ${characteristicCalled(id).label}. Keep the better one, and make the other a category.`;
    return [{ code: 'MAPPING_TWICE', column: second, message }];
  });
}

function countProblems(definition: Definition): MappingProblem[] {
  const counts = columnsThatAre('count', definition);
  if (definition.rows !== 'counts' || counts.length === 1) return [];
  const message = 'Say which one column holds how many there are in each group.';
  return [{ code: 'MAPPING_NO_COUNT', column: counts[1] ?? null, message }];
}

const keepsNothing: readonly Column['meaning']['is'][] = [
  'identifier',
  'date-of-birth',
  'free-text',
  'not-used',
];

function personalProblems(
  { header, meaning }: Column,
  column: number,
  look: TableLook | null,
): MappingProblem[] {
  const personal = look?.columns.find((each) => each.header === header)?.guess.personal ?? null;
  if (!personal || keepsNothing.includes(meaning.is) || mayBeKept(meaning, personal)) return [];
  const message = `“${header}” holds ${detailWords[personal.detail]}. It can be left out, or its keyed hash can be kept so that repeats are told; it cannot be kept as it is.`;
  return [{ code: 'MAPPING_PERSONAL', column, message }];
}

function birthProblems(definition: Definition, { meaning }: Column, column: number): MappingProblem[] {
  if (meaning.is !== 'date-of-birth' || !meaning.asAge) return [];
  const problems: MappingProblem[] = [];
  if (definition.rows === 'people' && definition.on === null)
    problems.push({
      code: 'MAPPING_NO_DAY',
      column,
      message: 'Say the day that the ages are worked out on, such as 2025-03-31.',
    });
  if (characteristicsOf(definition).has('age'))
    problems.push({
      code: 'MAPPING_TWICE',
      column,
      message: 'Another column says the age already. Leave the dates of birth out.',
    });
  return problems;
}
