// Who lives in invented Fellshire, and how much more often than White British residents each group is searched there.

/** One ethnic group: residents by district, and the disparity that is built in. */
export interface EthnicGroup {
  /** As the Census 2021 tables write it. */
  census: string;
  /** As police files write it; the census lists groups that police lists do not. */
  police: string;
  /** As an officer would put it down. */
  officer: 'Asian' | 'Black' | 'Mixed' | 'Other' | 'White';
  /** Residents of Harrowby, High Fells and Saltmere Coast. */
  residents: readonly [number, number, number];
  /** Searches per resident, as a multiple of those of White British residents: the truth a finding should find. */
  timesAsOften: number;
}

const asian = 'Asian, Asian British or Asian Welsh';
const black = 'Black, Black British, Black Welsh, Caribbean or African';
const mixed = 'Mixed or Multiple ethnic groups';
const policeAsian = 'Asian/Asian British';
const policeBlack = 'Black/African/Caribbean/Black British';
const policeMixed = 'Mixed/Multiple ethnic groups';

function group(
  census: string,
  police: string,
  officer: EthnicGroup['officer'],
  residents: EthnicGroup['residents'],
  timesAsOften: number,
): EthnicGroup {
  return { census, police, officer, residents, timesAsOften };
}

/**
 * The nineteen groups of the census. Taken in fives: Black residents are searched about four times as often as White
 * residents, Mixed about twice, Asian as often; of Other residents there are too few to tell.
 */
export const ethnicGroups: readonly EthnicGroup[] = [
  group(`${asian}: Bangladeshi`, `${policeAsian} - Bangladeshi`, 'Asian', [1500, 60, 640], 1.1),
  group(`${asian}: Chinese`, `${policeAsian} - Chinese`, 'Asian', [900, 150, 450], 0.7),
  group(`${asian}: Indian`, `${policeAsian} - Indian`, 'Asian', [3200, 300, 1500], 0.95),
  group(`${asian}: Pakistani`, `${policeAsian} - Pakistani`, 'Asian', [4300, 90, 1610], 1.1),
  group(
    `${asian}: Other Asian`,
    `${policeAsian} - Any other Asian background`,
    'Asian',
    [2200, 200, 1100],
    1,
  ),
  group(`${black}: African`, `${policeBlack} - African`, 'Black', [1250, 60, 490], 3.9),
  group(`${black}: Caribbean`, `${policeBlack} - Caribbean`, 'Black', [420, 40, 240], 4.4),
  group(
    `${black}: Other Black`,
    `${policeBlack} - Any other Black/African/Caribbean background`,
    'Black',
    [190, 20, 90],
    4.2,
  ),
  group(`${mixed}: White and Asian`, `${policeMixed} - White and Asian`, 'Asian', [950, 350, 800], 1.3),
  group(
    `${mixed}: White and Black African`,
    `${policeMixed} - White and Black African`,
    'Black',
    [420, 100, 280],
    2.4,
  ),
  group(
    `${mixed}: White and Black Caribbean`,
    `${policeMixed} - White and Black Caribbean`,
    'Black',
    [900, 200, 700],
    2.9,
  ),
  group(
    `${mixed}: Other Mixed or Multiple ethnic groups`,
    `${policeMixed} - Any other Mixed/Multiple ethnic background`,
    'Mixed',
    [800, 300, 700],
    1.7,
  ),
  group(
    'White: English, Welsh, Scottish, Northern Irish or British',
    'White - English/Welsh/Scottish/Northern Irish/British',
    'White',
    [142_500, 112_430, 177_310],
    1,
  ),
  group('White: Irish', 'White - Irish', 'White', [900, 450, 950], 0.9),
  group('White: Gypsy or Irish Traveller', 'White - Gypsy or Irish Traveller', 'White', [210, 180, 190], 5),
  group('White: Roma', 'White - Any other White background', 'White', [150, 20, 110], 1.4),
  group('White: Other White', 'White - Any other White background', 'White', [6800, 2400, 5800], 1.05),
  group('Other ethnic group: Arab', 'Other ethnic group - Arab', 'Other', [520, 30, 250], 1.2),
  group(
    'Other ethnic group: Any other ethnic group',
    'Other ethnic group - Any other ethnic group',
    'Other',
    [690, 110, 500],
    1.3,
  ),
];

/** Districts in the order of `residents`. */
export const districts = [
  { code: 'FELL-01', name: 'Harrowby' },
  { code: 'FELL-02', name: 'High Fells' },
  { code: 'FELL-03', name: 'Saltmere Coast' },
] as const;

/** Residents of one group in the whole county. */
export function residentsOf({ residents }: EthnicGroup): number {
  return residents.reduce((sum, count) => sum + count, 0);
}

/** Residents of each district, in order. */
export function residentsByDistrict(): number[] {
  return districts.map((_, at) => ethnicGroups.reduce((sum, { residents }) => sum + (residents[at] ?? 0), 0));
}
