// Analyses that are still being written, or were left when the proposal was withdrawn: parts of them alone. Everything in them is invented.
import type { DemonstrationWriting as Writing } from '../../analyses/index.ts';

export const websiteRedesign: Writing = {
  answers: {
    responsible: 'Engagement Officer',
    specialists: 'none',
    purpose: 'Pages that people find, can read, and can answer.',
    'what-changes': 'A new search, fewer pages, and one way to write to us instead of three.',
    'decision-maker': 'Chief Executive for the Commissioner',
    'decision-date': '{in 52}',
    'decision-already-taken': 'no',
    'affected-public':
      'About 5,200 people a month. Also those who come once and give up: one in three leaves the search without opening anything.',
    technology: 'no',
    consulted: 'informal',
    'changed-by-engagement':
      'The telephone number stays at the top of each page. Somebody who reads with a magnifier asked for it.',
    'advance-disability':
      'Nine people who use a screen reader, a magnifier or voice control test each part before it goes out.',
  },
  rows: {
    characteristics: [
      {
        row: 'disability',
        considered: 'mixed',
        why: 'Nearly all of it is better. A map on the first page cannot be used with the keyboard yet.',
      },
      {
        row: 'age',
        considered: 'positive',
        why: 'Larger words, fewer pages. Those who do not go online ring as before.',
      },
    ],
    'evidence-by-characteristic': [
      {
        row: 'disability',
        strength: 'high',
        shows: '17 faults found by nine people, of which 15 are mended.',
        source: 'Tests in spring and autumn',
      },
    ],
    options: [
      {
        option: 'Leave the pages as they are',
        'is-doing-nothing': 'yes',
        effects: 'Whoever cannot use the search today cannot use it tomorrow.',
        'why-chosen-or-not': '',
      },
    ],
    gaps: [
      {
        gap: 'Whether people with a learning disability can find the Easy Read pages',
        characteristic: 'disability',
        action: 'Sit beside four people while they try',
        owner: 'Engagement Officer',
        when: 'before',
        due: '{in 25}',
      },
    ],
  },
};

export const custodyVisiting: Writing = {
  answers: {
    responsible: 'Custody Visiting Coordinator',
    'related-analyses': 'Volunteer expenses',
    deadlines: 'The notice goes out in ten weeks.',
    purpose: 'Volunteers who are more like the people whom they visit.',
    'what-changes': 'Two evenings in the High Fells and one at the harbour, and a form of one page.',
    'decision-already-taken': 'no',
  },
};

export const deputy: Writing = {
  answers: {
    responsible: 'Chief Executive',
    specialists: 'legal',
    purpose: 'To find a deputy commissioner in a way that anybody can follow.',
    'what-changes': 'The post would be made known for four weeks, in places where it never was.',
    'decision-maker': 'Police and Crime Commissioner',
    'decision-already-taken': 'no',
    'hard-to-hear': 'Nobody who was not known to us ever applied.',
  },
};
