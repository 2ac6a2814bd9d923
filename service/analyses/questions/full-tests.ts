// Sections 9 and 10 of a full analysis: is any of it unlawful, can what remains be justified, and what else weighs here.
import type { LegalProfile } from '../../law/index.ts';
import { adjustments, indirect } from './legal-sources.ts';
import {
  choice,
  choices,
  day,
  line,
  optional,
  options,
  rows,
  text,
  whereIs,
  yesOrNo,
} from './plain-questions.ts';
import { characteristicChoices } from './profile-questions.ts';
import type { Question, QuestionList, Section } from './question-set.ts';

const answers = options(['no', 'No'], ['yes', 'Yes'], ['unsure', 'Not sure']);

const direct = (profile: LegalProfile): Question[] => [
  choice(
    'test-direct',
    'Is anybody treated worse because of a characteristic?',
    'Such as a rule that leaves a group out by name. Choose “not sure” if you have to think about it.',
    answers,
    {
      guidance: {
        words:
          'That is direct discrimination. Nothing can justify it except, sometimes, for age. It goes to the legal adviser before anything else.',
        source: 'Equality Act 2010, section 13',
      },
    },
  ),
  choices(
    'test-direct-characteristics',
    'Which characteristic?',
    'Choose all that apply.',
    characteristicChoices(profile),
    whereIs('test-direct', 'yes', 'unsure'),
  ),
  choice(
    'test-direct-legal',
    'What did the legal adviser say?',
    'Until there is an answer this analysis cannot go forward.',
    options(
      ['waiting', 'We are waiting for the answer'],
      ['not-direct', 'It is not direct discrimination'],
      ['exception', 'It is within an exception of the law'],
      ['unlawful', 'It would be unlawful'],
    ),
    whereIs('test-direct', 'yes', 'unsure'),
  ),
  line(
    'test-direct-adviser',
    'Which legal adviser, and on which day?',
    'The post or firm, and the date of the advice.',
    whereIs('test-direct-legal', 'not-direct', 'exception', 'unlawful'),
  ),
];

const others: Question[] = [
  choice(
    'test-indirect',
    'Does a rule for everybody put one group at a particular disadvantage?',
    'Such as “by telephone only”.',
    answers,
    {
      guidance: {
        words:
          'That is indirect discrimination unless it is a proportionate means of achieving a legitimate aim.',
        source: indirect,
      },
    },
  ),
  choice(
    'test-arising',
    'Is a disabled person treated badly for something that comes from their disability?',
    'Such as being turned away for missing visits because of illness.',
    answers,
    {
      guidance: {
        words: 'The reason need not be the disability itself. It is enough that it follows from it.',
        source: 'Equality Act 2010, section 15',
      },
    },
  ),
  choice(
    'test-adjustments',
    'Are reasonable adjustments in place before anybody asks?',
    'In the building, by telephone, on paper and online.',
    options(['yes', 'Yes'], ['no', 'No'], ['unsure', 'Not sure']),
    {
      guidance: {
        words: 'Whoever serves the public has to think ahead about what disabled people will need.',
        source: adjustments,
      },
    },
  ),
  choice(
    'test-harassment',
    'Could it lead to harassment or victimisation, or make it harder to report?',
    'Among the public, staff, or people in custody.',
    answers,
    {
      guidance: {
        words:
          'Unwanted conduct tied to a characteristic, and treating somebody badly because they complained.',
        source: 'Equality Act 2010, sections 26 and 27',
      },
    },
  ),
  text(
    'test-explained',
    'Explain the answers, and what you will do about each “yes” or “not sure”.',
    'Say who advised you.',
  ),
];

const alternatives: QuestionList = rows(
  {
    id: 'justify-alternatives',
    title: 'Ways that would do less harm',
    hint: 'Every other way that was thought of. At least one, where an effect has to be justified.',
    one: 'other way',
  },
  text('alternative', 'What else could be done?', 'Also a smaller or slower version of the same thing.'),
  text('why-rejected', 'Why was it not chosen?', 'Cost alone is not enough.'),
);

