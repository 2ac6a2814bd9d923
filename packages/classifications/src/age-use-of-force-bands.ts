// Age as a police officer saw it, in the use of force returns: six bands, which are not those of stop and search.

import { ageBands } from './age-bands.ts';

export const ageUseOfForceBands = ageBands({
  id: 'age-use-of-force-bands',
  version: '2019',
  title: 'Age as perceived by the officer, use of force returns',
  source: {
    title: 'Police use of force statistics, England and Wales: April 2018 to March 2019',
    publisher: 'Home Office',
    url: 'https://www.gov.uk/government/statistics/police-use-of-force-statistics-april-2018-to-march-2019',
    published: '2019-12-19',
  },
  bands: [
    'Under 11 years',
    '11 - 17 years',
    '18 - 34 years',
    '35 - 49 years',
    '50 - 64 years',
    '65 and over',
  ],
});
