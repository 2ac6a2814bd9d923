// Tables that are no population, and what is said of them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { named, refusalOf } from './read-population-trial.ts';

const wrong: [string, string, string, RegExp][] = [
  [
    'a population of zero',
    'area,group,count\nEden,White,0\nEden,Black,0\n',
    'POPULATION_ZERO',
    /every figure is 0/,
  ],
  [
    'one group of one area twice',
    'code,area,group,count\nE07000030,Eden,White,90\nE07000030,Eden,Black,4\nE07000030,Eden,Black,5\n',
    'POPULATION_TWICE',
    /lines 3 and 4: both give “Black” of the same area/,
  ],
  [
    'residents of several years',
    'year,area,group,count\n2019,Eden,White,90\n2019,Eden,Black,4\n2020,Eden,White,91\n2020,Eden,Black,5\n',
    'PERIODS_SEVERAL',
    /2 periods under “year”: “2019”, “2020”.*Send the rows of one/,
  ],
  [
    'a word where the few counts should be',
    'area,group,count\nEden,White,90\nEden,Black,lots\n',
    'POPULATION_NO_FIGURES',
    /Line 3, column “count”: “lots” is no count/,
  ],
  [
    'rows that overlap, which no filter parts',
    'area,sex,group,count\nEden,F,White,90\nEden,F,Black,4\nEden,M,White,9\nEden,M,Black,4\nEden,X,White,9\nEden,X,Black,4\n',
    'ROWS_OVERLAP',
    /Send the rows of one of them only/,
  ],
  [
    'a negative population',
    'area,group,count\nEden,White,90\nEden,Black,-4\n',
    'POPULATION_NEGATIVE',
    /line 3.*“-4” is below zero/,
  ],
  [
    'more people than there are anywhere',
    'area,group,count\nEden,White,1e20\nEden,Black,10\n',
    'POPULATION_TOO_LARGE',
    /line 2.*“100000000000000000000” is more than/,
  ],
  [
    'part of a person',
    'area,group,count\nEden,White,900.5\nEden,Black,10\n',
    'POPULATION_FRACTION',
    /line 2.*“900.5”/,
  ],
  [
    'a word for a number',
    'area,group,count\nEden,White,90\nEden,Black,many\nKent,White,3\nKent,Black,3\nKent,Mixed,3\nKent,Asian,3\nKent,Other,3\nEden,Other,2\nEden,Mixed,2\nEden,Asian,2\n',
    'POPULATION_NOT_A_NUMBER',
    /line 3, column “count”: “many”/,
  ],
  [
    'shares of people',
    'area,White,Black\nEden,90.5,9.5\nKent,80.1,19.9\n',
    'POPULATION_SHARES_NOT_COUNTS',
    /shares, not counts/,
  ],
  [
    'figures all withheld',
    'area,group,count,x\nEden,White,..,1\nEden,Black,:,2\nKent,Asian,..,3\nKent,Mixed,5,4\n',
    'POPULATION_MISSING',
    /withheld or blank/,
  ],
  ['no groups at all', 'area,colour,count\nEden,red,4\nEden,blue,5\n', 'POPULATION_NO_GROUPS', /“colour”/],
  [
    'an unknown label',
    'area,group,count\nEden,White,4\nEden,Black,5\nEden,Mixed,2\nEden,Asiann,5\n',
    'POPULATION_LABEL_UNKNOWN',
    /“Asiann” is not a group.*“Asian/,
  ],
];
for (const [what, table, code, said] of wrong) {
  test(`${what} is refused in a sentence`, async () => {
    const area = what === 'figures all withheld' ? { area: named('Eden') } : {};
    const problem = await refusalOf(table, area);
    assert.equal(problem.code, code, problem.message);
    assert.match(problem.message, said);
  });
}
