// The ethnic groups that the census and police lists share, with the words and spellings of each.

/** A broad group: its headings are the words that files set before a group within it. */
export interface BroadGroup {
  readonly code: string;
  readonly shortLabel: string;
  readonly headings: readonly string[];
  /** Spellings that stand alone and never head a detailed group. */
  readonly alone?: readonly string[];
}

/** A detailed group: `names` follow a heading of the broad group, `alone` stand by themselves. */
export interface DetailedGroup {
  readonly code: string;
  readonly within: string;
  readonly shortLabel: string;
  readonly names: readonly string[];
  readonly alone: readonly string[];
}

export const broadGroups: readonly BroadGroup[] = [
  {
    code: 'asian',
    shortLabel: 'Asian',
    headings: [
      'Asian',
      'Asian or Asian British',
      'Asian, Asian British or Asian Welsh',
      'Asian British',
      'Asian ethnic group',
    ],
  },
  {
    code: 'black',
    shortLabel: 'Black',
    headings: [
      'Black',
      'Black or Black British',
      'Black, Black British, Black Welsh, Caribbean or African',
      'Black, Black British, Caribbean or African',
      'Black/African/Caribbean/Black British',
      'Black African/Caribbean/Black British',
      'Black, African, Caribbean or Black British',
      'Black British',
      'Black ethnic group',
    ],
  },
  {
    code: 'mixed',
    shortLabel: 'Mixed',
    headings: [
      'Mixed',
      'Mixed or multiple ethnic groups',
      'Mixed/multiple ethnic background',
      'Mixed or multiple',
      'Mixed ethnic groups',
      'Mixed background',
    ],
    alone: ['Mixed ethnicity', 'Mixed race', 'Mixed heritage', 'Dual heritage'],
  },
  { code: 'white', shortLabel: 'White', headings: ['White', 'White ethnic group'] },
  {
    code: 'other',
    shortLabel: 'Other',
    headings: ['Other', 'Other ethnic group', 'Other ethnic background', 'Other ethnicity'],
    alone: ['All other ethnic groups'],
  },
];

const british = 'English, Welsh, Scottish, Northern Irish or British';

