// Age in five-year bands, as the first results of the 2021 census and the population estimates print it.

import { ageBands } from './age-bands.ts';

const starts = Array.from({ length: 18 }, (_, place) => place * 5);

export const ageFiveYear = ageBands({
  id: 'age-five-year',
  version: '2021',
  title: 'Age in five-year bands',
  source: {
    title: 'Age by five-year age bands (TS007A), Census 2021',
    publisher: 'Office for National Statistics',
    url: 'https://www.nomisweb.co.uk/datasets/c2021ts007a',
    published: '',
  },
  bands: [...starts.map((start) => `Aged ${start} to ${start + 4} years`), 'Aged 90 years and over'],
});
