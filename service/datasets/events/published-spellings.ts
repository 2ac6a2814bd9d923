// The values that data.police.uk is known to publish in each column of its stop and search files.

const ethnicities = {
  'Asian/Asian British': ['Indian', 'Pakistani', 'Bangladeshi', 'Chinese', 'Any other Asian background'],
  'Black/African/Caribbean/Black British': [
    'African',
    'Caribbean',
    'Any other Black/African/Caribbean background',
  ],
  'Mixed/Multiple ethnic groups': [
    'White and Black Caribbean',
    'White and Black African',
    'White and Asian',
    'Any other Mixed/Multiple ethnic background',
  ],
  White: [
    'English/Welsh/Scottish/Northern Irish/British',
    'Irish',
    'Gypsy or Irish Traveller',
    'Any other White background',
  ],
  'Other ethnic group': ['Arab', 'Any other ethnic group', 'Not stated'],
};

/**
 * By slug. They say nothing of what may be in a file and are no check: with them the usual files need not be looked through
 * for their values before they are read, and any other value is found when it is met.
 */
export const publishedSpellings: Readonly<Record<string, readonly string[]>> = {
  type: ['Person search', 'Person and Vehicle search', 'Vehicle search'],
  part_of_a_policing_operation: ['False', 'True'],
  policing_operation: [],
  gender: ['Male', 'Female', 'Other'],
  age_range: ['under 10', '10-17', '18-24', '25-34', 'over 34'],
  self_defined_ethnicity: Object.entries(ethnicities).flatMap(([group, names]) =>
    names.map((name) => `${group} - ${name}`),
  ),
  officer_defined_ethnicity: ['Asian', 'Black', 'Mixed', 'White', 'Other'],
  legislation: [
    'Aviation Security Act 1982 (section 27(1))',
    'Conservation of Seals Act 1970 (section 4)',
    'Criminal Justice Act 1988 (section 139B)',
    'Criminal Justice and Public Order Act 1994 (section 60)',
    'Crossbows Act 1987 (section 4)',
    'Deer Act 1991 (section 12)',
    'Environmental Protection Act 1990 (section 34B )',
    'Firearms Act 1968 (section 47)',
    'Hunting Act 2004 (section 8)',
    'Misuse of Drugs Act 1971 (section 23)',
    'Poaching Prevention Act 1862 (section 2)',
    'Police and Criminal Evidence Act 1984 (section 1)',
    'Police and Criminal Evidence Act 1984 (section 6)',
    'Protection of Badgers Act 1992 (section 11)',
    'Psychoactive Substances Act 2016 (s36(2))',
    'Psychoactive Substances Act 2016 (s37(2))',
    'Public Stores Act 1875 (section 6)',
    'Sporting Events (Control of Alcohol etc.) Act 1985 (section 7)',
    'Wildlife and Countryside Act 1981 (section 19)',
  ],
  object_of_search: [
    'Anything to threaten or harm anyone',
    'Article for use in theft',
    'Articles for use in criminal damage',
    'Controlled drugs',
    'Crossbows',
    'Detailed object of search unavailable',
    'Evidence of offences under the Act',
    'Evidence of wildlife offences',
    'Firearms',
    'Fireworks',
    'Game or poaching equipment',
    'Goods on which duty has not been paid etc.',
    'Offensive weapons',
    'Psychoactive substances',
    'Seals or hunting equipment',
    'Stolen goods',
  ],
  outcome: [
    'A no further action disposal',
    'Arrest',
    'Caution (simple or conditional)',
    'Community resolution',
    'Khat or Cannabis warning',
    'Penalty Notice for Disorder',
    'Summons / charged by post',
  ],
  outcome_linked_to_object_of_search: ['False', 'True'],
  removal_of_more_than_just_outer_clothing: ['False', 'True'],
};
