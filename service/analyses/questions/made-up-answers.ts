// A full analysis in which nothing is missing, made up for tests: what a test says otherwise stands in it instead.
import { legalProfileFor } from '../../law/index.ts';
import type { Answered } from './answered.ts';
import { fieldsOf } from './fields-of.ts';
import { listGaps } from './list-gaps.ts';
import { questionSetFor } from './question-sets.ts';

export const england = legalProfileFor('England', '2026-11-22');
export const full = questionSetFor(england, 'full', '2026-11-22');
const nine = england.characteristics;

export type Said = Readonly<Record<string, string>>;

/** Two options, one group where characteristics meet, one indicator. */
const rows = [
  { list: 'options', rowId: 'one' },
  { list: 'options', rowId: 'two' },
  { list: 'intersections', rowId: 'one' },
  { list: 'indicators', rowId: 'one' },
];

/** An analysis in which nothing is missing: nobody is affected, and one looked. */
const nothingMissing: Said = {
  ...every('characteristics', 'considered', 'none'),
  ...every('evidence-by-characteristic', 'strength', 'high'),
  ...{ 'decision-already-taken': 'no', consulted: 'informal', technology: 'no', specialists: 'none' },
  ...{ 'options/one/is-doing-nothing': 'yes', 'options/two/is-doing-nothing': 'no' },
  ...{
    'test-direct': 'no',
    'test-indirect': 'no',
    'test-arising': 'no',
    'test-adjustments': 'yes',
    'test-harassment': 'no',
  },
  ...{ 'positive-action': 'no', 'exception-claimed': 'no', interests: 'no', 'easy-read': 'made' },
  ...{ 'residual-overall': 'low', outcome: 'go-ahead' },
  ...{ 'decision-date': '2026-12-01', 'review-date': '2027-12-01', 'indicators/one/next': '2027-03-01' },
};

function every(list: string, column: string, value: string): Said {
  return Object.fromEntries(nine.map((id) => [`${list}/${id}/${column}`, value]));
}

/** Whatever is not said otherwise has words in it, where words are asked for. */
export function answered(said: Said, more: Answered['rows'] = []): Answered {
  const all = [...rows, ...more];
  const words = full.sections
    .flatMap((section) => fieldsOf(section, all))
    .filter(
      ({ question }) => ['text', 'line'].includes(question.answer) && !question.id.startsWith('justify-'),
    )
    .map(({ field }): [string, string] => [field, 'Some words.']);
  const values = new Map(
    [...words, ...Object.entries(nothingMissing), ...Object.entries(said)].map(([field, value]) => [
      field,
      { value },
    ]),
  );
  return { values, rows: all };
}

export const sentences = (said: Said, more?: Answered['rows']): string[] =>
  listGaps(full, answered(said, more)).map(({ sentence }) => sentence);

export const anImpact = { list: 'impacts', rowId: 'one' };
export const impact: Said = {
  'characteristics/age/considered': 'negative',
  'impacts/one/characteristic': 'age',
  'impacts/one/aim': 'advance',
  'impacts/one/nature': 'negative',
  'impacts/one/likelihood': '3',
  'impacts/one/severity': '2',
  'impacts/one/confidence': 'medium',
  'impacts/one/residual': 'low',
  outcome: 'adjust',
};
export const aGap = { list: 'gaps', rowId: 'one' };
export const gap: Said = {
  'gaps/one/characteristic': 'race',
  'gaps/one/when': 'before',
  'gaps/one/due': '2026-11-28',
};