/** Asked for where an adverse or indirectly discriminatory effect remains: which answers make it so is a rule, and not in the question. */
const justification = [
  text(
    'justify-pcp',
    'Which rule, criterion or practice causes it?',
    'In one sentence, as people meet it.',
    optional,
  ),
  text('justify-group', 'Which group does it put at a disadvantage?', 'Compared with whom.', optional),
  text(
    'justify-evidence',
    'What is the evidence of that?',
    'Numbers with counts, or what people said.',
    optional,
  ),
  text(
    'justify-aim',
    'Which legitimate aim does it serve?',
    'It has to be real, and must not itself discriminate. Saving money alone is not one.',
    optional,
  ),
  text(
    'justify-connection',
    'How does it help to reach that aim?',
    'Say what would happen without it.',
    optional,
  ),
  alternatives,
  text(
    'justify-balance',
    'Why is the aim worth the harm?',
    'How serious the harm is, for how many, and what is done to make it smaller.',
    {
      ...optional,
      guidance: { words: 'The more harm it does, the more reason there has to be.', source: indirect },
    },
  ),
  line('justify-adviser', 'Which legal adviser looked at this?', 'The post or firm.', optional),
  day('justify-advised-on', 'On which day?', 'The date of the advice.', optional),
  line(
    'justify-accepted-by',
    'Who accepts the disadvantage that remains?',
    'The post that decides.',
    optional,
  ),
];

const exceptions = [
  choice(
    'positive-action',
    'Is a group treated more favourably to make up for a disadvantage?',
    'Such as training kept for an under-represented group.',
    yesOrNo,
    {
      guidance: {
        words: 'The law allows it within limits. The limits are tighter for appointing and promoting people.',
        source: 'Equality Act 2010, sections 149(6), 158 and 159',
      },
    },
  ),
  text(
    'positive-action-why',
    'Under which section, for which disadvantage, and why is it proportionate?',
    'Section 158, or 159 for appointing and promoting.',
    whereIs('positive-action', 'yes'),
  ),
  choice(
    'exception-claimed',
    'Do you rely on an exception in the law?',
    'Such as judicial functions, or age and children’s homes.',
    yesOrNo,
    {
      guidance: {
        words: 'Parts of the duty do not apply to some functions.',
        source: 'Equality Act 2010, Schedule 18',
      },
    },
  ),
  text(
    'exception-why',
    'Which provision, and why does it apply?',
    'Such as “Schedule 18, paragraph 1”.',
    whereIs('exception-claimed', 'yes'),
  ),
];

export const discrimination = (profile: LegalProfile): Section => ({
  id: 'discrimination',
  number: 9,
  title: 'Tests of discrimination',
  intro:
    'Questions that the law asks. Where an adverse effect remains, the part on justification has to be filled in.',
  forOutsiders: false,
  parts: profile.flags.justificationTest
    ? [...direct(profile), ...others, ...justification, ...exceptions]
    : [...others.filter(({ id }) => id === 'test-harassment' || id === 'test-explained')],
});

const devolved = (profile: LegalProfile): Question[] => [
  ...(profile.flags.socioEconomicDuty
    ? [
        text(
          'socio-economic',
          'What is the effect on people who have little money?',
          'Where the duty on poverty applies to you, this is how you show it.',
        ),
      ]
    : []),
  ...(profile.flags.welshLanguage
    ? [
        text(
          'welsh-language',
          'What is the effect on the use of Welsh?',
          'On chances to use it, and on treating it no less favourably than English.',
        ),
      ]
    : []),
];

export const rightsAndPlaces = (profile: LegalProfile): Section => ({
  id: 'rights-and-places',
  number: 10,
  title: 'Human rights and local matters',
  intro:
    'What else weighs here. The first part is for changes that touch people’s freedom, home, family, body or data.',
  forOutsiders: true,
  parts: [
    choices(
      'human-rights',
      'Which human rights could it touch?',
      'Choose all that apply.',
      options(
        ['none', 'None'],
        ['life', 'Life, and freedom from inhuman treatment'],
        ['liberty', 'Liberty and a fair hearing'],
        ['private-life', 'Private and family life, home and correspondence'],
        ['belief-and-speech', 'Belief, speech and assembly'],
        ['equal-enjoyment', 'Enjoying these without discrimination'],
      ),
      optional,
    ),
    text(
      'human-rights-how',
      'How does it touch them, and why is that right?',
      'What law allows it, and what keeps it in bounds.',
      optional,
    ),
    text(
      'local-factors',
      'What matters in this area beyond the characteristics?',
      'Long distances, seasonal visitors, poverty, carers, people in the armed forces, poor signal.',
      optional,
    ),
    ...devolved(profile),
  ],
});
