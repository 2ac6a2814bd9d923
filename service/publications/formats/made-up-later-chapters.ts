// The second half of the invented annual report: people, listening, money, what comes next.
import {
  type MadeUpBlock,
  heading,
  item,
  lineBreak,
  link,
  list,
  note,
  paragraph,
  strong,
  table,
} from './made-up-blocks.ts';

const people: readonly MadeUpBlock[] = [
  heading(2, 'The people who work for us'),
  paragraph(
    'On 31 March 2026 we employed 1,846 people: 1,102 officers, 688 staff and 56 community support officers. Everybody is asked each ' +
      'autumn to say how they describe themselves, and nobody has to. This year 83 in 100 answered, against 79 the year before.',
  ),
  table(
    'Officers, staff and community support officers on 31 March 2026, by sex and by disability',
    ['Group', '#Officers', '#Staff', '#Community support', '#All'],
    [
      ['Women', '402', '421', '25', '848'],
      ['Men', '700', '267', '31', '998'],
      ['Disabled people', '61', '72', '[c]', '[c]'],
      ['People who did not say whether they are disabled', '208', '101', '11', '320'],
    ],
    ['[c] left out to protect people.'],
  ),
  heading(3, 'Joining us'),
  paragraph(
    'Of 940 people who applied, 71 were appointed. We looked at each step of the way, from the form to the offer. Applicants from ethnic ' +
      'minorities passed the paper sift as often as others, and passed the interview less often: 24 of 96, against 47 of 131. With so few ' +
      'people the difference is consistent with chance, and with a difference that matters. We will look again when two more years have been counted.',
  ),
  list(
    true,
    'Interview panels now have a member from outside the department, chosen by lot.',
    'Questions are sent to every applicant two working days before.',
    item(
      'Whoever is turned down is told why, within ten days, by',
      list(
        false,
        'a letter',
        'a telephone call, if they would rather',
        'a meeting with an interpreter where one is needed',
      ),
    ),
  ),
  heading(3, 'Leaving us'),
  paragraph(
    'In the year, 133 people left. We asked each of them why, and 58 told us. Among those who told us, shifts that could not be fitted ' +
      'around the care of somebody else were named most often: by 21 people, 16 of them women.',
  ),
  heading(3, 'Adjustments at work'),
  paragraph(
    'We agreed 97 adjustments for disabled colleagues and refused 6. The median time from asking to having was 19 working days. Our aim is 10. ' +
      'What took longest was furniture, and what was quickest was a change of hours. From January the budget for adjustments is held in one place, so ' +
      'that no manager has to choose between a colleague and a car.',
  ),
];

const listening: readonly MadeUpBlock[] = [
  heading(2, 'Listening'),
  paragraph(
    'There are four advisory groups. Each chooses its own chair, sets its own questions, and may publish what it thinks of our answers. ' +
      'Travel is paid, and so is care for those who look after somebody.',
  ),
  table(
    'Advisory groups and how often they met',
    ['Group', 'Where it meets', 'Chair chosen', '#Members', '#Meetings'],
    [
      ['Race and faith', 'Lowmarket library', 'September 2025', '12', '6'],
      ['Disabled people', 'By video, with captions and an interpreter', 'January 2026', '11', '8'],
      ['Coast and Sands', 'Village halls in turn', 'May 2025', '9', '5'],
      ['Young people', 'Wherever there is pizza', 'June 2026', '9', '4'],
    ],
  ),
  heading(3, 'What you told us, and what we did'),
  paragraph(
    strong('You said:'),
    ' the form for a complaint asks for a telephone number and will not go on without one.',
    lineBreak,
    strong('We did:'),
    ' it now asks for one way to reach you, of any kind.',
  ),
  paragraph(
    strong('You said:'),
    ' officers at the mosque took off their shoes and nobody at the temple was asked what was wanted.',
    lineBreak,
    strong('We did:'),
    ' each place of worship now has a page, written by those who worship there, which officers read before they call.',
  ),
  paragraph(
    strong('You said:'),
    ' the letters after an arrest are hard to read.',
    lineBreak,
    strong('We have not done this yet:'),
    ' three of eleven letters have been written again with the group of disabled people. The other eight will follow by July 2027.',
  ),
  heading(3, 'For readers of Arabic'),
  {
    ...paragraph(
      'يمكنكم طلب هذا التقرير باللغة العربية مجانًا. اتصلوا بنا على الرقم 01632 960 001 أو اكتبوا إلينا، وسنرسله إليكم خلال عشرة أيام. ' +
        'إذا احتجتم إلى مترجم عند التحدث معنا فأخبرونا بذلك ولن ندفعكم أي مبلغ.',
    ),
    language: 'ar',
  },
  heading(3, 'Asking in your own way'),
  paragraph(
    'Everything we publish can be had in other forms without charge. Last year we were asked 63 times:',
  ),
  list(
    false,
    'large print: 31',
    'Easy Read: 14',
    'another language: 11, of which 6 were Arabic or Urdu',
    'braille: 4',
    'a recording: 3',
  ),
  paragraph(
    'We answered 52 of the 63 within ten working days. The slowest took 34, and we have written to say that we are sorry.',
  ),
];

