// What a screening asks: nine questions at the gate, how much each aim touches each characteristic, six weights, and the reasons.
import { aimsOf, type LegalProfile } from '../../law/index.ts';
import { auditWales, bracking, brown } from './legal-sources.ts';
import {
  choice,
  choices,
  fixed,
  line,
  optional,
  options,
  text,
  whereIs,
  yesNoOrUnknown,
} from './plain-questions.ts';
import { characteristicRows } from './profile-questions.ts';
import type { Question, Section } from './question-set.ts';

/** The questions at the gate: any yes asks for at least a short analysis, and so does not knowing. */
const gate: readonly (readonly [id: string, label: string, hint: string])[] = [
  [
    'gate-people',
    'Would anybody get, do or be asked for something different?',
    'The public, staff, volunteers, victims, people in custody. Also how they are treated.',
  ],
  [
    'gate-access',
    'Would it change who gets a service, or how they reach it?',
    'Places, hours, telephone or online, rules on who qualifies.',
  ],
  ['gate-reduction', 'Would anything be taken away or made less?', 'Hours, money, posts, places, help.'],
  [
    'gate-technology',
    'Does it use new technology, new data about people, or automated decisions?',
    'Also if a supplier runs it.',
  ],
  [
    'gate-known-inequality',
    'Is there a known inequality or a pattern of complaints here?',
    'In your own figures, in inspections, or from what people say.',
  ],
  [
    'gate-strategic',
    'Is it a strategic plan, a budget, a grant or a contract?',
    'These shape what happens to people later.',
  ],
  [
    'gate-powers',
    'Does it touch powers over people?',
    'Stop and search, use of force, custody, surveillance.',
  ],
  ['gate-decided', 'Has the decision already been taken?', 'Also if it was announced, promised or signed.'],
];

const gateGuidance = {
  'gate-decided': {
    words: 'Regard comes before the decision. If it is late, say so: it is shown as late.',
    source: brown,
  },
  'gate-known-inequality': {
    words: 'Not having looked is not the same as there being none.',
    source: auditWales,
  },
} as const;

const gateQuestions: Question[] = gate.flatMap(([id, label, hint]) => [
  choice(
    id,
    label,
    hint,
    yesNoOrUnknown,
    Object.hasOwn(gateGuidance, id) ? { guidance: gateGuidance[id as keyof typeof gateGuidance] } : {},
  ),
  text(`${id}-how`, 'How?', 'One or two sentences.', whereIs(id, 'yes', 'dont-know')),
]);

const otherAssessments = choices(
  'other-assessments',
  'Which other assessments are needed?',
  'Choose all that apply. Each is done beside this one.',
  options(
    ['none', 'None'],
    ['data-protection', 'Data protection impact assessment'],
    ['human-rights', 'Human rights assessment'],
    ['children', 'Children’s rights assessment'],
    ['welsh-language', 'Welsh language assessment'],
    ['environmental', 'Environmental assessment'],
  ),
);

const about: Section = {
  id: 'about',
  number: 1,
  title: 'What it is',
  intro: 'What is proposed, and who answers for it.',
  forOutsiders: true,
  parts: [
    text('purpose', 'What is proposed, and what is it for?', 'Write for somebody who has never heard of it.'),
    line('responsible', 'Which post answers for it?', 'A post, and not a name.'),
    text(
      'evidence-used',
      'What did you look at to answer these questions?',
      'Figures, complaints, what people told you. Write “Nothing yet” if that is so.',
    ),
  ],
};

const questionsAtTheGate: Section = {
  id: 'gate',
  number: 2,
  title: 'First questions',
  intro: 'Any “yes” asks for at least a short analysis, and so does “don’t know”.',
  forOutsiders: true,
  parts: [...gateQuestions, otherAssessments],
};

export const relevances = options(
  ['high', 'High'],
  ['medium', 'Medium'],
  ['low', 'Low'],
  ['none', 'Not relevant'],
  ['dont-know', 'Don’t know', 'Counts as at least medium until evidence is found.'],
);

const relevance = (profile: LegalProfile): Section => ({
  id: 'relevance',
  number: 3,
  title: 'How much it matters for each characteristic',
  intro:
    'For each characteristic and each aim of the law. “Don’t know” counts as at least medium until evidence is found.',
  forOutsiders: true,
  parts: [
    fixed(
      {
        id: 'relevance',
        title: 'Aims and characteristics',
        hint: profile.characteristics.includes('marriage-and-civil-partnership')
          ? 'Marriage and civil partnership counts for aim A only, and there for employment.'
          : 'Each aim is asked of those whom the law names for it.',
        one: 'characteristic',
        fixedRows: characteristicRows(profile),
      },
      ...profile.aims.map(({ id, letter, words }) =>
        choice(id, `${letter}: ${words}`, 'How relevant is it?', relevances, {
          onlyRows: profile.characteristics.filter((one) =>
            aimsOf(profile, one).some((aim) => aim.id === id),
          ),
          guidance: {
            words:
              'Each aim has to be looked at for the people it speaks of. A general nod to equality is not enough.',
            source: bracking,
          },
        }),
      ),
      text('why', 'Why?', 'One or two sentences. Needed for low and not relevant too.'),
    ),
  ],
});

const scale = (
  id: string,
  label: string,
  ends: readonly [string, string, string, string, string],
): Question =>
  choice(
    id,
    label,
    'Choose a number from 1 to 5.',
    options(...ends.map((words, at) => [String(at + 1), `${at + 1}: ${words}`] as const)),
  );

const weight: Section = {
  id: 'weight',
  number: 4,
  title: 'How much time it deserves',
  intro: 'Six weights, so that the time spent fits what is at stake.',
  forOutsiders: true,
  parts: [
    scale('weight-numbers', 'How many people does it affect?', [
      'a handful',
      'dozens',
      'hundreds',
      'thousands',
      'tens of thousands',
    ]),
    scale('weight-severity', 'How serious could it be for one of them?', [
      'a small bother',
      'some trouble',
      'a real difficulty',
      'serious harm or loss',
      'safety, liberty or life',
    ]),
    scale('weight-vulnerability', 'How hard would it be for them to cope or to object?', [
      'easy',
      'fairly easy',
      'mixed',
      'hard',
      'very hard',
    ]),
    scale('weight-reversibility', 'How hard would it be to undo?', [
      'at once',
      'in weeks',
      'in months',
      'in years',
      'never',
    ]),
    scale('weight-duration', 'How long would it last?', [
      'days',
      'weeks',
      'months',
      'a few years',
      'for good',
    ]),
    scale('weight-concern', 'How much would the public care?', [
      'not at all',
      'a little',
      'somewhat',
      'much',
      'very much',
    ]),
  ],
};

const reasons: Section = {
  id: 'reasons',
  number: 5,
  title: 'Reasons',
  intro: 'What anybody who asks will read beside the result.',
  forOutsiders: true,
  parts: [
    text(
      'screening-reasons',
      'In a few sentences: what did you find, and why?',
      'This is published with the result and the rule that led to it. At most 200 words.',
      { mostWords: 200 },
    ),
    text(
      'still-to-find-out',
      'What will you find out next?',
      'For every “don’t know”. Leave it empty if there is none.',
      optional,
    ),
  ],
};

export function screeningSections(profile: LegalProfile): Section[] {
  return [about, questionsAtTheGate, relevance(profile), weight, reasons];
}
