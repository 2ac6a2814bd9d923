// Sections 5 to 8 of a full analysis: effects on each group, where characteristics meet, what comes together, and relations between groups.
import type { LegalProfile } from '../../law/index.ts';
import { auditWales, bracking, womenScotland } from './legal-sources.ts';
import { choice, fixed, line, optional, options, rows, text, whereIs } from './plain-questions.ts';
import {
  aimChoices,
  characteristicChoices,
  characteristicRows,
  considerationsOf,
} from './profile-questions.ts';
import type { QuestionList, Section } from './question-set.ts';

/** What an effect can be. Nobody has considered it until somebody says so. */
export const natures = options(
  ['not-yet-considered', 'Not yet considered'],
  ['positive', 'Positive'],
  ['negative', 'Negative'],
  ['mixed', 'Mixed', 'Good for some and bad for others, or both.'],
  ['none', 'No effect', 'You looked, and say why there is none.'],
  ['unknown', 'Unknown', 'It cannot be told yet. Add a gap under Evidence.'],
);

const considered = (profile: LegalProfile): QuestionList =>
  fixed(
    {
      id: 'characteristics',
      title: 'Each characteristic in turn',
      hint: 'Each starts at “not yet considered”. An empty answer never counts as no effect.',
      one: 'characteristic',
      fixedRows: characteristicRows(profile),
    },
    choice(
      'considered',
      'What is the effect as a whole?',
      'Choose “unknown” where it cannot be told.',
      natures,
      {
        guidance: {
          words:
            'A general regard to equality is not enough. Each aim has to be looked at for the people it speaks of.',
          source: bracking,
        },
      },
    ),
    text(
      'why',
      'Why do you say so?',
      'The evidence in a sentence or two. For “no effect”, what you looked at.',
      whereIs('considered', 'positive', 'negative', 'mixed', 'none', 'unknown'),
    ),
  );

const oneToFour = (words: readonly [string, string, string, string]) =>
  options(...words.map((label, at) => [String(at + 1), `${at + 1}: ${label}`] as const));

const impacts = (profile: LegalProfile): QuestionList =>
  rows(
    {
      id: 'impacts',
      title: 'Effects on groups of people',
      hint: 'One row for each group and aim. Every characteristic with an effect needs at least one.',
      one: 'effect',
    },
    choice(
      'characteristic',
      'Which characteristic?',
      'Choose one. Where several meet, use the next section as well.',
      characteristicChoices(profile),
    ),
    line('group', 'Which group of people?', 'Such as “people over 75 in the north district”.'),
    choice(
      'aim',
      'Which aim does it touch?',
      'Add another row if it touches more than one.',
      aimChoices(profile),
    ),
    choice('nature', 'What is the effect?', 'Before anything is done about it.', natures),
    text('reasons', 'Why do you expect it?', 'Name the evidence and how sure it is.'),
    text(
      'lives',
      'How would it show in somebody’s life?',
      'What a person would notice on a day: a bus they cannot take, a form they cannot read.',
      {
        guidance: {
          words: 'Auditors found that analyses name groups and do not say how people’s lives would change.',
          source: auditWales,
        },
      },
    ),
    choice(
      'likelihood',
      'How likely is it?',
      'As things stand now.',
      oneToFour(['unlikely', 'possible', 'likely', 'almost certain']),
    ),
    choice(
      'severity',
      'How serious is it for those it happens to?',
      'For the person, not for the body.',
      oneToFour(['slight', 'noticeable', 'serious', 'very serious']),
    ),
    choice(
      'confidence',
      'How sure are you?',
      'Depends on the evidence you have.',
      options(['low', 'Not very'], ['medium', 'Fairly'], ['high', 'Very']),
    ),
    choice(
      'residual',
      'How much of it is left after what you will do about it?',
      'Answer once you have filled in what will be done.',
      residual,
      {
        required: { field: 'nature', isOneOf: ['negative', 'mixed', 'unknown'] },
      },
    ),
  );

export const residual = options(
  ['low', 'Little or nothing'],
  ['medium', 'Some'],
  ['high', 'Much, or it cannot be told'],
);

export const effects = (profile: LegalProfile): Section => ({
  id: 'effects',
  number: 5,
  title: 'Effects on people',
  intro: 'What would happen to whom. First each characteristic as a whole, then group by group.',
  forOutsiders: true,
  parts: [considered(profile), impacts(profile), ...considerationsOf(profile, 'advance')],
});

export const intersections: Section = {
  id: 'intersections',
  number: 6,
  title: 'Where characteristics meet',
  intro:
    'People who share two or three characteristics can be affected in a way that nobody sees when each is looked at alone.',
  forOutsiders: true,
  parts: [
    rows(
      {
        id: 'intersections',
        title: 'Groups in which characteristics meet',
        hint: 'At least one. Such as older disabled people without a car.',
        one: 'group',
        least: 1,
      },
      line('groups', 'Which people?', 'Say which two or three things come together.'),
      text(
        'evidence',
        'What is known of the effect on them?',
        'If nothing is known, leave this empty and answer the next question.',
        {
          ...optional,
          guidance: {
            words: 'None of the analyses that the auditors read looked at this.',
            source: auditWales,
          },
        },
      ),
      text(
        'unknown-why',
        'If it is not known: why not?',
        'Such as “the provider does not record both”.',
        optional,
      ),
    ),
  ],
};

export const cumulative: Section = {
  id: 'cumulative',
  number: 7,
  title: 'What comes together',
  intro:
    'Other things that happen to the same people about the same time. Live items of the register that touch the same groups are listed beside this.',
  holds: 'cumulative',
  forOutsiders: true,
  parts: [
    text(
      'cumulative-effect',
      'What is the effect of all of it together?',
      'Also count what other bodies do, such as a bus route that ends. If there is nothing else, say so.',
      {
        guidance: {
          words: 'Small changes that each seem bearable can add up for one group.',
          source: auditWales,
        },
      },
    ),
  ],
};

export const relations = (profile: LegalProfile): Section => ({
  id: 'relations',
  number: 8,
  title: 'Good relations',
  intro: 'How groups get on with each other, and where what is good for one is hard for another.',
  forOutsiders: true,
  parts: [
    ...considerationsOf(profile, 'foster'),
    text(
      'good-relations',
      'Taken together, will relations between groups be better, worse or the same?',
      'And why.',
    ),
    text(
      'tensions',
      'Where do the interests of groups differ?',
      'Name both sides fairly. Write “None found” if you looked and found none.',
    ),
    ...(profile.characteristics.includes('gender-reassignment')
      ? [
          text(
            'sex-and-gender-reassignment',
            'If it depends on sex anywhere: what is the effect by sex, and what is it on people with the characteristic of gender reassignment?',
            'Such as single-sex rooms, searches or groups. Describe each effect, and where they differ. Leave it empty if sex plays no part.',
            {
              ...optional,
              guidance: {
                words:
                  'In the Act, sex means biological sex. People with the characteristic of gender reassignment are protected as well. Both have to be looked at.',
                source: womenScotland,
              },
            },
          ),
        ]
      : []),
  ],
});
