// What a column seems to mean, how sure that is, and why: from its heading, and from how many of its values are understood.
import {
  personalDetail,
  plainHeading,
  type CountedValue,
  type FoundDetail,
} from '../minimising/personal-details.ts';
import { detailWords } from '../minimising/personal-details.ts';
import { percentage, whole } from '../../phrases/spoken-number.ts';
import { characteristics, listFor, type MappedCharacteristic } from './characteristics.ts';
import type { ColumnMeaning } from './definition.ts';
import type { RowKind } from './row-kind.ts';
import { valueListOf } from './value-reading.ts';
import { recognisedDates, type DateReading } from './written-date.ts';

export interface ColumnGuess {
  meaning: ColumnMeaning;
  /** From 0 to 1. */
  confidence: number;
  /** Why, in short sentences. */
  why: string[];
  /** What the column holds of persons, whatever it is taken for. */
  personal: FoundDetail | null;
  /** Of a column of dates. */
  dates: DateReading | null;
}

type Guess = Pick<ColumnGuess, 'meaning' | 'confidence' | 'why'>;

export function confidenceWords(confidence: number): string {
  if (confidence >= 0.9) return 'sure';
  if (confidence >= 0.7) return 'fairly sure';
  return confidence >= 0.5 ? 'perhaps' : 'a guess only';
}

/** @param values the filled ones, each with its rows */
export function columnGuess(heading: string, values: readonly CountedValue[], rows: RowKind): ColumnGuess {
  const personal = personalDetail(heading, values);
  const cells = values.slice(0, 2000).map(({ value }) => value);
  const dates = recognisedDates(cells);
  const words = plainHeading(heading);
  const found =
    (personal && ofPersonal(personal, dates)) ??
    ofCharacteristic(words, values, rows) ??
    ofDate(words, dates) ??
    ofCount(words, cells, rows) ??
    ofAmount(words, cells) ??
    ofOutcome(words, values, rows) ??
    ofPlace(words) ??
    ofAnything(values);
  return {
    ...found,
    confidence: Math.min(0.99, found.confidence),
    personal,
    dates: dates.form === null ? null : dates,
  };
}

function ofPersonal({ detail, by, share }: FoundDetail, dates: DateReading): Guess {
  const why = [
    by === 'heading'
      ? `The heading speaks of ${detailWords[detail]}.`
      : `${percentage(share ?? 0)} of its cells look like ${detailWords[detail]}.`,
  ];
  const confidence = by === 'heading' ? 0.9 : Math.min(0.95, 0.5 + (share ?? 0) / 2);
  if (detail === 'free-text') return { meaning: { is: 'free-text' }, confidence, why };
  if (detail === 'date-of-birth' && dates.form !== null)
    return { meaning: { is: 'date-of-birth', asAge: false }, confidence: 0.95, why };
  return { meaning: { is: 'identifier', detail, keep: false }, confidence, why };
}

function ofCharacteristic(words: string, values: readonly CountedValue[], rows: RowKind): Guess | null {
  const offered = characteristics.filter(({ id }) => listFor(id, rows));
  const named = offered.find(({ says, saysNot }) => says.test(words) && !saysNot?.test(words));
  const told = named ? understood(named, values, rows) : null;
  if (named && told && (told.share >= 0.3 || values.length === 0))
    return {
      meaning: { is: 'characteristic', characteristic: named.id },
      confidence: 0.5 + told.share / 2,
      why: [`The heading speaks of ${named.label}.`, told.said],
    };
  if (values.length > mostGroups) return null;
  const best = offered
    .filter(({ byValues }) => byValues)
    .map((each) => ({ each, ...understood(each, values, rows) }))
    .filter(({ share, groups }) => share >= 0.8 && groups >= 2)
    .sort((a, b) => b.share - a.share || b.groups - a.groups)[0];
  if (!best) return null;
  const { each, share, said } = best;
  return {
    meaning: { is: 'characteristic', characteristic: each.id },
    confidence: 0.75 * share,
    why: [`The heading does not say so, but its values are words of ${each.label}.`, said],
  };
}

/** A column of more different values than this is no list of groups, whatever some of them are. */
const mostGroups = 150;

function understood({ id }: MappedCharacteristic, values: readonly CountedValue[], rows: RowKind) {
  const list = valueListOf({ is: 'characteristic', characteristic: id }, rows);
  const read = values.slice(0, 2000).map(({ value, rows: n }) => ({ reading: list?.read(value), n }));
  const all = read.reduce((sum, { n }) => sum + n, 0);
  const known = read.filter(({ reading }) => reading && reading.kind !== 'unknown');
  const share = all === 0 ? 0 : known.reduce((sum, { n }) => sum + n, 0) / all;
  const groups = new Set(known.flatMap(({ reading }) => (reading?.kind === 'group' ? [reading.code] : [])));
  const said = `${whole(known.length)} of ${whole(read.length)} different values are understood, on ${percentage(share)} of the filled rows.`;
  return { share, groups: groups.size, said };
}

