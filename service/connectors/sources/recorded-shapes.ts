// Answers in the shapes that the publishers document, for tests: small, made up by us, with nobody in them.
//
// data.police.uk: docs/method/stops-force, docs/method/crimes-street-dates and docs/method/forces, read November 2026; the older
// form of `outcome` as documented there in 2017. Nomis: columns of `data.csv` as its help page at /api/v01/help names them.
// ONS: answers of /v1/population-types/UR/census-observations as its developer site and users' programs show them.

export const forcesShape = [
  { id: 'cumbria', name: 'Cumbria Constabulary' },
  { id: 'avon-and-somerset', name: 'Avon and Somerset Constabulary' },
];

export const availabilityShape = [
  { date: '2025-03', 'stop-and-search': ['avon-and-somerset', 'cumbria'] },
  { date: '2025-02', 'stop-and-search': ['avon-and-somerset'] },
  { date: '2025-01', 'stop-and-search': ['avon-and-somerset', 'cumbria'] },
];

const person = {
  age_range: '18-24',
  officer_defined_ethnicity: 'White',
  involved_person: true,
  self_defined_ethnicity: 'White - English/Welsh/Scottish/Northern Irish/British',
  gender: 'Male',
  legislation: 'Misuse of Drugs Act 1971 (section 23)',
  outcome_linked_to_object_of_search: true,
  datetime: '2025-01-06T22:45:00+00:00',
  outcome_object: { id: 'bu-no-further-action', name: 'A no further action disposal' },
  location: {
    latitude: '54.890001',
    street: { id: 1, name: 'On or near Example Street' },
    longitude: '-2.930001',
  },
  object_of_search: 'Controlled drugs',
  operation: null,
  outcome: 'A no further action disposal',
  type: 'Person search',
  operation_name: null,
  removal_of_more_than_outer_clothing: false,
};

export const stopsShape = [
  person,
  {
    ...person,
    ...{ location: null, self_defined_ethnicity: 'Other ethnic group - Not stated', gender: null },
    ...{ officer_defined_ethnicity: null, outcome_linked_to_object_of_search: null, outcome: '' },
  },
  { ...person, type: 'Vehicle search', outcome: false, operation: true, operation_name: 'Operation Example' },
];

const groups = [
  'White: English, Welsh, Scottish, Northern Irish or British',
  'White: Irish',
  'Other ethnic group: Arab',
];
const nomisRows = (name: string, code: string, counts: readonly number[]): string[] =>
  groups.map((group, at) => `2021,"${name}",${code},"${group}",${counts[at]},6`);

/** Two areas by three groups. */
export const nomisShape = [
  'DATE_NAME,GEOGRAPHY_NAME,GEOGRAPHY_CODE,C2021_ETH_20_NAME,OBS_VALUE,RECORD_COUNT',
  ...nomisRows('Allerdale', 'E07000026', [100, 20, 3]),
  ...nomisRows('Carlisle', 'E07000028', [200, 40, 6]),
].join('\r\n');

const dimension = (id: string, name: string, option: string, optionId: string) => ({
  ...{ dimension: name, dimension_id: id },
  ...{ option, option_id: optionId },
});

export const observationsShape = {
  areas_returned: 1,
  blocked_areas: 0,
  observations: [
    ['Female', '1', 52],
    ['Male', '2', 48],
  ].map(([sex, id, observation]) => ({
    dimensions: [
      dimension('ltla', 'Lower tier local authorities', 'Allerdale', 'E07000026'),
      dimension('sex', 'Sex (2 categories)', String(sex), String(id)),
    ],
    observation,
  })),
  total_observations: 2,
};
