// Rules on what is proposed: options with doing nothing, direct discrimination goes to the lawyer, what remains is justified, and it is looked at again in time.
import { type Answered, asks, rowsIn, said, saidIn, saidMany } from './answered.ts';
import type { FoundGap } from './gap.ts';
import { labelIn } from './labels.ts';
import { addMonths } from './months.ts';
import type { QuestionSet } from './question-set.ts';

type Rule = (set: QuestionSet, answered: Answered) => FoundGap[];

const oneOptionIsNothing: Rule = (set, answered) => {
  const rows = rowsIn(set, answered, 'options');
  const nothing = rows.filter((row) => saidIn(answered, row, 'is-doing-nothing') === 'yes').length;
  if (rows.length === 0 || nothing === 1) return [];
  const sentence =
    nothing === 0
      ? 'Options: changing nothing is missing. Add it as an option, with its effects.'
      : `Options: ${nothing} are said to change nothing. Only one can.`;
  return [{ part: 'options', field: null, sentence }];
};

/** Characteristics by which somebody may be treated worse, as far as the legal adviser has not said otherwise. */
function openDirect(answered: Answered): string[] {
  if (!['yes', 'unsure'].includes(said(answered, 'test-direct'))) return [];
  if (said(answered, 'test-direct-legal') === 'not-direct') return [];
  return saidMany(answered, 'test-direct-characteristics');
}

const directGoesToLegal: Rule = (set, answered) => {
  const legal = said(answered, 'test-direct-legal');
  if (legal === 'exception' && said(answered, 'exception-claimed') === 'yes') return [];
  const others = openDirect(answered).filter((id) => id !== 'age');
  if (others.length === 0 || said(answered, 'outcome') === 'stop') return [];
  const names = others.map((id) => labelIn(set, 'test-direct-characteristics', id).toLowerCase()).join(', ');
  const next =
    legal === 'exception'
      ? 'Say below which exception in the law it falls under.'
      : 'It cannot be justified. Ask the legal adviser, or change the proposal.';
  const sentence = `Somebody may be treated worse because of a characteristic (${names}). ${next}`;
  return [{ part: 'test-direct', field: 'test-direct-legal', sentence, blocks: true }];
};

/** Why a justification is needed; none where it is not. */
export function reasonsToJustify(set: QuestionSet, answered: Answered): string[] {
  const yes = (field: string, words: string): string[] =>
    ['yes', 'unsure'].includes(said(answered, field)) ? [words] : [];
  const remaining = rowsIn(set, answered, 'impacts').filter(
    (row) =>
      ['negative', 'mixed'].includes(saidIn(answered, row, 'nature')) &&
      ['medium', 'high'].includes(saidIn(answered, row, 'residual')),
  );
  return [
    ...(remaining.length > 0 ? ['an adverse effect remains'] : []),
    ...yes('test-indirect', 'a rule may put a group at a particular disadvantage'),
    ...yes(
      'test-arising',
      'a disabled person may be treated badly for something that comes from their disability',
    ),
    ...(openDirect(answered).includes('age') ? ['people may be treated worse because of age'] : []),
  ];
}

const justificationFields = [
  'justify-pcp',
  'justify-group',
  'justify-evidence',
  'justify-aim',
  'justify-connection',
  'justify-balance',
] as const;
const signedFields = ['justify-adviser', 'justify-advised-on', 'justify-accepted-by'] as const;

const whatRemainsIsJustified: Rule = (set, answered) => {
  const why = reasonsToJustify(set, answered);
  if (why.length === 0 || !asks(set, 'justify-pcp') || said(answered, 'outcome') === 'stop') return [];
  const because = `This is needed because ${why.join(', and ')}.`;
  const missing = [...justificationFields, ...signedFields]
    .filter((field) => said(answered, field) === '')
    .map((field) => ({
      part: field,
      field,
      sentence: `“${labelOfPart(set, field)}” is not answered. ${because}`,
    }));
  const noAlternative = rowsIn(set, answered, 'justify-alternatives').length === 0;
  return [
    ...missing,
    ...(noAlternative
      ? [
          {
            part: 'justify-alternatives',
            field: null,
            sentence: `Ways that would do less harm: add at least one. ${because}`,
          },
        ]
      : []),
  ];
};

