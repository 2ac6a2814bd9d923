// Age as data.police.uk publishes it for stop and search: five bands.

import { ageBands } from './age-bands.ts';

export const agePoliceBands = ageBands({
  id: 'age-police-bands',
  version: '2014',
  title: 'Age range, stop and search (data.police.uk)',
  source: {
    title: 'Stop and search column descriptions',
    publisher: 'data.police.uk',
    url: 'https://data.police.uk/about/',
    published: '',
  },
  bands: ['Under 10', '10-17', '18-24', '25-34', 'Over 34'],
});