const dateHeading = /\b(date|day|when|month|time|occurred|received|opened|closed|reported|year)\b/;

function ofDate(words: string, dates: DateReading): Guess | null {
  if (dates.form === null) return null;
  const named = dateHeading.test(words);
  if (dates.share < (named ? 0.5 : 0.9)) return null;
  const why = [
    named ? 'The heading speaks of a date.' : 'The heading does not speak of a date.',
    `${percentage(dates.share)} of its values can be read as dates.`,
    ...(dates.open ? ['Every one of them could have day or month first: say which.'] : []),
  ];
  return {
    meaning: { is: 'date' },
    confidence: (named ? 0.5 : 0.3) + dates.share * (dates.open ? 0.2 : 0.5),
    why,
  };
}

const isWhole = (cell: string) => /^\d{1,3}(,?\d{3})*$/.test(cell.trim());
const isFigure = (cell: string) => /^-?[£€$]? ?-?[\d,]*\.?\d+ ?%?$/.test(cell.trim());

function shareOf(cells: readonly string[], is: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
}

function ofCount(words: string, cells: readonly string[], rows: RowKind): Guess | null {
  const named = /\b(count|counts|number|total|n|responses|respondents|headcount|people|persons)\b/.test(
    words,
  );
  const share = shareOf(cells, isWhole);
  if (rows !== 'counts' || share < 0.8) return null;
  const why = [
    ...(named ? ['The heading speaks of a number of them.'] : []),
    `${percentage(share)} of its values are whole numbers.`,
  ];
  return { meaning: { is: 'count' }, confidence: named ? 0.95 : 0.6, why };
}

function ofAmount(words: string, cells: readonly string[]): Guess | null {
  const named =
    /\b(amount|pay|salary|cost|value|price|award|grant|duration|minutes|hours|days|length|wage|bonus|score)\b/.test(
      words,
    );
  const share = shareOf(cells, isFigure);
  const money = shareOf(cells, (cell) => /^[£€$]/.test(cell.trim()));
  if (share < 0.8 || (!named && money < 0.5 && cells.length < 30)) return null;
  const why = [
    ...(named ? ['The heading speaks of an amount.'] : []),
    `${percentage(share)} of its values are numbers.`,
  ];
  return { meaning: { is: 'amount' }, confidence: named ? 0.9 : 0.6, why };
}

const outcomeHeading =
  /\b(outcome|result|disposal|decision|upheld|granted|approved|attended|arrested|charged|injured|used|resolved|appointed|shortlisted|successful|satisfied|refused|handcuff\w*|tactic)\b/;

function ofOutcome(words: string, values: readonly CountedValue[], rows: RowKind): Guess | null {
  const named = outcomeHeading.test(words);
  const list = valueListOf({ is: 'outcome', yesNo: true }, rows);
  const filled = values.filter(({ value }) => value.trim() !== '');
  const all = filled.reduce((sum, each) => sum + each.rows, 0);
  const read = filled.filter(({ value }) => list?.read(value).kind === 'group');
  const share = all === 0 ? 0 : read.reduce((sum, each) => sum + each.rows, 0) / all;
  if (share >= 0.8 && filled.length <= 8)
    return {
      meaning: { is: 'outcome', yesNo: true },
      confidence: named ? 0.95 : 0.75,
      why: [
        ...(named ? ['The heading speaks of what came of it.'] : []),
        `${percentage(share)} of the filled rows say yes or no.`,
      ],
    };
  if (!named || values.length > 300) return null;
  return {
    meaning: { is: 'outcome', yesNo: false },
    confidence: 0.8,
    why: ['The heading speaks of what came of it.'],
  };
}

function ofPlace(words: string): Guess | null {
  if (
    !/\b(place|town|city|area|district|ward|borough|region|force|station|bcu|lsoa|msoa|local authority|council|county|division|site|location)\b/.test(
      words,
    )
  )
    return null;
  return { meaning: { is: 'place' }, confidence: 0.8, why: ['The heading speaks of a place.'] };
}

const mostCategories = 300;

function ofAnything(values: readonly CountedValue[]): Guess {
  if (values.length === 0) return { meaning: { is: 'not-used' }, confidence: 0.9, why: ['It is blank.'] };
  if (values.length <= mostCategories)
    return {
      meaning: { is: 'category' },
      confidence: 0.6,
      why: ['Its values can be counted as they are.'],
    };
  return {
    meaning: { is: 'not-used' },
    confidence: 0.5,
    why: ['It has too many different values to count by.'],
  };
}