function labelOfPart(set: QuestionSet, id: string): string {
  const part = set.sections.flatMap((section) => section.parts).find((one) => one.id === id);
  return part?.kind === 'question' ? part.label : id;
}

const outcomeFits: Rule = (set, answered) => {
  const outcome = said(answered, 'outcome');
  const at = { part: 'outcome', field: 'outcome' };
  if (outcome === 'go-ahead' && reasonsToJustify(set, answered).length > 0)
    return [
      {
        ...at,
        sentence: `You propose to go ahead as it is, but ${reasonsToJustify(set, answered).join(', and ')}. Choose another outcome.`,
      },
    ];
  if (
    outcome !== 'stop' &&
    said(answered, 'test-direct-legal') === 'unlawful' &&
    asks(set, 'test-direct-legal')
  )
    return [
      {
        ...at,
        sentence:
          'The legal adviser said that it would be unlawful. The only outcome then is to stop and think again.',
        blocks: true,
      },
    ];
  return [];
};

/** Twelve months; six where something is unknown or much of a bad effect remains. */
export function monthsToReview(set: QuestionSet, answered: Answered): 6 | 12 {
  const unknown =
    rowsIn(set, answered, 'characteristics').some(
      (row) => saidIn(answered, row, 'considered') === 'unknown',
    ) || rowsIn(set, answered, 'impacts').some((row) => saidIn(answered, row, 'nature') === 'unknown');
  const high =
    said(answered, 'residual-overall') === 'high' ||
    rowsIn(set, answered, 'impacts').some((row) => saidIn(answered, row, 'residual') === 'high');
  return unknown || high ? 6 : 12;
}

const reviewedInTime: Rule = (set, answered) => {
  const [decided, review] = [said(answered, 'decision-date'), said(answered, 'review-date')];
  if (!asks(set, 'review-date') || !decided || !review) return [];
  const months = monthsToReview(set, answered);
  const latest = addMonths(decided, months);
  if (latest === null || review <= latest) return [];
  const why = months === 6 ? ', because something is unknown or much of a bad effect remains' : '';
  const sentence = `The review is on ${review}. It has to be within ${months} months of the decision${why}: by ${latest}.`;
  return [{ part: 'review-date', field: 'review-date', sentence }];
};

const foundOutInTime: Rule = (set, answered) => {
  const decided = said(answered, 'decision-date');
  return rowsIn(set, answered, 'gaps')
    .filter(
      (row) =>
        decided && saidIn(answered, row, 'when') === 'before' && saidIn(answered, row, 'due') > decided,
    )
    .map((row) => ({
      part: row.list,
      field: `${row.list}/${row.id}/due`,
      sentence: `What is not known, ${row.title}: it is to be known before the decision on ${decided}, but the day is later.`,
    }));
};

const unknownInScreening: Rule = (set, answered) => {
  if (!asks(set, 'still-to-find-out') || said(answered, 'still-to-find-out') !== '') return [];
  const known = [...answered.values].every(([, { value }]) => value.trim() !== 'dont-know');
  if (known) return [];
  return [
    {
      part: 'still-to-find-out',
      field: 'still-to-find-out',
      sentence: 'Something is answered with “don’t know”. Say what you will find out next.',
    },
  ];
};

export const decisionRules: readonly Rule[] = [
  oneOptionIsNothing,
  directGoesToLegal,
  whatRemainsIsJustified,
  outcomeFits,
  reviewedInTime,
  foundOutInTime,
  unknownInScreening,
];
