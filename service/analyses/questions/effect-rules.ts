// Rules on effects: nothing is silently neutral, what is unknown has a gap with an owner, and every bad effect has something done about it.
import { aimsOf, characteristicName, legalProfiles } from '../../law/index.ts';
import { type Answered, type AnsweredRow, asks, rowsIn, said, saidIn } from './answered.ts';
import type { FoundGap } from './gap.ts';
import { labelIn } from './labels.ts';
import type { QuestionSet } from './question-set.ts';

type Rule = (set: QuestionSet, answered: Answered) => FoundGap[];

const field = (row: AnsweredRow, column: string): string => `${row.list}/${row.id}/${column}`;

const notYetConsidered: Rule = (set, answered) =>
  [
    ...rowsIn(set, answered, 'characteristics').map((row) => ({ row, column: 'considered' })),
    ...rowsIn(set, answered, 'impacts').map((row) => ({ row, column: 'nature' })),
  ]
    .filter(({ row, column }) => saidIn(answered, row, column) === 'not-yet-considered')
    .map(({ row, column }) => ({
      part: row.list,
      field: field(row, column),
      sentence: `${capital(row.title)} is not yet considered. Say what the effect is, or that it is unknown.`,
    }));

/** Characteristics of which somebody said that something is unknown, with the field in which they did. */
function unknowns(
  set: QuestionSet,
  answered: Answered,
): { characteristic: string; row: AnsweredRow; column: string }[] {
  const inRows = (list: string, column: string, value: string, of: (row: AnsweredRow) => string) =>
    rowsIn(set, answered, list)
      .filter((row) => saidIn(answered, row, column) === value)
      .map((row) => ({ characteristic: of(row), row, column }));
  return [
    ...inRows('characteristics', 'considered', 'unknown', (row) => row.id),
    ...inRows('impacts', 'nature', 'unknown', (row) => saidIn(answered, row, 'characteristic')),
    ...inRows('evidence-by-characteristic', 'strength', 'none', (row) => row.id),
  ];
}

const unknownNeedsGap: Rule = (set, answered) => {
  const covered = rowsIn(set, answered, 'gaps').map((row) => saidIn(answered, row, 'characteristic'));
  const open = unknowns(set, answered).filter(
    ({ characteristic }) => !covered.includes('all') && !covered.includes(characteristic),
  );
  const once = open.filter(
    (one, at) => open.findIndex((other) => other.characteristic === one.characteristic) === at,
  );
  return once.map(({ characteristic, row, column }) => ({
    part: row.list,
    field: field(row, column),
    sentence: `${labelIn(set, 'characteristic', characteristic)}: something is unknown, and no gap says what will be done to find out. Add one under Evidence, with an action and who does it.`,
  }));
};

/** A supplier's silence is no evidence: Bridges. */
const untestedTechnology: Rule = (set, answered) =>
  ['refused', 'not-asked', 'supplier'].includes(said(answered, 'technology-bias-test')) &&
  rowsIn(set, answered, 'gaps').length === 0
    ? [
        {
          part: 'technology-bias-test',
          field: 'technology-bias-test',
          sentence:
            'Nobody but the supplier has tested how the system works for different groups. Add a gap that says how you will find out, and who does it.',
        },
      ]
    : [];

const effectNeedsGroup: Rule = (set, answered) => {
  const rows = rowsIn(set, answered, 'impacts');
  return rowsIn(set, answered, 'characteristics').flatMap((row) => {
    const considered = saidIn(answered, row, 'considered');
    const its = rows.filter((impact) => saidIn(answered, impact, 'characteristic') === row.id);
    const at = { part: row.list, field: field(row, 'considered') };
    if (['positive', 'negative', 'mixed'].includes(considered) && its.length === 0)
      return [
        {
          ...at,
          sentence: `${row.title} has an effect, but no group is named. Add an effect on a group of people.`,
        },
      ];
    if (considered === 'none' && its.some((impact) => saidIn(answered, impact, 'nature') !== 'none'))
      return [
        {
          ...at,
          sentence: `${row.title} is said to have no effect, but a group below has one. Change one of the two.`,
        },
      ];
    return [];
  });
};

/** Each aim speaks of some characteristics only: aims B and C not of marriage and civil partnership (section 149(7)). */
const aimSpeaksOf: Rule = (set, answered) => {
  const law = legalProfiles.find(({ id }) => id === set.legalProfile);
  return rowsIn(set, answered, 'impacts').flatMap((row) => {
    const [characteristic, aim] = [saidIn(answered, row, 'characteristic'), saidIn(answered, row, 'aim')];
    const letters = law ? aimsOf(law, characteristic) : [];
    if (aim === '' || letters.length === 0 || letters.some(({ id }) => id === aim)) return [];
    const only = `${letters.length === 1 ? 'aim' : 'aims'} ${letters.map(({ letter }) => letter).join(' and ')}`;
    const sentence = `${capital(row.title)}: ${characteristicName(characteristic).toLowerCase()} counts for ${only} only. Choose that, or another characteristic.`;
    return [{ part: row.list, field: field(row, 'aim'), sentence }];
  });
};

const badEffectNeedsMeasure: Rule = (set, answered) => {
  const bad = rowsIn(set, answered, 'impacts').filter((row) =>
    ['negative', 'mixed'].includes(saidIn(answered, row, 'nature')),
  );
  const answeredFor =
    rowsIn(set, answered, 'mitigations').length > 0 || said(answered, 'no-mitigation-why') !== '';
  if (bad.length === 0 || answeredFor || !asks(set, 'mitigations')) return [];
  const sentence = `There ${bad.length === 1 ? 'is a bad effect' : `are ${bad.length} bad effects`}, and nothing is said about what will be done. Add what will be done, or say why nothing can be.`;
  return [{ part: 'mitigations', field: null, sentence }];
};

const intersectionIsKnownOrNot: Rule = (set, answered) =>
  rowsIn(set, answered, 'intersections')
    .filter((row) => saidIn(answered, row, 'evidence') === '' && saidIn(answered, row, 'unknown-why') === '')
    .map((row) => ({
      part: row.list,
      field: field(row, 'evidence'),
      sentence: `${capital(row.title)} where characteristics meet: say what is known of the effect, or why nothing is.`,
    }));

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const effectRules: readonly Rule[] = [
  notYetConsidered,
  unknownNeedsGap,
  untestedTechnology,
  effectNeedsGroup,
  aimSpeaksOf,
  badEffectNeedsMeasure,
  intersectionIsKnownOrNot,
];
