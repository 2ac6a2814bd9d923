// Every file of the Fellshire demonstration, as bytes, from one seed.
import { callFile } from './call-file.ts';
import { communityFiles } from './community-files.ts';
import { type DemonstrationFile, encodedText } from './demonstration-file.ts';
import { populationFiles } from './population-files.ts';
import { recruitmentFile } from './recruitment-file.ts';
import { monthNeverSubmitted, stopAndSearchFiles } from './stop-and-search-files.ts';
import { victimReferralFile } from './victim-referral-file.ts';
import { workforceFile } from './workforce-file.ts';

/** The seed of the demonstration that ships; another seed makes another Fellshire. */
export const demonstrationSeed = 1849;

const readme = `Everything in this folder is invented.

Fellshire, its districts, its constabulary, its council and its charity do not exist, and no row is about a real person.
The files are made by a program from a seed: the same seed gives the same bytes. Do not quote a figure from them.

invented-stop-and-search   monthly files of Fellshire Constabulary, in the form forces publish on data.police.uk.
                           ${monthNeverSubmitted} was never submitted. Faults of real files are in them on purpose.
                           Points lie in the open North Sea.
invented-population        residents of the three districts, in the shapes of census tables.
invented-victim-services   people referred to a charity, counted by the charity, small numbers withheld.
invented-101-calls         a year of calls to the constabulary, with how long each caller waited.
invented-workforce         the constabulary's workforce on one day, one row for each person, with pay.
invented-recruitment       applicants of two years, and how far each came.
invented-community         workers, visitors in three estimates, residents of small areas and the shapes of those.

District codes begin FELL, as no published code does.
`;

/** All files of the demonstration. The same seed gives the same bytes on every machine. */
export function demonstrationFiles(
  formatCsv: (rows: string[][]) => string,
  seed: number = demonstrationSeed,
): DemonstrationFile[] {
  return [
    { path: 'README.txt', partner: 'fellshire', content: encodedText(readme, 'utf-8') },
    ...stopAndSearchFiles(seed, formatCsv),
    ...populationFiles(seed, formatCsv),
    victimReferralFile(seed, formatCsv),
    callFile(seed, formatCsv),
    workforceFile(seed, formatCsv),
    recruitmentFile(seed, formatCsv),
    ...communityFiles(seed, formatCsv),
  ];
}
