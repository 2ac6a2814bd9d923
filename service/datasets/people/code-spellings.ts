// Codes of the spellings in one column of a characteristic, in whichever list of words knows most of them.
import {
  ageBands,
  ageRange,
  findClassification,
  harmonise,
  rollUp,
  type Classification,
  type Harmonised,
} from '@due-regard/classifications';
import { unrecognisedToken } from '../events/events-import.ts';
import { characteristicOf, headerWords } from './characteristic-columns.ts';

/** A spelling as it stands in the file, and how many rows have it. */
export interface CountedSpelling {
  spelling: string;
  rows: number;
}

export interface CodedSpellings {
  classification: Classification;
  /** By spelling: the code of a group, or a token; null for a spelling that names everybody. */
  codes: ReadonlyMap<string, string | null>;
  unrecognised: { spelling: string; rows: number; nearest: string[] }[];
  notes: string[];
}

/** A column with more unknown spellings than this holds something else, such as remarks. */
export const mostUnknownSpellings = 300;

/** Null when the header speaks of no characteristic, or hardly any spelling is of it. */
export function codeSpellings(header: string, spellings: readonly CountedSpelling[]): CodedSpellings | null {
  const characteristic = characteristicOf(header);
  if (!characteristic) return null;
  const lists = characteristic.lists.flatMap((id) => findClassification(id) ?? []);
  const own = characteristic.breakdown === 'age' ? ownBands(spellings) : [];
  const read = [...lists, ...own].flatMap((list) => readIn(list, header, spellings) ?? []);
  const [best] = read.sort((a, b) => rowsOf(a.unrecognised) - rowsOf(b.unrecognised));
  if (!best) return null;
  const recognised = spellings.some(
    ({ spelling }) => best.codes.get(spelling) !== unrecognisedToken && /\p{L}|\d/u.test(spelling),
  );
  return recognised ? best : null;
}

function rowsOf(spellings: readonly { rows: number }[]): number {
  return spellings.reduce((sum, { rows }) => sum + rows, 0);
}

function readIn(
  classification: Classification,
  header: string,
  spellings: readonly CountedSpelling[],
): CodedSpellings | null {
  const said = new Set<string>();
  const meanings: (CountedSpelling & { meaning: Harmonised })[] = [];
  let unknown = 0;
  for (const each of spellings) {
    const meaning = harmonise(classification, each.spelling);
    if (meaning.kind === 'category') said.add(meaning.code);
    if (meaning.kind === 'unknown' && (unknown += 1) > mostUnknownSpellings) return null;
    meanings.push({ ...each, meaning });
  }
  const notes = new Set<string>();
  const codes = new Map<string, string | null>();
  const unrecognised: CodedSpellings['unrecognised'] = [];
  for (const { spelling, rows, meaning } of meanings) {
    const settled = meaning.kind === 'unknown' ? settledByContext(header, spelling, said) : null;
    if (settled) notes.add(settled.note);
    codes.set(spelling, settled?.code ?? codeOf(classification, meaning));
    if (meaning.kind === 'unknown' && !settled)
      unrecognised.push({
        spelling,
        rows,
        nearest: meaning.candidates.slice(0, 3).map(({ label }) => label),
      });
  }
  return { classification, codes, unrecognised, notes: [...notes] };
}

function codeOf(classification: Classification, meaning: Harmonised): string | null {
  if (meaning.kind === 'total') return null;
  if (meaning.kind === 'silence') return `!${meaning.silence}`;
  if (meaning.kind === 'unknown') return unrecognisedToken;
  const isAge = classification.characteristic === 'age';
  return (
    (isAge ? rollUp(classification, classification.usualRollUp, meaning.code) : undefined) ?? meaning.code
  );
}

/** A word that means several groups by itself, and one beside this header and these other values. */
function settledByContext(
  header: string,
  spelling: string,
  said: ReadonlySet<string>,
): { code: string; note: string } | null {
  const [question, answer] = [headerWords(header), headerWords(spelling)];
  const asked =
    [...said].some((code) => code.startsWith('divorced')) &&
    [...said].some((code) => code.startsWith('widowed'));
  if (/^(single|unmarried)$/.test(answer) && asked)
    return {
      code: 'never-married',
      note: `“${spelling}” in “${header}” was read as never married, because the column has divorced and widowed people too.`,
    };
  if (!/^(yes|no|y|n)$/.test(answer)) return null;
  const asksIfSame = /\bsame\b/.test(question);
  if (!asksIfSame && !/\b(trans|transgender|reassignment)\b/.test(question)) return null;
  const isSame = asksIfSame === answer.startsWith('y');
  return {
    code: isSame ? 'same-as-registered' : 'different',
    note: `Answers of yes and no in “${header}” were read as that heading asks.`,
  };
}

/** The bands that a file has of its own, such as “Under 26, 26 to 40, 41 to 55, Over 55”, where each age is in exactly one. */
function ownBands(spellings: readonly CountedSpelling[]): Classification[] {
  const ranges = spellings.flatMap(({ spelling }) => ageRange(spelling) ?? []);
  if (ranges.length < 2 || ranges.length > 40) return [];
  const starts = [...new Set(ranges.map(({ from }) => from))].sort((a, b) => a - b);
  const first = starts[0] === 0 ? [] : [`Under ${starts[0]}`];
  const bands = starts.map((from, i) => {
    const next = starts[i + 1];
    return next === undefined ? `${from} and over` : from === 0 ? `Under ${next}` : `${from} to ${next - 1}`;
  });
  try {
    return [
      ageBands({
        id: 'age-bands-as-sent',
        version: [...first, ...bands].join(', '),
        title: 'Age in the bands of the file',
        source: { title: 'The file itself', publisher: 'Whoever sent it', url: '', published: '' },
        bands: [...first, ...bands],
      }),
    ];
  } catch (thrown) {
    if (thrown instanceof RangeError) return [];
    throw thrown;
  }
}
