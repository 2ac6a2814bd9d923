// Made-up searches of a month, of which so many end in arrest, and the question what share they are: for tests of what follows from data.

export const searchesFile = '2025-05-fellshire-stop-and-search.csv';

const head = 'Type,Date,Self-defined ethnicity,Officer-defined ethnicity,Outcome,Object of search';
const white = 'White - English/Welsh/Scottish/Northern Irish/British';
const black = 'Black/African/Caribbean/Black British - African';

/** 20 of 60 searches of White people end in arrest, and so many of 40 of Black people. */
export function madeUpSearches(arrests: number): string {
  return [head, ...searches(white, 60, 20), ...searches(black, 40, arrests), ''].join('\n');
}

function searches(ethnicity: string, all: number, arrests: number): string[] {
  const two = (number: number) => String(number).padStart(2, '0');
  return Array.from({ length: all }, (_, at) => {
    const outcome = at < arrests ? 'Arrest' : 'A no further action disposal';
    const when = `2025-05-${two(1 + (at % 28))}T10:${two(at % 60)}:00+00:00`;
    return `Person search,${when},${ethnicity},,${outcome},Controlled drugs`;
  });
}

/** By self-defined ethnicity, compared with White. */
export function shareOfArrests(records: string) {
  return {
    ...{ records, population: null, by: 'self-defined-ethnicity', rollUp: '5', reference: 'White' },
    ...{ from: null, to: null, filters: [], within: [], saying: 'ended in arrest', counting: null },
    ...{ outcome: { header: 'Outcome', values: ['Arrest'], not: false }, level: 0.95 },
    ...{ band: { lower: 0.8, upper: 1.25 } },
  };
}
