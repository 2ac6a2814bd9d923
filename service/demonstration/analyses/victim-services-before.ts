// The analysis of victim services: what is proposed, who is touched, what is known and who was asked. Everything in it is invented.
import type { DemonstrationWriting as Writing } from '../../analyses/index.ts';

const census = 'Census 2021, invented tables for Fellshire';
const returns = 'Harrowby Victims’ Line, returns of four quarters; counts under 10 are not shown to us';

export const victimServicesBefore: Writing = {
  answers: {
    responsible: 'Commissioning Manager',
    contributors: 'Engagement Officer\nData Analyst\nHarrowby Victims’ Line, for its figures alone',
    'related-analyses':
      'Office relocation: access for staff and visitors. Fellshire Council: ending of evening and Sunday buses, its own analysis.',
    deadlines:
      'The contract ends 36 days after the decision at the latest. Staff of the provider have to be told 28 days before that.',
    specialists: 'legal\nfinance',
    purpose:
      'People who were harmed by crime get help that they can reach, from somebody who is trained for what happened to them, within two weeks.',
    'what-changes':
      'There are two more specialist advisers. In the High Fells the outreach rooms open on one day a week instead of two, and a van goes to six villages. People can begin in six ways instead of two.',
    baseline:
      '2,904 people were helped in the last year: 2,175 from Harrowby, 407 from the High Fells, 322 from the Saltmere Coast. The wait for a specialist adviser was 28 days at the median. Six in ten were women.',
    'decision-maker': 'Police and Crime Commissioner',
    'decision-date': '{ago 136}',
    'decision-already-taken': 'no',
    'affected-public':
      'Victims of crime who are referred by the constabulary or come by themselves, and their families. Also those who should come and do not: about one victim in four of a violent offence.',
    'affected-numbers':
      'About 2,900 a year who come (returns of the provider, four quarters). About 9,400 people a year say in the national survey that they were victims of a crime that would let them come; for a county of our size that is a rough figure.',
    'affected-places':
      'All three districts. The change is felt in the High Fells: Upper Garth, Stonebeck, and about forty hamlets without a bus on weekdays after four.',
    'affected-staff':
      '31 members of staff of the provider, of whom four would work in the van. Six volunteers. Nobody of our own.',
    'affected-passing':
      'Visitors in summer, who are victims mostly of theft and assault, and seasonal workers on farms and in hotels, some of whom speak little English. We do not know how many come for help: the returns count where people live.',
    technology: 'no',
    consulted: 'informal',
    'groups-not-reached':
      'Gypsy, Roma and Traveller families: we met them once and were asked to come again first. Children: no child was asked; the provider has a group of young people that we will ask next time. Seasonal workers.',
    'changed-by-engagement':
      'Booking by text message and in British Sign Language; the van; the fund, paid to the driver; the wording of the form. What did not change: the second day in the High Fells rooms. The money for it is what pays the two advisers.',
  },
  rows: {
    'evidence-by-characteristic': [
      {
        row: 'age',
        strength: 'high',
        shows:
          '26% of residents of the High Fells are 65 or over, and 11% of those who come for help from there (44 of 407). In the focus group five of twelve had never filled in a form online.',
        source: `${census}; ${returns}; focus group of older residents`,
        period: 'March 2021; last four quarters',
        'as-of': '{ago 205}',
      },
      {
        row: 'disability',
        strength: 'medium',
        shows:
          'One in five residents is disabled, and 27% of those who come. Disabled victims are satisfied less often: 14 points below others, of 212 who answered.',
        source: `${census}; ${returns}; survey of the provider`,
        period: 'March 2021; last four quarters',
        'as-of': '{ago 205}',
      },
      {
        row: 'gender-reassignment',
        strength: 'low',
        shows: 'Two trans people spoke to us. The returns show no number, as it is under 10.',
        source: 'Two interviews',
        period: 'This spring',
        'as-of': '{ago 181}',
      },
      {
        row: 'marriage-and-civil-partnership',
        strength: 'medium',
        shows: 'The staff handbook of the provider treats all alike. There has been no complaint.',
        source: 'Harrowby Victims’ Line, staff handbook',
        period: 'The current version',
        'as-of': '{ago 200}',
      },
      {
        row: 'pregnancy-and-maternity',
        strength: 'none',
        'no-evidence-why': 'Nobody has asked people whether they are pregnant or have a small child.',
      },
      {
        row: 'race',
        strength: 'low',
        shows:
          '6% of those who come are from an ethnic minority, and 9% of residents. 14% of forms do not say. Gypsy, Roma and Traveller people cannot be told from others.',
        source: `${census}; ${returns}`,
        period: 'March 2021; last four quarters',
        'as-of': '{ago 205}',
      },
      {
        row: 'religion-or-belief',
        strength: 'low',
        shows: 'Three in ten forms do not say. Of the rest the shares are near those of residents.',
        source: returns,
        period: 'Last four quarters',
        'as-of': '{ago 205}',
      },
      {
        row: 'sex',
        strength: 'high',
        shows:
          '61% of those who come are women (1,771 of 2,904), and 39% men. Of those abused at home 81% are women.',
        source: returns,
        period: 'Last four quarters',
        'as-of': '{ago 205}',
      },
      {
        row: 'sexual-orientation',
        strength: 'medium',
        shows:
          'In the national survey lesbian, gay and bisexual people say about twice as often as others that they were abused at home. In our returns fewer than 10 a quarter say so.',
        source: `National survey of crime, England and Wales; ${returns}`,
        period: 'Three years together; last four quarters',
        'as-of': '{ago 205}',
      },
    ],
  },
};
