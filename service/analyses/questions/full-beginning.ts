// Sections 0 to 2 of a full analysis: whose it is, what is proposed, and who is affected.
import { bracking, brown, sectionSixty } from './legal-sources.ts';
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
import type { Section } from './question-set.ts';

export const ownership: Section = {
  id: 'ownership',
  number: 0,
  title: 'Version, ownership and deadlines',
  intro: 'Who answers for this analysis, what it belongs to, and by when it has to be ready.',
  forOutsiders: false,
  parts: [
    line(
      'responsible',
      'Which post answers for this analysis?',
      'A post and not a name, such as Commissioning Manager.',
    ),
    text('contributors', 'Who else worked on it?', 'Posts, teams and partners. One on each line.', optional),
    text(
      'related-analyses',
      'Which other analyses or policies does it belong with?',
      'Such as the analysis of the budget that this is part of. Write “None” if there are none.',
    ),
    text(
      'deadlines',
      'Which dates does it have to meet?',
      'Meetings, contract dates, dates by which people must be told.',
    ),
    choices(
      'specialists',
      'Whose comments are needed?',
      'They are asked to comment during review. Choose all that apply.',
      options(
        [
          'legal',
          'Legal adviser',
          'Powers, possible discrimination, a dispute, or a challenge that is likely.',
        ],
        ['data-protection', 'Data protection officer', 'Personal data are used in a new way.'],
        ['finance', 'Finance', 'The choice between options depends on cost.'],
        ['none', 'None of these'],
      ),
    ),
  ],
};

const decision = [
  line(
    'decision-maker',
    'Who decides?',
    'The post that takes the decision. It must be somebody of this body: the duty cannot be handed to a supplier or a partner.',
    {
      guidance: {
        words:
          'The duty lies on the person who decides. What officers know and do not pass on does not count as considered.',
        source: bracking,
      },
    },
  ),
  day(
    'decision-date',
    'When is the decision expected?',
    'The day on which it is to be taken. An estimate will do.',
  ),
  choice(
    'decision-already-taken',
    'Has the decision already been taken?',
    'Also choose yes if it has been announced, promised or signed.',
    yesOrNo,
    {
      guidance: {
        words:
          'Effects have to be weighed before a decision and when it is taken. An analysis that only defends what was decided does not do that.',
        source: brown,
      },
    },
  ),
  text(
    'decision-already-taken-why',
    'What was decided, when, and why was it not analysed first?',
    'This will be shown to the decision-maker and published.',
    whereIs('decision-already-taken', 'yes'),
  ),
];

const optionsList = rows(
  {
    id: 'options',
    title: 'Options',
    hint: 'Put down every real choice, and always the choice to change nothing.',
    one: 'option',
    least: 2,
  },
  line('option', 'What is the option?', 'A short name, such as “Keep both offices”.'),
  choice(
    'is-doing-nothing',
    'Is this the option of changing nothing?',
    'Exactly one option must be.',
    yesOrNo,
  ),
  text('effects', 'How would it affect different groups?', 'Good and bad. Say “not known” where it is not.', {
    guidance: {
      words:
        'A decision on safeguards was withdrawn because the options had not been analysed for whoever decided.',
      source: sectionSixty,
    },
  }),
  text(
    'why-chosen-or-not',
    'Why is it preferred, or why not?',
    'Cost may be a reason. It cannot be the only thing weighed.',
  ),
);

export const proposal: Section = {
  id: 'proposal',
  number: 1,
  title: 'What is proposed',
  intro: 'What would change, why, who decides and when, and which other ways there are.',
  forOutsiders: true,
  parts: [
    text('purpose', 'What do you want to achieve?', 'Write for somebody who has never heard of it.'),
    text(
      'what-changes',
      'What would be different, and for whom?',
      'What starts, stops, grows, shrinks, moves or costs more.',
    ),
    text(
      'carried-out-by',
      'Who else will carry it out?',
      'A supplier, a charity, a partner or the force. Leave it empty if nobody else does.',
      {
        ...optional,
        guidance: {
          words:
            'Whoever exercises public functions for you has the duty too. What they assess is evidence for you; it does not take your duty over.',
          source: `Equality Act 2010, section 149(2); ${brown}`,
        },
      },
    ),
    text(
      'baseline',
      'How is it today?',
      'The numbers, places and times now, so that one can see later what changed.',
    ),
    ...decision,
    optionsList,
  ],
};

export const affected: Section = {
  id: 'affected',
  number: 2,
  title: 'Who is affected',
  intro:
    'The people, how many, and where. Include those who pass through and those who ought to be reached but are not.',
  forOutsiders: true,
  parts: [
    text(
      'affected-public',
      'Which members of the public are affected?',
      'Those who use it, those who could, and those on whom it is used.',
    ),
    text(
      'affected-numbers',
      'How many people is that, about?',
      'With the source and its date. If it is not known, say so and why.',
    ),
    text(
      'affected-places',
      'Where are they?',
      'Districts, villages, estates, places of detention, online only.',
    ),
    text(
      'affected-staff',
      'Which staff and volunteers are affected?',
      'Also officers, agency staff and the staff of suppliers. Write “None” if nobody is.',
    ),
    text(
      'affected-passing',
      'Who is here only for a time?',
      'Visitors, seasonal workers, students, Travellers, people without a home. Write “None” if nobody is.',
    ),
  ],
};
