// English districts that became part of a new one: which, of which, and when. Whole districts only, so that sums are exact.
//
// Codes and days: Office for National Statistics, Code History Database, and the structural changes orders named. A district that
// was divided between two would need its parts; none was in these years.
import { type AreaId, sameArea } from '../tables/area-selection.ts';

export interface District {
  code: string;
  name: string;
}

export interface DistrictChange {
  /** First day of the new district. */
  on: string;
  /** Where it is laid down. */
  by: string;
  into: District;
  from: readonly District[];
}

function change(on: string, by: string, into: string, from: readonly string[]): DistrictChange {
  return { on, by, into: district(into), from: from.map(district) };
}

/** `E06000063 Cumberland`. */
function district(text: string): District {
  return { code: text.slice(0, 9), name: text.slice(10) };
}

/** In the order in which they happened: what one made, a later one may take in. */
export const districtChanges: readonly DistrictChange[] = [
  change(
    '2019-04-01',
    'Bournemouth, Dorset and Poole (Structural Changes) Order 2018',
    'E06000058 Bournemouth, Christchurch and Poole',
    ['E06000028 Bournemouth', 'E06000029 Poole', 'E07000048 Christchurch'],
  ),
  change('2019-04-01', 'Bournemouth, Dorset and Poole (Structural Changes) Order 2018', 'E06000059 Dorset', [
    'E07000049 East Dorset',
    'E07000050 North Dorset',
    'E07000051 Purbeck',
    'E07000052 West Dorset',
    'E07000053 Weymouth and Portland',
  ]),
  change('2019-04-01', 'East Suffolk (Local Government Changes) Order 2018', 'E07000244 East Suffolk', [
    'E07000205 Suffolk Coastal',
    'E07000206 Waveney',
  ]),
  change('2019-04-01', 'West Suffolk (Local Government Changes) Order 2018', 'E07000245 West Suffolk', [
    'E07000201 Forest Heath',
    'E07000204 St Edmundsbury',
  ]),
  change(
    '2019-04-01',
    'Somerset West and Taunton (Local Government Changes) Order 2018',
    'E07000246 Somerset West and Taunton',
    ['E07000190 Taunton Deane', 'E07000191 West Somerset'],
  ),
  change('2020-04-01', 'Buckinghamshire (Structural Changes) Order 2019', 'E06000060 Buckinghamshire', [
    'E07000004 Aylesbury Vale',
    'E07000005 Chiltern',
    'E07000006 South Bucks',
    'E07000007 Wycombe',
  ]),
  change(
    '2021-04-01',
    'Northamptonshire (Structural Changes) Order 2020',
    'E06000061 North Northamptonshire',
    ['E07000150 Corby', 'E07000152 East Northamptonshire', 'E07000153 Kettering', 'E07000156 Wellingborough'],
  ),
  change(
    '2021-04-01',
    'Northamptonshire (Structural Changes) Order 2020',
    'E06000062 West Northamptonshire',
    ['E07000151 Daventry', 'E07000154 Northampton', 'E07000155 South Northamptonshire'],
  ),
  change('2023-04-01', 'Cumbria (Structural Changes) Order 2022', 'E06000063 Cumberland', [
    'E07000026 Allerdale',
    'E07000028 Carlisle',
    'E07000029 Copeland',
  ]),
  change('2023-04-01', 'Cumbria (Structural Changes) Order 2022', 'E06000064 Westmorland and Furness', [
    'E07000027 Barrow-in-Furness',
    'E07000030 Eden',
    'E07000031 South Lakeland',
  ]),
  change('2023-04-01', 'North Yorkshire (Structural Changes) Order 2022', 'E06000065 North Yorkshire', [
    'E07000163 Craven',
    'E07000164 Hambleton',
    'E07000165 Harrogate',
    'E07000166 Richmondshire',
    'E07000167 Ryedale',
    'E07000168 Scarborough',
    'E07000169 Selby',
  ]),
  change('2023-04-01', 'Somerset (Structural Changes) Order 2022', 'E06000066 Somerset', [
    'E07000187 Mendip',
    'E07000188 Sedgemoor',
    'E07000189 South Somerset',
    'E07000246 Somerset West and Taunton',
  ]),
];

/** The change that took an area in; undefined where it still is what it was. */
export function whatTookIn(area: AreaId): DistrictChange | undefined {
  return districtChanges.find(({ from }) => from.some((each) => sameArea(each, area)));
}

/** The change that made an area; undefined where it was not made of others. */
export function whatMade(area: AreaId): DistrictChange | undefined {
  return districtChanges.find(({ into }) => sameArea(into, area));
}
