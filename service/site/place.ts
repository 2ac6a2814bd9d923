// The places of the workbench, each with what one does there: the home page lists those that its visitor may enter.

export interface Place {
  text: string;
  href: string;
  about: string;
}

/** In the order of the story; the public's pages have their own list. */
export const places: readonly Place[] = [
  {
    text: 'My work',
    href: '/desk/work',
    about: 'What waits for you: drafts, reviews, decisions, actions and training',
  },
  { text: 'Calendar', href: '/desk/calendar', about: 'What is due, and when' },
  { text: 'Data', href: '/data', about: 'What partners sent, how it was read, and how good it is' },
  { text: 'Partners', href: '/partners', about: 'Who sends data, under which agreement, and what is due' },
  { text: 'What was sent', href: '/submissions', about: 'Send files, and see what became of them' },
  { text: 'Populations', href: '/populations', about: 'Who lives, works and visits here, to compare with' },
  { text: 'Open data', href: '/data/fetch', about: 'Bring in what others publish' },
  {
    text: 'Published figures',
    href: '/published',
    about: 'What the public sees of findings',
  },
  {
    text: 'Community profile',
    href: '/community',
    about: 'Who lives, works and visits here, place by place',
  },
  {
    text: 'Findings',
    href: '/findings',
    about: 'How differently groups are counted, treated, paid or represented',
  },
  {
    text: 'Releases',
    href: '/protection/releases',
    about: 'What has gone out, and the proof that nobody is disclosed',
  },
  {
    text: 'Waiting for a second person',
    href: '/protection/waiting',
    about: 'Releases prepared and policies proposed, for a second person to settle',
  },
  {
    text: 'Register of policies',
    href: '/desk/policies',
    about: 'Policies, services, decisions and procurements, and how far the analysis of each has come',
  },
  {
    text: 'Equality analyses',
    href: '/desk/analyses',
    about: 'Screenings and analyses: written by some, challenged, approved and decided on by others',
  },
  { text: 'Actions', href: '/desk/actions', about: 'What was promised, by whom, and how far it has come' },
  { text: 'Training', href: '/desk/training', about: 'Who has completed which course, and who must' },
  {
    text: 'Publications being written',
    href: '/desk/publications',
    about: 'Strategies, reports and objectives: written by some, read and published by others',
  },
  {
    text: 'Policies of protection',
    href: '/protection/policies',
    about: 'What is hidden before anything goes out',
  },
  {
    text: 'Objectives',
    href: '/desk/objectives',
    about: 'Objectives and commitments: what is in force, what lacks a measure',
  },
  {
    text: 'Requests for other formats',
    href: '/desk/format-requests',
    about: 'Who asked for braille, another language or anything else, and what is due',
  },
  {
    text: 'Feedback',
    href: '/desk/feedback',
    about: 'What the public says about the site, and what was done',
  },
  {
    text: 'Challenges',
    href: '/desk/challenges',
    about: 'What the public says against published analyses, and what was answered',
  },
  {
    text: 'Words of the site',
    href: '/desk/site',
    about: 'Titles, introductions and contacts of public pages',
  },
  { text: 'People', href: '/people', about: 'Who has an account, in which roles, and invitations' },
  {
    text: 'Retention',
    href: '/retention',
    about: 'How long records are kept, holds, and certificates of disposal',
  },
  { text: 'Sharing', href: '/sharing', about: 'What the other body of this service may see' },
  { text: 'Ledger', href: '/ledger', about: 'What was done, by whom and when, in a record that only grows' },
];
