// Age as the 2021 census prints it in table TS007: eleven bands over single years.

import { ageBands } from './age-bands.ts';

export const ageCensusBands = ageBands({
  id: 'age-census-bands',
  version: '2021',
  title: 'Age, Census 2021, England and Wales (TS007 bands)',
  source: {
    title: 'Age by single year (TS007), Census 2021',
    publisher: 'Office for National Statistics',
    url: 'https://www.nomisweb.co.uk/datasets/c2021ts007',
    published: '',
  },
  bands: [
    'Aged 4 years and under',
    'Aged 5 to 9 years',
    'Aged 10 to 15 years',
    'Aged 16 to 19 years',
    'Aged 20 to 24 years',
    'Aged 25 to 34 years',
    'Aged 35 to 49 years',
    'Aged 50 to 64 years',
    'Aged 65 to 74 years',
    'Aged 75 to 84 years',
    'Aged 85 years and over',
  ],
});
