// Made-up stops and searches as a police force publishes them: one month of one force, and no two files alike.

const header =
  'Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,' +
  'Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing';

const groups = [
  'White - English/Welsh/Scottish/Northern Irish/British',
  'Black/African/Caribbean/Black British - Any other Black/African/Caribbean background',
  'Asian/Asian British - Any other Asian background',
  'Other ethnic group - Not stated',
];

export const rowsInFile = 200;

/** @param number tells one file from another */
export function madeStops(number: number): { name: string; text: string } {
  const rows = Array.from({ length: rowsInFile }, (_, row) => {
    const day = String(1 + (row % 28)).padStart(2, '0');
    const minute = String(number % 60).padStart(2, '0');
    const second = String(row % 60).padStart(2, '0');
    const outcome = (row + number) % 5 === 0 ? 'Arrest' : 'A no further action disposal';
    const gender = row % 3 === 0 ? 'Female' : 'Male';
    return (
      `Person search,2025-01-${day}T${String(number % 24).padStart(2, '0')}:${minute}:${second}+00:00,False,,54.${1000 + number},-3.${1000 + row},` +
      `${gender},18-24,${groups[row % groups.length]},White,Misuse of Drugs Act 1971 (section 23),Controlled drugs,${outcome},True,False`
    );
  });
  return { name: '2025-01-fellshire-stop-and-search.csv', text: `${[header, ...rows].join('\n')}\n` };
}
