// The first half of the invented annual report: what was done, and what the figures say.
import {
  type MadeUpBlock,
  emphasis,
  heading,
  inLanguage,
  item,
  link,
  list,
  note,
  paragraph,
  strong,
  table,
} from './made-up-blocks.ts';
import { madeUpChart, madeUpPhotograph } from './made-up-picture.ts';

const opening: readonly MadeUpBlock[] = [
  heading(2, 'Foreword'),
  paragraph(
    'Fellshire is a county of long valleys and one large town. Some of the people we serve live four hours by bus from our ' +
      'headquarters; others live next door to it. Both have the same right to be treated fairly, and the same right to ask us ' +
      'how we know that they are.',
  ),
  paragraph(
    'This report says what we set out to do in the past year, what we did, and what we did not finish. It says what our figures ' +
      'can tell us and, as plainly, what they cannot. Where we were asked a question that we could not answer, the question is here too.',
  ),
  paragraph(
    'We thank the forty-one people who sat on our advisory groups in their own time. Much of what follows was their idea; none of ' +
      'what went wrong was their fault.',
  ),
  {
    kind: 'quotation',
    content: [
      {
        kind: 'text',
        text: 'You asked us three times what we wanted. The third time you came back and told us what you had done with the first two answers. That was the day I started to believe it.',
      },
    ],
    source: 'A member of the Coast and Sands advisory group, May 2026',
  },
  heading(2, 'What the law asks of us'),
  paragraph(
    'The ',
    link('https://www.legislation.gov.uk/ukpga/2010/15/section/149', 'public sector equality duty'),
    ' asks every public body to have ',
    emphasis('due regard'),
    ' to three needs whenever it exercises its functions. In our own words, they are:',
  ),
  list(
    true,
    'to put an end to unlawful treatment that the Equality Act forbids',
    'to advance equality of opportunity between people who share a protected characteristic and those who do not',
    'to foster good relations between them',
  ),
  paragraph(
    'Specific duties stand beside the general one. Each year we publish information about the people who are affected by what we do, ' +
      'and about those who work for us. At least every four years we publish objectives that are specific and can be measured.',
  ),
  note(
    'information',
    'These are our words, not those of the Act. The words of the Act are on ',
    link('https://www.legislation.gov.uk/', 'legislation.gov.uk'),
    '.',
  ),
  heading(3, 'Who the duty is for'),
  paragraph(
    'There are nine protected characteristics. We look at each of them, though not each in every table:',
  ),
  list(
    false,
    item('age'),
    item(
      'disability, where we also ask',
      list(false, 'whether it can be seen', 'what a person needs from us'),
    ),
    item('gender reassignment'),
    item('marriage and civil partnership'),
    item('pregnancy and maternity'),
    item('race, which includes', list(false, 'colour', 'nationality', 'ethnic or national origins')),
    item('religion or belief'),
    item('sex'),
    item('sexual orientation'),
  ),
];

const objectives: readonly MadeUpBlock[] = [
  heading(2, 'Our objectives, and how far we are'),
  paragraph(
    'We set five objectives in April 2024. Two are met, two are on their way, and one we have had to begin again. The table says which.',
  ),
  table(
    'Objectives for 2024 to 2028 and how far each is',
    ['Objective', 'Who answers for it', 'How far', '#Steps done', '#Steps in all'],
    [
      ['Answer calls within ten minutes in every district', 'Contact centre', 'On its way', '6', '9'],
      ['Publish every quarter how often each group is searched', 'Performance', 'Met', '4', '4'],
      ['Raise the share of applicants who say why they withdrew', 'Recruitment', 'Begun again', '1', '5'],
      ['Have an interpreter on the telephone within five minutes', 'Contact centre', 'Met', '3', '3'],
      ['Train every custody officer in hidden disability', 'Learning', 'On its way', '7', '8'],
    ],
    ['A step is done when the head of the named department has signed that it is.'],
  ),
  heading(3, 'Answering calls'),
  paragraph(
    'A caller to 101 waited 7 minutes at the median, 1 minute less than in the year before. In Highfell the median was 9 minutes. ' +
      'The difference between districts is smaller than it was, and we cannot yet tell whether that is because of the second team or because fewer people called.',
  ),
  heading(4, 'What we did'),
  list(
    true,
    item(
      'We moved six call handlers to a second team that begins at five in the afternoon.',
      list(false, 'Four of the six asked to.', 'Two have since moved back, and were replaced.'),
    ),
    'We rang back everybody who had put the telephone down before we answered: 1,204 people between January and March.',
    'We published the waiting times of each week, good and bad.',
  ),
  heading(4, 'What we did not do'),
  paragraph(
    'We had promised a text number for those who cannot use a telephone by October. It will be ready in ',
    strong('February 2027'),
    '. Until then, 18000 reaches us by text relay.',
  ),
  {
    kind: 'figure',
    image: { contentType: 'image/png', ...madeUpPhotograph() },
    alt: 'A lake below a green hill under a pale sky: the view from the police station at Highfell.',
    decorative: false,
    caption: 'Highfell, where calls waited longest',
  },
];

