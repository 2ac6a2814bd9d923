// What is said of each of the demonstration's populations: whose people, when, where, and under which supposition.
import type { PopulationFacts } from '../datasets/index.ts';
import type { DemonstrationData } from './demonstration-findings.ts';

/** A file that is brought in and described. */
export interface DemonstrationPopulation {
  /** Of data that is brought in for itself; the others are in `load-demonstration.ts`. */
  kind: 'population' | 'people';
  title: string;
  /** Part of the name of its file; null for data that is there already. */
  files: string | null;
  known?: DemonstrationData;
  facts: PopulationFacts;
}

const invented = 'All figures are invented.';
const usual = { licence: '', scenario: null, months: null, confidential: false, note: invented } as const;

const residents = {
  ...usual,
  people: 'residents',
  source: 'Invented census, Fellshire Council',
  asOf: '21 March 2021',
  geography: 'Fellshire, by district',
} as const;

const workers = {
  ...usual,
  people: 'workers',
  source: 'Invented survey of employers, Fellshire Council',
  asOf: 'September 2018',
  geography: 'Fellshire, by district of work',
} as const;

function visitors(estimate: 'low' | 'middle' | 'high', how: string): DemonstrationPopulation {
  return {
    kind: 'population',
    title: `Visitors to Fellshire in summer, ${estimate} estimate`,
    files: `visitors-${estimate}.csv`,
    known: `visitors ${estimate}`,
    facts: {
      ...usual,
      people: 'visitors',
      source: 'Invented visitor survey, Fellshire Council',
      asOf: 'August 2025',
      geography: 'Fellshire, by district',
      scenario: `summer, ${estimate} estimate`,
      months: [6, 7, 8, 9],
      note: `People there on an ordinary day without living there. ${how} ${invented}`,
    },
  };
}

const described = (title: string, facts: PopulationFacts): DemonstrationPopulation => {
  return { kind: 'population', title, files: null, facts };
};

/** In the order in which they are brought in. */
export const demonstrationPopulations: readonly DemonstrationPopulation[] = [
  ...['ethnicity', 'sex', 'age', 'religion', 'disability'].map((by) =>
    described(`Residents of Fellshire by ${by}`, residents),
  ),
  {
    kind: 'population',
    title: 'Residents of Fellshire by small area and ethnic group',
    files: 'small-areas.csv',
    facts: { ...residents, geography: '24 small areas of Fellshire' },
  },
  {
    kind: 'population',
    title: 'Workers in Fellshire by ethnic group',
    files: 'workers-ethnic-groups.csv',
    known: 'workers by ethnicity',
    facts: workers,
  },
  { kind: 'population', title: 'Workers in Fellshire by sex', files: 'workers-sexes.csv', facts: workers },
  visitors('low', 'Half of what beds and car parks suggest.'),
  visitors('middle', 'As beds and car parks suggest.'),
  visitors('high', 'With day trips, which nobody counts.'),
  {
    ...described('Workforce of Fellshire Constabulary, 31 March 2025', {
      ...usual,
      people: 'workforce',
      source: 'Fellshire Constabulary',
      asOf: '31 March 2025',
      geography: 'Fellshire Constabulary',
      confidential: true,
      note: `One row for each person: not for release as it is. ${invented}`,
    }),
    kind: 'people',
  },
];
