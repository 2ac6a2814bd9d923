// Sections 3 and 4 of a full analysis: what is known of each characteristic and what is not, and who was asked.
import type { LegalProfile } from '../../law/index.ts';
import { bracking, bridges, gunning } from './legal-sources.ts';
import { characteristicChoices, characteristicRows } from './profile-questions.ts';
import {
  choice,
  day,
  fixed,
  line,
  optional,
  options,
  rows,
  text,
  whereIs,
  yesOrNo,
} from './plain-questions.ts';
import type { QuestionList, Section } from './question-set.ts';

const evidenceRows = (profile: LegalProfile): QuestionList =>
  fixed(
    {
      id: 'evidence-by-characteristic',
      title: 'What is known of each characteristic',
      hint: 'Findings and documents that you attach are listed beside this. Say here what they tell you.',
      one: 'characteristic',
      fixedRows: characteristicRows(profile),
    },
    choice(
      'strength',
      'How strong is the evidence?',
      'Strong: recent, about these people, from more than one source.',
      options(['high', 'Strong'], ['medium', 'Middling'], ['low', 'Weak'], ['none', 'There is none']),
    ),
    text(
      'shows',
      'What does it say?',
      'A number with its count, or what people told you.',
      whereIs('strength', 'high', 'medium', 'low'),
    ),
    line(
      'source',
      'Where is it from?',
      'Who made it, and what it is called.',
      whereIs('strength', 'high', 'medium', 'low'),
    ),
    line(
      'period',
      'Which time is it about?',
      'Such as April 2025 to March 2026.',
      whereIs('strength', 'high', 'medium', 'low'),
    ),
    day('as-of', 'When was it taken from the source?', 'The day on which it was so.', optional),
    text(
      'no-evidence-why',
      'Why is there none?',
      'And add a row to the gaps below.',
      whereIs('strength', 'none'),
    ),
  );

export const gaps = (profile: LegalProfile): QuestionList =>
  rows(
    {
      id: 'gaps',
      title: 'What is not known, and what will be done about it',
      hint: 'Every “unknown” in this analysis needs a row here.',
      one: 'gap',
    },
    text('gap', 'What is not known?', 'Such as how many Gypsy and Traveller people use the service.', {
      guidance: {
        words:
          'Where something that matters is not known, the duty includes finding out, often by asking the people concerned.',
        source: bracking,
      },
    }),
    choice(
      'characteristic',
      'Which characteristic is it about?',
      'Choose one. Add another row for another.',
      [...characteristicChoices(profile), { value: 'all', label: 'All of them' }],
    ),
    text('action', 'What will be done to find out?', 'One thing that somebody can do.'),
    line('owner', 'Which post will do it?', 'A post of this body, and not a name.'),
    choice(
      'when',
      'Will it be known before the decision?',
      'If not, say under Outcome why the decision can be taken without it.',
      options(['before', 'Before the decision'], ['after', 'After the decision']),
    ),
    day('due', 'By when?', 'The day on which it should be done.'),
  );

const technology = [
  choice(
    'technology',
    'Does it use new technology, a scoring or matching system, or automated decisions?',
    'Also if a supplier runs it.',
    yesOrNo,
  ),
  text(
    'technology-what',
    'What does the system do, and where does a person decide?',
    'Say who sees its result and what they may do with it.',
    whereIs('technology', 'yes'),
  ),
  choice(
    'technology-bias-test',
    'What is known of how well it works for different groups?',
    'Choose the best evidence that you have seen yourself.',
    options(
      ['own', 'We tested it'],
      ['independent', 'Somebody independent tested it'],
      ['supplier', 'Only the supplier’s own test'],
      ['refused', 'We asked the supplier, who refused'],
      ['not-asked', 'Nobody has asked yet'],
    ),
    {
      ...whereIs('technology', 'yes'),
      guidance: {
        words:
          'A force has to take reasonable steps of its own to find out whether a system treats groups differently. That a supplier says nothing, or keeps it secret, is not enough.',
        source: bridges,
      },
    },
  ),
  text(
    'technology-bias-result',
    'What did the test say for each group, or what did you do after you were refused?',
    'Error rates by sex, race and age, with counts, and who made the test. An answer that was refused is a gap: add it above.',
    whereIs('technology', 'yes'),
  ),
];

export const evidence = (profile: LegalProfile): Section => ({
  id: 'evidence',
  number: 3,
  title: 'Evidence',
  intro:
    'What you know of each characteristic, how well, and what you do not know. Saying “we do not know” is right where it is so.',
  holds: 'evidence',
  forOutsiders: true,
  parts: [evidenceRows(profile), gaps(profile), ...technology],
});

const consultationChecks: QuestionList = fixed(
  {
    id: 'consultation-checks',
    title: 'Was the consultation fair?',
    hint: 'For a formal consultation. For anything less formal, answer as far as it fits.',
    one: 'check',
    fixedRows: [
      { id: 'formative', title: 'While minds could still change' },
      { id: 'information', title: 'With enough information, and the alternatives' },
      { id: 'time', title: 'With enough time' },
      { id: 'weighed', title: 'Answers weighed with care' },
    ],
  },
  choice(
    'met',
    'Was it so?',
    'Choose “not yet” if it has still to happen.',
    options(['yes', 'Yes'], ['not-yet', 'Not yet'], ['no', 'No']),
    {
      ...whereIs('consulted', 'formal'),
      guidance: {
        words:
          'A consultation has to come early, tell people enough to answer, leave time, and be taken into account. Where it matters, it says which alternatives were dropped and why.',
        source: gunning,
      },
    },
  ),
  text(
    'how',
    'How do you know?',
    'Dates, what people were given, and who read the answers.',
    whereIs('consulted', 'formal'),
  ),
);

const involving = {
  words:
    'The law that you work under asks you to involve people who are affected, or those who speak for them.',
  source: 'WSI 2011/1064, regulation 5; Northern Ireland Act 1998, Schedule 9, and your equality scheme',
};

export const engagement = (profile: LegalProfile): Section => ({
  id: 'engagement',
  number: 4,
  title: 'Engagement',
  intro: 'Who was asked, how it was made possible for them, what they said, and what changed.',
  holds: 'engagement',
  forOutsiders: true,
  parts: [
    choice(
      'consulted',
      'Were people who may be affected asked?',
      'Meetings, advice and consultations that you add are listed beside this.',
      options(['formal', 'Yes, in a formal consultation'], ['informal', 'Yes, in other ways'], ['no', 'No']),
      profile.flags.involvementMandatory ? { guidance: involving } : {},
    ),
    text('not-consulted-why', 'Why not?', 'This is published.', whereIs('consulted', 'no')),
    text(
      'groups-not-reached',
      'Which groups were not reached?',
      'And what you will do to reach them. Write “None” if you reached everybody you meant to.',
      whereIs('consulted', 'formal', 'informal'),
    ),
    text(
      'changed-by-engagement',
      'What changed because of what people said?',
      'And what did not, with the reason.',
      whereIs('consulted', 'formal', 'informal'),
    ),
    consultationChecks,
  ],
});