const figures: readonly MadeUpBlock[] = [
  heading(2, 'What our figures say'),
  paragraph(
    'Every figure here is of events or of people who were counted, never of people who were guessed at. Beside every comparison ' +
      'stand the counts that it was made from. Where a count is small it has been left out, and the table says so.',
  ),
  heading(3, 'Stop and search'),
  paragraph(
    'We searched people about 2,300 times. For each 1,000 people who live here, Black people were searched 13.9 times and White people 3.4 ' +
      'times. The rate is higher for Black people: 4.1 times, and the true figure is consistent with anything from 3.5 to 4.8. What ' +
      'the figure is due to cannot be told from it.',
  ),
  table(
    'Searches by ethnic group, April 2025 to March 2026',
    [
      'Ethnic group',
      '#Searches',
      '#Residents',
      '#Searches for each 1,000 residents',
      '#Rate compared with White',
      '#From',
      '#To',
    ],
    [
      ['Asian', '127', '17,280', '7.3', '2.2', '1.8', '2.6'],
      ['Black', '167', '12,000', '13.9', '4.1', '3.5', '4.8'],
      ['Mixed', '74', '10,560', '7.0', '2.1', '1.6', '2.6'],
      ['White', '1,479', '435,360', '3.4', '1', '[z]', '[z]'],
      ['Other', '[c]', '4,800', '[c]', '[c]', '[c]', '[c]'],
      ['Not stated', '466', '[x]', '[x]', '[x]', '[x]', '[x]'],
    ],
    [
      '[c] left out to protect people; [x] not available; [z] does not apply.',
      'Residents are those of the invented census of Fellshire. From and to are a 95% interval.',
    ],
    'https://fellshire.example/published/searches-2026/tables/1',
  ),
  note(
    'warning',
    'One search in five has no ethnic group, because the person chose not to state it or nobody asked. If these people are unlike the others, every rate in the table is too low, and not by the same amount.',
  ),
  heading(3, 'What callers thought of us'),
  paragraph(
    'After each call we ask one question: were you treated fairly? Of those who answered, most said yes in two of three districts.',
  ),
  {
    kind: 'figure',
    image: { contentType: 'image/svg+xml', ...madeUpChart() },
    alt: 'Bars: Lowmarket 61%, Highfell 48%, Coast and Sands 57%.',
    decorative: false,
    caption: 'Callers who said that they were treated fairly, by district',
  },
  table(
    'Callers who said that they were treated fairly, by district',
    ['District', '#Asked', '#Answered', '#Said yes', '#Share of those who answered'],
    [
      ['Lowmarket', '3,240', '1,012', '617', '61%'],
      ['Highfell', '1,118', '301', '144', '48%'],
      ['Coast and Sands', '1,642', '488', '278', '57%'],
    ],
    ['Fewer than one caller in three answered.'],
  ),
  heading(3, 'For our Welsh speakers'),
  paragraph(
    inLanguage(
      'cy',
      'Mae rhai o bobl Sir Fellshire yn siarad Cymraeg gartref. Os ydych am gael yr adroddiad hwn yn Gymraeg, ffoniwch ni neu ' +
        'ysgrifennwch atom, a byddwn yn ei anfon atoch yn ddi-dâl. Mae croeso i chi siarad Cymraeg â ni ar y ffôn.',
    ),
  ),
];

/** Foreword, law, objectives and figures. */
export const madeUpChapters: readonly MadeUpBlock[] = [...opening, ...objectives, ...figures];