const ahead: readonly MadeUpBlock[] = [
  heading(2, 'What it cost'),
  paragraph(
    'We spent £412,000 on work that this report describes, of a budget of £148 million. Half was pay. The rest is in the table, to the nearest thousand pounds.',
  ),
  table(
    'What was spent, in thousands of pounds',
    ['On what', '#2024 to 2025', '#2025 to 2026'],
    [
      ['Pay of the equality team', '198', '206'],
      ['Interpreters and translation', '71', '88'],
      ['Adjustments at work', '49', '63'],
      ['Advisory groups', '22', '31'],
      ['Training', '30', '24'],
    ],
    ['Interpreters in custody are paid from another budget and are not in these figures.'],
  ),
  heading(2, 'What comes next'),
  paragraph(
    'Between now and March 2027 we will do five things. Each has a name beside it, and the next report will say whether it was done.',
  ),
  list(
    true,
    item('Open the text number for callers who cannot use a telephone. (Head of the contact centre)'),
    item(
      'Ask every person who is searched how they describe themselves, and check each week that we did. (Superintendent, operations)',
    ),
    item(
      'Write the other eight letters again. (Head of custody)',
      list(true, 'four by December', 'the other four by July'),
    ),
    item('Bring adjustments at work to ten days at the median. (Director of people)'),
    item('Publish our answers to all four advisory groups within a month of each meeting. (Chief officer)'),
  ),
  heading(3, 'What might get in the way'),
  paragraph(
    'The system that callers ring into is to be replaced in the spring. If that is late, the text number will be late too. Two of the ' +
      'three people who look after our figures are new, and the census will soon be six years old: a rate for each 1,000 residents is only as good as the ' +
      'count of residents under it.',
  ),
  heading(4, 'What would change our minds'),
  paragraph(
    'If two more quarters show calls from Highfell waiting longer than before, we will stop the second team and try something else. We say so now so ' +
      'that nobody has to argue about it then.',
  ),
  heading(2, 'How to reach us'),
  paragraph(
    'Write to Equality Team, Fellshire Constabulary, 1 Market Place, Lowmarket. Ring 01632 960 001 on weekdays from nine to five, or write to ',
    link('mailto:equality@fellshire.example', 'equality@fellshire.example'),
    '. The figures themselves are on ',
    link('https://fellshire.example/published', 'our page of published figures'),
    ', and what we have corrected is in the ',
    link('/corrections', 'log of corrections'),
    '.',
  ),
  note('information', 'If you are in danger, ring 999. If you cannot speak, press 55 when you are asked.'),
];

/** People, listening, cost and what comes next. */
export const madeUpLaterChapters: readonly MadeUpBlock[] = [...people, ...listening, ...ahead];
