// The findings that the demonstration opens with: one of each kind, over the data that it brings in.

/** The demonstration's data, by short names. */
export type DemonstrationData =
  | 'searches'
  | 'calls'
  | 'workforce'
  | 'applicants'
  | 'residents by ethnicity'
  | 'workers by ethnicity'
  | 'visitors low'
  | 'visitors middle'
  | 'visitors high';

/** What a finding is asked for; the ids of the data come with it when it is made. */
export interface DemonstrationFinding {
  kind: string;
  records: DemonstrationData;
  population: DemonstrationData | null;
  /** As the form of its kind keeps it. */
  asks: Readonly<Record<string, unknown>>;
  /** Other people that its counts are set against as well. */
  others?: readonly { known: DemonstrationData; added: boolean }[];
  /** It is released too, protected, for the public to see. */
  released?: true;
  /** The other body of the demonstration sees it too. */
  shared?: true;
  /** What analyses cite it as. */
  citedAs?: string;
  /** It is cited as it was before the last month of its data came in. */
  isCitedBefore?: true;
}

const twoYears = { from: '2024-01', to: '2025-12' };
const lastYear = { from: '2025-01', to: '2025-12' };
const byEthnicity = { by: 'self-defined-ethnicity', rollUp: '5', reference: 'White', filters: [] };
const usualComparison = { counting: null, band: { lower: 0.8, upper: 1.25 }, level: 0.95 };
const ofResidents = {
  ...byEthnicity,
  area: 'Fellshire',
  counting: null,
};

const rates: readonly DemonstrationFinding[] = [
  {
    kind: 'rate',
    records: 'searches',
    population: 'residents by ethnicity',
    asks: { ...ofResidents, ...twoYears },
    released: true,
    shared: true,
    citedAs: 'searches',
  },
  {
    kind: 'rate',
    records: 'searches',
    population: 'residents by ethnicity',
    asks: {
      ...ofResidents,
      ...lastYear,
      filters: [{ header: 'Object of search', value: 'Controlled drugs' }],
    },
    others: [
      { known: 'visitors low', added: true },
      { known: 'visitors middle', added: true },
      { known: 'visitors high', added: true },
      { known: 'workers by ethnicity', added: false },
    ],
  },
  {
    kind: 'trend',
    records: 'searches',
    population: 'residents by ethnicity',
    asks: { ...ofResidents, ...twoYears, every: 'quarter', groups: ['Black'], rebase: [], compare: null },
  },
];

const outcomes: readonly DemonstrationFinding[] = [
  {
    kind: 'share',
    records: 'calls',
    population: null,
    asks: {
      ...usualComparison,
      ...lastYear,
      by: 'self-defined-ethnicity',
      rollUp: '5',
      reference: 'White',
      filters: [],
      within: ['District'],
      outcome: { header: 'What came of it', values: ['Somebody came'], not: false },
      saying: 'were answered in person',
      counting: 'calls',
    },
    released: true,
    citedAs: 'calls',
  },
  {
    kind: 'hit-rate',
    records: 'searches',
    population: null,
    asks: {
      ...usualComparison,
      ...twoYears,
      by: 'officer-defined-ethnicity',
      rollUp: null,
      reference: 'White',
      filters: [],
      within: ['Object of search'],
    },
    citedAs: 'searches before the last month',
    isCitedBefore: true,
  },
  {
    kind: 'amount',
    records: 'calls',
    population: null,
    asks: {
      by: 'self-defined-ethnicity',
      amount: 'Minutes until answered',
      average: 'mean',
      counting: 'calls',
      reference: 'White',
      rollUp: '5',
      ...lastYear,
      filters: [],
    },
  },
];

const workforce: readonly DemonstrationFinding[] = [
  {
    kind: 'representation',
    records: 'workforce',
    population: 'residents by ethnicity',
    asks: {
      by: 'ethnicity',
      rollUp: '5',
      from: null,
      to: null,
      filters: [{ header: 'Role', value: 'Police officer' }],
      area: 'Fellshire',
      counting: 'police officers',
    },
  },
  {
    kind: 'search',
    records: 'workforce',
    population: null,
    asks: {
      across: ['ethnicity', 'sex', 'age', 'disability'],
      outcome: { header: 'Role', values: ['Police officer'] },
      most: 3,
      floor: 10,
      rollUp: null,
      from: null,
      to: null,
      filters: [],
    },
  },
  {
    kind: 'pathway',
    records: 'applicants',
    population: null,
    asks: {
      by: 'ethnicity',
      reference: 'White',
      rollUp: '2',
      filters: [],
      stages: ['Applied', 'Shortlisted', 'Interviewed', 'Appointed'],
      counting: 'applicants',
    },
  },
  {
    kind: 'pay',
    records: 'workforce',
    population: null,
    asks: {
      by: 'sex',
      reference: null,
      rollUp: null,
      filters: [],
      snapshot: '2025-03-31',
      blankBonus: 'none',
    },
  },
];

/** The first is the newest on the list of findings, and on the home page. */
export const demonstrationFindings: readonly DemonstrationFinding[] = [...rates, ...outcomes, ...workforce];
