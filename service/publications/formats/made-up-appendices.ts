// The end of the invented annual report: its districts one by one, how its figures were made, and words explained.
import {
  type MadeUpBlock,
  emphasis,
  heading,
  list,
  note,
  paragraph,
  strong,
  table,
} from './made-up-blocks.ts';

/** Name of the area, searches, calls, complaints. */
const areas: readonly (readonly [string, string, string, string])[] = [
  ['Abbotsthwaite', '41', '212', '6'],
  ['Beckside', '118', '402', '14'],
  ['Castle Row', '203', '377', '19'],
  ['Crook and Ings', '12', '98', '[c]'],
  ['Dockside', '266', '511', '27'],
  ['Easter Fell', '[c]', '64', '[c]'],
  ['Fairfield', '87', '290', '9'],
  ['Gillhead', '19', '121', '[c]'],
  ['Harbour and Sands', '154', '446', '16'],
  ['Kirk Lowther', '33', '187', '5'],
  ['Longmire', '22', '143', '[c]'],
  ['Market Place', '412', '688', '33'],
  ['Netherby', '57', '233', '8'],
  ['Old Quay', '139', '318', '12'],
  ['Priory', '96', '264', '10'],
  ['Ravensgill', '14', '77', '[c]'],
  ['Saltcoats', '108', '301', '11'],
  ['Tarnside', '44', '166', '6'],
  ['University', '231', '295', '21'],
  ['Wath and Skelder', '27', '131', '[c]'],
];

const districts: readonly MadeUpBlock[] = [
  heading(2, 'Our neighbourhoods, one by one'),
  paragraph(
    'There are twenty neighbourhoods. Some are a square mile with a railway station in it, and some are a hundred square miles of sheep. ' +
      'That alone makes their figures differ, and the table cannot say what else does.',
  ),
  table(
    'Searches, calls answered and complaints by neighbourhood, April 2025 to March 2026',
    ['Neighbourhood', '#Searches', '#Calls answered', '#Complaints'],
    areas,
    ['[c] left out to protect people.', 'Where nothing says where a search was, it is in no row.'],
  ),
  heading(3, 'What each neighbourhood asked for'),
  paragraph(
    strong('Dockside'),
    ' asked for officers who stay longer than six months. Two have now agreed to stay three years.',
  ),
  paragraph(
    strong('University'),
    ' asked that letters go to an e-mail address as well as to a room that somebody has left. They do, from this September.',
  ),
  paragraph(
    strong('Easter Fell'),
    ' asked for nothing, which we do not take to mean that nothing was wanted. A meeting is held there in May, in the school, at lambing time’s end.',
  ),
];

const methods: readonly MadeUpBlock[] = [
  heading(2, 'How the figures were made'),
  paragraph(
    'Searches are taken from the form that an officer fills in at the time. A form that was filled in twice was counted once; we found 31 of them. ' +
      'A form with a date that cannot be, such as 30 February, was put aside and is in no figure: there were 5.',
  ),
  paragraph(
    'Rates are searches divided by residents, times 1,000. A ',
    emphasis('rate compared with White'),
    ' is the rate of one group divided by the rate of White residents. The numbers under ',
    emphasis('From'),
    ' and ',
    emphasis('To'),
    ' are a 95% interval: if the year could be lived again and again by the same rules, an interval made in this way would hold the true figure in 95 years of 100.',
  ),
  list(
    false,
    'Residents are not the same as people who are in the street. A town with a station has more of the second than of the first.',
    'One person who is searched four times is four searches.',
    'A group of fewer than ten people, or a figure from which one could be worked out, is left out.',
    'Shares are rounded to whole numbers, so they may not come to 100.',
  ),
  heading(3, 'What was changed since last year'),
  paragraph(
    'Until last year, people who did not state their ethnic group were left out of the table altogether. They now have a row. This changes ' +
      'no other row, but it shows how much we do not know: one search in five.',
  ),
  paragraph(
    'Calls that were cut off within ten seconds were counted as answered until June 2025. They are not counted at all any more. For the ' +
      'year before, that would have made the median 8 minutes and not 7; we have put the note of this beside last year’s figure as well.',
  ),
  note(
    'information',
    'Everything that is counted here can be counted again: the rows, without names, are published with the rules by which they were added up.',
  ),
  heading(2, 'Words we used'),
  list(
    false,
    'Complaint: somebody told us that they were not content, in whatever words, by whatever way.',
    'Due regard: to think about something properly, before deciding, and to be able to say how.',
    'Median: the middle one, when all are put in order.',
    'Objective: something we said we would do, by when, and how anybody can tell whether we did.',
    'Search: an officer looked into the clothes or the bag of a person in a public place.',
  ),
];

/** Neighbourhoods, methods and words. */
export const madeUpAppendices: readonly MadeUpBlock[] = [...districts, ...methods];
