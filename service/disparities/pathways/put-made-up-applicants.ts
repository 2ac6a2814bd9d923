// Made-up applicants and the pathway command run on them, for tests.

import { type MadeUpPeople, putMadeUpPeople } from '../findings/put-made-up-people.ts';
import type { PathwayFinding } from './pathway-finding.ts';
import { readPathwayFinding } from './read-pathway-finding.ts';
import { runPathway } from './run-pathway.ts';

export type MadeUpApplicants = MadeUpPeople<PathwayFinding>;

export function putMadeUpApplicants(): Promise<MadeUpApplicants> {
  return putMadeUpPeople(runPathway, readPathwayFinding);
}

export const headings = 'Ethnicity,Shortlisted,Appointed';
export const usual = [
  '--people',
  'applicants.csv',
  '--by',
  'ethnicity',
  '--stages',
  'Applied,Shortlisted,Appointed',
];

/** So many applicants of a group: `began` who applied, of whom so many reached each later stage. */
export function way(group: string, ...reached: readonly number[]): string[][] {
  const [began = 0, ...later] = reached;
  return Array.from({ length: began }, (_, at) => [
    group,
    ...later.map((count) => (at < count ? 'Yes' : 'No')),
  ]);
}

export const two = [...way('White', 200, 100, 50), ...way('Black', 100, 25, 10)];
