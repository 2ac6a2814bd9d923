// Whose people a population counts, and how each is said.

export const populationKinds = [
  'residents',
  'workers',
  'visitors',
  'service-users',
  'workforce',
  'custody',
] as const;
export type PopulationKind = (typeof populationKinds)[number];

export const populationKindWords: Readonly<
  Record<PopulationKind, { title: string; noun: string; verb: string; hint: string }>
> = {
  residents: {
    title: 'Residents',
    noun: 'residents',
    verb: 'live here',
    hint: 'People who usually live in an area, as a census counts them',
  },
  workers: {
    title: 'Workers',
    noun: 'workers',
    verb: 'work here',
    hint: 'People whose work is in an area, wherever they live',
  },
  visitors: {
    title: 'Visitors',
    noun: 'visitors',
    verb: 'visit',
    hint: 'People who are there on an ordinary day without living there: not how many came in a year',
  },
  'service-users': {
    title: 'Service users',
    noun: 'service users',
    verb: 'use a service',
    hint: 'People whom a service reached, or could have reached',
  },
  workforce: {
    title: 'Workforce',
    noun: 'staff',
    verb: 'work for the body',
    hint: 'Staff of a body on a day',
  },
  custody: {
    title: 'People in custody',
    noun: 'people in custody',
    verb: 'are in custody',
    hint: 'People held on a day, or brought into custody in a period',
  },
};
