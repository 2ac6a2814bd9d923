// Sections 11 to 15 of a full analysis: what will be done, what is proposed, how it is watched, who signs, and what the public reads.
import type { LegalProfile } from '../../law/index.ts';
import { brown, bracking, hurley } from './legal-sources.ts';
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
import { aimRows } from './profile-questions.ts';
import { residual } from './full-effects.ts';
import type { Section } from './question-set.ts';

export const mitigation: Section = {
  id: 'mitigation',
  number: 11,
  title: 'What will be done about it',
  intro: 'Each thing that will be done becomes an action with an owner and a day.',
  holds: 'actions',
  forOutsiders: true,
  parts: [
    rows(
      {
        id: 'mitigations',
        title: 'What will be done',
        hint: 'Every negative or mixed effect needs one, or a reason below why nothing can be done.',
        one: 'measure',
      },
      text('mitigation', 'Which effect is it for?', 'Name the group and the effect.'),
      text('action', 'What will be done?', 'One thing that somebody can do.'),
      line('owner', 'Which post will do it?', 'A post, and not a name.'),
      day('due', 'By when?', 'The day on which it should be done.'),
      choice(
        'before-decision',
        'Will it be in place before the change starts?',
        'If not, people are without it for a time.',
        yesOrNo,
      ),
    ),
    text(
      'no-mitigation-why',
      'Is there an effect about which nothing can be done? Why?',
      'Leave it empty if every effect has something above.',
      optional,
    ),
    choice(
      'residual-overall',
      'How much of the bad effects is left in all?',
      'After everything above is done. If much is left, it is looked at again after six months.',
      residual,
    ),
  ],
};

export const outcome = (profile: LegalProfile): Section => ({
  id: 'outcome',
  number: 12,
  title: 'Outcome',
  intro:
    'What this analysis says about each aim, and what you propose. Whoever decides may decide otherwise, with reasons.',
  forOutsiders: false,
  parts: [
    fixed(
      {
        id: 'aims-considered',
        title: 'Each aim of the law',
        hint: 'Each needs a statement, even if it is that nothing was found, and how one looked.',
        one: 'aim',
        fixedRows: aimRows(profile),
      },
      text('statement', 'What does this analysis say about it?', 'For whom, how much, and how you know.', {
        guidance: {
          words:
            'The duty is a matter of substance, met with rigour and an open mind. It is not a box to tick.',
          source: brown,
        },
      }),
    ),
    choice(
      'outcome',
      'What do you propose?',
      'Choose one.',
      options(
        ['go-ahead', 'Go ahead as it is', 'No bad effect was found, and every chance to do good was taken.'],
        [
          'adjust',
          'Go ahead with changes',
          'What will be done takes bad effects away or makes them smaller.',
        ],
        [
          'continue',
          'Go ahead although a bad effect remains',
          'It is justified and lawful, for the reasons given.',
        ],
        ['stop', 'Stop and think again', 'It would be unlawful, or the bad effects cannot be justified.'],
      ),
      {
        guidance: {
          words:
            'How much weight the effects have is for whoever decides, if they have properly considered them.',
          source: hurley,
        },
      },
    ),
    text(
      'outcome-reasons',
      'Why?',
      'Name what weighed most on each side. If something is still unknown, say why one can decide without it.',
    ),
    text(
      'changed-by-analysis',
      'What changed in the proposal because of this analysis?',
      'Write “Nothing” if nothing did, and why.',
    ),
  ],
});

export const monitoring: Section = {
  id: 'monitoring',
  number: 13,
  title: 'Watching what happens',
  intro: 'The duty goes on after the decision. Say what you will look at, and what will make you look again.',
  holds: 'indicators',
  forOutsiders: true,
  parts: [
    rows(
      { id: 'indicators', title: 'What will be watched', hint: 'At least one.', one: 'indicator', least: 1 },
      line(
        'indicator',
        'What will you look at?',
        'Such as how many people over 75 ask for help in a quarter.',
      ),
      line(
        'measure',
        'How is it measured, and how does it stand now?',
        'The source, the count and the date.',
      ),
      line('trigger', 'At which level will you look again?', 'Such as “below 40 in a quarter”.'),
      day('next', 'When will you look first?', 'Within six months of the start, if you can.'),
    ),
    day(
      'review-date',
      'When is all of it looked at again?',
      'Within 12 months of the decision. Within 6 if something is unknown or much of a bad effect remains.',
      {
        guidance: { words: 'The duty is a continuing one.', source: brown },
      },
    ),
  ],
};

export const signing: Section = {
  id: 'signing',
  number: 14,
  title: 'Sign-offs and declarations',
  intro: 'Who wrote, endorsed, approved and decided is added here by itself as it happens.',
  holds: 'sign-offs',
  forOutsiders: false,
  parts: [
    text(
      'hard-to-hear',
      'What might the decision-maker not want to hear?',
      'The strongest case against the proposal, as those it hurts would put it. Write “Nothing” only if there is nothing.',
      {
        guidance: {
          words: 'Officers have to be rigorous in finding out and in reporting, and not say what is wanted.',
          source: bracking,
        },
      },
    ),
    choice(
      'interests',
      'Does anybody who worked on this stand to gain or lose by it?',
      'Such as a team whose posts are affected.',
      yesOrNo,
    ),
    text(
      'interests-what',
      'Who, and how was that dealt with?',
      'Posts and not names.',
      whereIs('interests', 'yes'),
    ),
  ],
};

export const summary: Section = {
  id: 'summary',
  number: 15,
  title: 'Public summary',
  intro: 'What anybody reads first. Plain words, and the bad news as well as the good.',
  forOutsiders: true,
  parts: [
    text(
      'public-summary',
      'What is proposed, who is affected, and what will be done?',
      'At most 400 words. Write for somebody who is affected.',
      { mostWords: 400 },
    ),
    choice(
      'easy-read',
      'Is there an Easy Read version?',
      'It is put beside the summary once it is there.',
      options(['made', 'Yes'], ['planned', 'It will be made'], ['no', 'No']),
    ),
    text(
      'easy-read-why',
      'Why not?',
      'Such as “only one team of five is affected, and they were asked”.',
      whereIs('easy-read', 'no'),
    ),
  ],
};
