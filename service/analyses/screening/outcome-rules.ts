// The rules by which a screening comes out, in their versions: the first that fires decides.
import type { OutcomeRule, OutcomeRules } from './outcome-rule.ts';

const yesOrUnknown = ['yes', 'dont-know'] as const;

const full: readonly OutcomeRule[] = [
  {
    id: 'powers',
    outcome: 'full',
    because: 'Powers over people always need a full analysis.',
    all: [{ kind: 'answer', question: 'gate-powers', isOneOf: yesOrUnknown }],
  },
  {
    id: 'unknown-and-reduction',
    outcome: 'full',
    because: 'Something is taken away or made less, and it is not known for whom.',
    all: [
      { kind: 'unknown', atLeast: 2 },
      { kind: 'answer', question: 'gate-reduction', isOneOf: yesOrUnknown },
    ],
  },
  {
    id: 'unknown',
    outcome: 'full',
    because: 'Too much is not known to settle for less.',
    all: [{ kind: 'unknown', atLeast: 2 }],
  },
  {
    id: 'severity',
    outcome: 'full',
    because: 'It could do serious harm to somebody.',
    all: [{ kind: 'weight', question: 'weight-severity', atLeast: 4 }],
  },
  {
    id: 'heavy',
    outcome: 'full',
    because: 'It weighs heavily in several ways at once.',
    all: [{ kind: 'weights', score: 4, atLeast: 3 }],
  },
];

/** High for one characteristic, with nothing else that weighs: time in proportion. */
const contained: OutcomeRule = {
  id: 'high-but-contained',
  outcome: 'short',
  because:
    'It matters highly for one characteristic, does no serious harm, takes nothing away and is not decided yet. A short analysis is in proportion.',
  all: [
    { kind: 'relevance', level: 'high', atLeast: 1, atMost: 1 },
    { kind: 'weight', question: 'weight-severity', atMost: 3 },
    { kind: 'answer', question: 'gate-reduction', isOneOf: ['no'] },
    { kind: 'answer', question: 'gate-decided', isOneOf: ['no'] },
  ],
};

const high: OutcomeRule = {
  id: 'high',
  outcome: 'full',
  because: 'It matters highly for at least one characteristic.',
  all: [{ kind: 'relevance', level: 'high', atLeast: 1 }],
};

const short: readonly OutcomeRule[] = [
  {
    id: 'medium',
    outcome: 'short',
    because:
      'It matters for at least one characteristic. “Don’t know” counts as medium until evidence is found.',
    all: [{ kind: 'relevance', level: 'medium', atLeast: 1 }],
  },
  {
    id: 'gate',
    outcome: 'short',
    because: 'At least one of the first questions is not answered with “no”.',
    all: [{ kind: 'any-gate', isOneOf: yesOrUnknown }],
  },
  {
    id: 'other-assessment',
    outcome: 'short',
    because: 'Another assessment is needed beside it, so people are affected.',
    all: [{ kind: 'other-assessment' }],
  },
  {
    id: 'vulnerability',
    outcome: 'short',
    because: 'Those affected would find it hard to cope or to object.',
    all: [{ kind: 'weight', question: 'weight-vulnerability', atLeast: 4 }],
  },
  {
    id: 'concern',
    outcome: 'short',
    because: 'The public would care much.',
    all: [{ kind: 'weight', question: 'weight-concern', atLeast: 4 }],
  },
];

const nothing: OutcomeRule = {
  id: 'nothing-found',
  outcome: 'not-relevant',
  because:
    'Every first question is answered with “no”, nothing matters more than slightly for any characteristic, and nothing weighs heavily.',
  all: [],
};

export const outcomeRules: readonly OutcomeRules[] = [
  { id: 'screening-rules', version: 1, rules: [...full, contained, high, ...short, nothing] },
];

/** Which rules a version of a screening’s questions goes by: the newest that it knows. Throws SCREENING_RULES_MISSING. */
export function rulesFor(questionSetVersion: number): OutcomeRules {
  const known = outcomeRules.filter(({ version }) => version <= questionSetVersion);
  const found = known.at(-1);
  if (!found)
    throw new RangeError(
      `SCREENING_RULES_MISSING: There are no rules for version ${questionSetVersion} of a screening.`,
    );
  return found;
}