export const detailedGroups: readonly DetailedGroup[] = [
  {
    code: 'asian-indian',
    within: 'asian',
    shortLabel: 'Indian',
    names: ['Indian', 'Asian Indian'],
    alone: ['Indian', 'British Indian'],
  },
  {
    code: 'asian-pakistani',
    within: 'asian',
    shortLabel: 'Pakistani',
    names: ['Pakistani', 'Asian Pakistani'],
    alone: ['Pakistani', 'British Pakistani'],
  },
  {
    code: 'asian-bangladeshi',
    within: 'asian',
    shortLabel: 'Bangladeshi',
    names: ['Bangladeshi', 'Asian Bangladeshi'],
    alone: ['Bangladeshi', 'British Bangladeshi'],
  },
  {
    code: 'asian-chinese',
    within: 'asian',
    shortLabel: 'Chinese',
    names: ['Chinese', 'Asian Chinese'],
    alone: [
      'Chinese',
      'British Chinese',
      'Chinese - Chinese',
      'Other - Chinese',
      'Other ethnic group - Chinese',
      'Other Chinese',
      'Chinese or other ethnic group - Chinese',
    ],
  },
  {
    code: 'asian-other',
    within: 'asian',
    shortLabel: 'Asian other',
    names: ['Other', 'Any other', 'Other Asian', 'Any other Asian background'],
    alone: ['Other Asian', 'Any other Asian background'],
  },
  {
    code: 'black-african',
    within: 'black',
    shortLabel: 'Black African',
    names: ['African', 'Black African'],
    alone: ['African'],
  },
  {
    code: 'black-caribbean',
    within: 'black',
    shortLabel: 'Black Caribbean',
    names: ['Caribbean', 'Black Caribbean'],
    alone: ['Caribbean', 'African Caribbean', 'Afro-Caribbean'],
  },
  {
    code: 'black-other',
    within: 'black',
    shortLabel: 'Black other',
    names: [
      'Other',
      'Any other',
      'Other Black',
      'Any other Black background',
      'Any other Black/African/Caribbean background',
      'Any other Black, Black British or Caribbean background',
    ],
    alone: [
      'Other Black',
      'Any other Black background',
      'Any other Black/African/Caribbean background',
      'Any other Black, Black British or Caribbean background',
    ],
  },
  {
    code: 'mixed-white-and-black-caribbean',
    within: 'mixed',
    shortLabel: 'Mixed White and Black Caribbean',
    names: ['White and Black Caribbean', 'White and Caribbean', 'White and Black - Caribbean'],
    alone: ['White and Black Caribbean'],
  },
  {
    code: 'mixed-white-and-black-african',
    within: 'mixed',
    shortLabel: 'Mixed White and Black African',
    names: ['White and Black African', 'White and African', 'White and Black - African'],
    alone: ['White and Black African'],
  },
  {
    code: 'mixed-white-and-asian',
    within: 'mixed',
    shortLabel: 'Mixed White and Asian',
    names: ['White and Asian'],
    alone: ['White and Asian'],
  },
  {
    code: 'mixed-other',
    within: 'mixed',
    shortLabel: 'Mixed other',
    names: [
      'Other',
      'Any other',
      'Other Mixed',
      'Any other Mixed background',
      'Other Mixed or multiple ethnic groups',
      'Any other Mixed or multiple ethnic background',
      'Any other Mixed or multiple background',
    ],
    alone: [
      'Other Mixed',
      'Any other Mixed background',
      'Other Mixed or multiple ethnic groups',
      'Any other Mixed or multiple ethnic background',
      'Any other Mixed or multiple background',
    ],
  },
  {
    code: 'white-british',
    within: 'white',
    shortLabel: 'White British',
    names: [
      'British',
      'White British',
      british,
      'English/Welsh/Scottish/Northern Irish/British',
      'English, Scottish, Welsh, Northern Irish, British',
      'English, Welsh, Scottish or Northern Irish',
      'English/Welsh',
      'English',
      'Welsh',
      'Scottish',
      'Northern Irish',
    ],
    alone: [
      british,
      'English/Welsh/Scottish/Northern Irish/British',
      'English, Scottish, Welsh, Northern Irish, British',
      'English, Welsh, Scottish or Northern Irish',
      'English/Welsh',
    ],
  },
  {
    code: 'white-irish',
    within: 'white',
    shortLabel: 'White Irish',
    names: ['Irish', 'White Irish'],
    alone: ['Irish'],
  },
  {
    code: 'white-gypsy-or-irish-traveller',
    within: 'white',
    shortLabel: 'White Gypsy or Irish Traveller',
    names: [
      'Gypsy or Irish Traveller',
      'Gypsy/Traveller',
      'Gypsy or Traveller',
      'Gypsy/Traveller/Irish Traveller',
      'Gypsy, Irish Traveller',
      'Irish Traveller',
      'Traveller of Irish heritage',
    ],
    alone: [
      'Gypsy or Irish Traveller',
      'Gypsy/Traveller',
      'Gypsy/Traveller/Irish Traveller',
      'Irish Traveller',
      'Traveller of Irish heritage',
      'White Irish Traveller',
    ],
  },
  { code: 'white-roma', within: 'white', shortLabel: 'White Roma', names: ['Roma'], alone: ['Roma'] },
  {
    code: 'white-other',
    within: 'white',
    shortLabel: 'White other',
    names: ['Other', 'Any other', 'Other White', 'White other', 'Any other White background', 'non-British'],
    alone: ['Other White', 'Any other White background'],
  },
  { code: 'other-arab', within: 'other', shortLabel: 'Arab', names: ['Arab'], alone: ['Arab'] },
  {
    code: 'other-any',
    within: 'other',
    shortLabel: 'Any other ethnic group',
    names: ['Other', 'Any other', 'Any other ethnic group', 'Any other ethnic background'],
    alone: [
      'Any other',
      'Any other ethnic group',
      'Any other ethnic background',
      'Any other ethnicity',
      'Chinese or other ethnic group - Any other ethnic group',
      'Chinese or other ethnic group - Any other',
      'Chinese or other ethnic group - Other',
    ],
  },
];
