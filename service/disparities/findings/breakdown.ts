// The breakdowns a finding can be made by: their names, their words, and what they start from when nothing is said.

export interface BreakdownChoice {
  id: string;
  /** As it stands in a sentence. */
  label: string;
  /** Other names it is asked for by. */
  aliases: readonly string[];
  /** Whose words the population, and counts already made, are read in: the first that fits. */
  populationWords: readonly string[];
  /** Code of the group compared with when nothing is said; null: the one with the most residents. */
  reference: string | null;
}

const ethnicity = { populationWords: ['ethnicity-census-2021', 'ethnicity-census-2011'], reference: 'white' };
const plain = { reference: null };

/** Events carry two ethnicities, one that the person gave and one that the officer saw. They are never one line. */
export const eventBreakdowns: readonly BreakdownChoice[] = [
  { id: 'self-defined-ethnicity', label: 'self-defined ethnicity', aliases: ['ethnicity'], ...ethnicity },
  { id: 'officer-defined-ethnicity', label: 'officer-defined ethnicity', aliases: [], ...ethnicity },
  {
    id: 'gender',
    label: 'gender',
    aliases: ['sex'],
    populationWords: ['sex'],
    ...plain,
  },
  {
    id: 'age-range',
    label: 'age range',
    aliases: ['age'],
    populationWords: ['age-police-bands'],
    ...plain,
  },
  { id: 'disability', label: 'disability', aliases: [], populationWords: ['disability'], ...plain },
  {
    id: 'religion',
    label: 'religion or belief',
    aliases: ['religion-or-belief', 'belief'],
    populationWords: ['religion'],
    ...plain,
  },
  {
    id: 'sexual-orientation',
    label: 'sexual orientation',
    aliases: ['orientation'],
    populationWords: ['sexual-orientation'],
    ...plain,
  },
  {
    id: 'legal-partnership',
    label: 'marriage and civil partnership',
    aliases: ['marriage-and-civil-partnership', 'partnership'],
    populationWords: ['legal-partnership'],
    ...plain,
  },
  {
    id: 'gender-identity',
    label: 'gender identity',
    aliases: ['gender-reassignment'],
    populationWords: ['gender-identity'],
    ...plain,
  },
  {
    id: 'pregnancy-and-maternity',
    label: 'pregnancy and maternity',
    aliases: ['pregnancy', 'maternity'],
    populationWords: ['pregnancy-and-maternity'],
    ...plain,
  },
];

/** Counts that were already made may be by any characteristic that a population table has. */
export const countBreakdowns: readonly BreakdownChoice[] = [
  {
    id: 'ethnicity',
    label: 'ethnicity',
    aliases: ['self-defined-ethnicity', 'officer-defined-ethnicity', 'race'],
    ...ethnicity,
  },
  { id: 'sex', label: 'sex', aliases: ['gender'], populationWords: ['sex'], ...plain },
  {
    id: 'age',
    label: 'age',
    aliases: ['age-range'],
    populationWords: ['age-police-bands'],
    ...plain,
  },
  {
    id: 'religion',
    label: 'religion or belief',
    aliases: ['religion-or-belief', 'belief'],
    populationWords: ['religion'],
    ...plain,
  },
  { id: 'disability', label: 'disability', aliases: [], populationWords: ['disability'], ...plain },
  {
    id: 'sexual-orientation',
    label: 'sexual orientation',
    aliases: ['orientation'],
    populationWords: ['sexual-orientation'],
    ...plain,
  },
  {
    id: 'legal-partnership',
    label: 'legal partnership',
    aliases: ['marriage-and-civil-partnership', 'partnership'],
    populationWords: ['legal-partnership'],
    ...plain,
  },
];

/** People one by one, such as staff or applicants, may be told apart by all nine characteristics. */
export const peopleBreakdowns: readonly BreakdownChoice[] = [
  { id: 'ethnicity', label: 'ethnicity', aliases: ['race', 'ethnic-group'], ...ethnicity },
  { id: 'sex', label: 'sex', aliases: ['gender'], populationWords: ['sex'], reference: 'male' },
  {
    id: 'age',
    label: 'age',
    aliases: ['age-band', 'age-group'],
    populationWords: ['age-census-bands'],
    ...plain,
  },
  {
    id: 'disability',
    label: 'disability',
    aliases: [],
    populationWords: ['disability'],
    reference: 'not-disabled',
  },
  {
    id: 'religion',
    label: 'religion or belief',
    aliases: ['religion-or-belief', 'belief'],
    populationWords: ['religion'],
    ...plain,
  },
  {
    id: 'sexual-orientation',
    label: 'sexual orientation',
    aliases: ['orientation'],
    populationWords: ['sexual-orientation'],
    reference: 'straight',
  },
  {
    id: 'legal-partnership',
    label: 'marriage and civil partnership',
    aliases: ['marriage-and-civil-partnership', 'marital-status', 'marriage'],
    populationWords: ['legal-partnership'],
    ...plain,
  },
  {
    id: 'gender-identity',
    label: 'gender identity',
    aliases: ['gender-reassignment'],
    populationWords: ['gender-identity'],
    reference: 'same-as-registered',
  },
  {
    id: 'pregnancy-and-maternity',
    label: 'pregnancy and maternity',
    aliases: ['pregnancy', 'maternity'],
    populationWords: ['pregnancy-and-maternity'],
    reference: 'neither',
  },
];

export function findBreakdown(
  choices: readonly BreakdownChoice[],
  asked: string,
): BreakdownChoice | undefined {
  const id = asked
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
  return choices.find((c) => c.id === id) ?? choices.find((c) => c.aliases.includes(id));
}
